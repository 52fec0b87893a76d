package dev.longshore.ui.build;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The controls of the form: their names above, and what is wrong below. */
final class BuildControls {

    static final int LONGEST = 300;

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Messages messages;

    BuildControls(Messages messages) {
        this.messages = messages;
    }

    /** A name over a control. */
    VBox labelled(String key, Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, FieldLabel.of(key, control, messages), control);
    }

    /** As {@link #labelled(String, Control)}; greyed, and saying why, where the engine has no use for it and nothing is typed that could be taken out. */
    VBox labelled(String key, Control control, ObservableValue<String> typed, ObservableValue<Optional<Message>> lacking) {
        VBox box = labelled(key, control);
        Label label = (Label) box.getChildren().getFirst();
        String name = label.getText();
        lacking.subscribe(why -> {
            label.setText(why.map(reason -> messages.text("control.menu.disabled", name, reason)).orElse(name));
            control.setAccessibleText(label.getText());
        });
        control.disableProperty().bind(Bindings.createBooleanBinding(
                () -> lacking.getValue().isPresent() && typed.getValue().isBlank() && !control.isFocused(), lacking, typed, control.focusedProperty()));
        return box;
    }

    /** Side by side, of one width. */
    static HBox row(Region... parts) {
        HBox row = new HBox(12, parts);
        for (Region part : parts) {
            part.setPrefWidth(100);
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        return row;
    }

    /** A line that shows only while something is wrong. */
    Label problem(String id, Control field, Supplier<Optional<Message>> problem, Observable... dependencies) {
        Label label = WrappedLabel.of("", Style.SMALL, Style.BAD_TEXT);
        label.setId(id);
        Runnable check = () -> show(label, field, problem.get().map(this::shown).orElse(""));
        for (Observable each : dependencies) {
            each.addListener(change -> check.run());
        }
        check.run();
        return label;
    }

    String shown(Message message) {
        return PlainText.visible(messages.text(message), LONGEST);
    }

    private static void show(Label label, Control field, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
        field.pseudoClassStateChanged(DANGER, !text.isEmpty());
        field.setAccessibleHelp(text);
    }
}
