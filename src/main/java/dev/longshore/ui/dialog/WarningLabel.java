package dev.longshore.ui.dialog;

import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.theme.Icons;
import javafx.scene.control.Label;

/** What should be known before a verb is chosen, with a sign and as wide as the form. */
public final class WarningLabel {

    private WarningLabel() {
    }

    public static Label of(String id, String text) {
        Label label = WrappedLabel.of(text, "dialog-warning");
        label.setId(id);
        label.setGraphic(Icons.of("alert"));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
