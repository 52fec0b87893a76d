package dev.longshore.ui.dialog;

import dev.longshore.ui.i18n.Messages;
import javafx.scene.control.Control;
import javafx.scene.control.Label;

/** The name of a field, above it, and for those who hear the window. */
public final class FieldLabel {

    private FieldLabel() {
    }

    public static Label of(String key, Control field, Messages messages) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        return label;
    }
}
