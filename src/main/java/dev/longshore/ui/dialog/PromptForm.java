package dev.longshore.ui.dialog;

import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Dialogs.Prompt;
import dev.longshore.ui.i18n.Messages;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One line of text, checked while it is typed. */
final class PromptForm {

    private final Prompt prompt;
    private final Messages messages;
    private final TextField field;
    private final Hint hint;
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper();
    private final VBox node;

    PromptForm(Prompt prompt, Messages messages) {
        this.prompt = prompt;
        this.messages = messages;
        this.field = new TextField(prompt.initial());
        field.setId("dialog-field");
        this.hint = new Hint(field, "dialog-message");
        Label label = WrappedLabel.of(messages.text(prompt.label()));
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        this.node = new VBox(4, label, field, hint.label());
        field.textProperty().addListener((property, was, is) -> check());
        check();
        field.selectAll();
    }

    Node node() {
        return node;
    }

    TextField field() {
        return field;
    }

    ReadOnlyBooleanProperty invalid() {
        return invalid.getReadOnlyProperty();
    }

    String value() {
        return field.getText();
    }

    private void check() {
        var wrong = prompt.validate().apply(field.getText());
        invalid.set(wrong.isPresent());
        wrong.ifPresentOrElse(message -> hint.error(messages.text(message)), () -> hint.plain(""));
    }
}
