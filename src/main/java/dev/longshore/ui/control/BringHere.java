package dev.longshore.ui.control;

import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Stands where something was that shows elsewhere now: it says so, and offers to bring it back. */
public final class BringHere extends VBox {

    private final Button here;

    /**
     * @param sayKey message key of what is said
     * @param bring  brings it here
     * @param show   shows it where it is; empty where that cannot be
     */
    public BringHere(String sayKey, Messages messages, Runnable bring, Optional<Runnable> show) {
        getStyleClass().add("inspector-message");
        here = button("control.bring-here", "bring-here", bring, messages);
        HBox buttons = new HBox(8, here);
        show.ifPresent(way -> buttons.getChildren().add(button("control.show-there", "show-there", way, messages)));
        getChildren().setAll(WrappedLabel.of(messages.text(sayKey), Style.DIM), buttons);
    }

    /** Where the keyboard begins. */
    public Button first() {
        return here;
    }

    private static Button button(String key, String id, Runnable action, Messages messages) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(click -> action.run());
        return button;
    }
}
