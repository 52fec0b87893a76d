package dev.longshore.ui.health;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** What a check wrote, as harmless text, with its end cut where it is long; the menu copies it. */
final class OutputText extends VBox {

    private static final int LONGEST = 8 * 1024;

    /** @param cut whether there was more of it */
    OutputText(String output, boolean cut, Consumer<String> copy, Messages messages) {
        super(4);
        String text = PlainText.multiLine(output.strip());
        boolean shortened = cut || text.length() > LONGEST;
        if (!text.isEmpty()) {
            Label label = WrappedLabel.of(text.substring(0, Math.min(LONGEST, text.length())), Style.MONO, "health-output");
            MenuItem item = new MenuItem(messages.text("health.copy"));
            item.setOnAction(event -> copy.accept(text));
            label.setContextMenu(new ContextMenu(item));
            label.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(label);
        }
        if (shortened) {
            getChildren().add(WrappedLabel.of(messages.text("health.cut"), Style.DIM, Style.SMALL));
        }
    }
}
