package dev.longshore.ui.dialog;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.SshPrompt;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Dialogs.SshAsk;
import dev.longshore.ui.i18n.Messages;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** A passphrase, password or code for ssh; never shown, and in the field only while the window is open. */
final class SshSecretForm {

    private static final int LONGEST = 300;

    private final PasswordField field = new PasswordField();
    private final VBox node;

    SshSecretForm(SshAsk question, Messages messages) {
        field.setId("ssh-secret");
        Label label = WrappedLabel.of(label(question.prompt(), messages));
        label.setId("ssh-label");
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        Hint hint = new Hint(field, "ssh-message");
        if (question.again()) {
            hint.error(messages.text("dialog.ssh.again"));
            field.textProperty().addListener((typed, was, is) -> hint.plain(memory(question.prompt(), messages)));
        } else {
            hint.plain(memory(question.prompt(), messages));
        }
        node = new VBox(10, HostLine.of(question.host(), messages), new VBox(4, label, field, hint.label()));
    }

    Node node() {
        return node;
    }

    PasswordField field() {
        return field;
    }

    BooleanBinding empty() {
        return field.textProperty().isEmpty();
    }

    /** What was typed; the field forgets it. */
    char[] taken() {
        char[] typed = field.getText().toCharArray();
        field.clear();
        return typed;
    }

    private static String label(SshPrompt prompt, Messages messages) {
        return switch (prompt) {
            case SshPrompt.Passphrase key -> messages.text("dialog.ssh.passphrase", PlainText.visible(key.file(), LONGEST));
            case SshPrompt.Password password -> messages.text("dialog.ssh.password", PlainText.visible(password.account(), LONGEST));
            default -> PlainText.multiLine(prompt.text().strip());   // a server's own words: whatever it wants to have typed
        };
    }

    private static String memory(SshPrompt prompt, Messages messages) {
        return prompt instanceof SshPrompt.Secret ? "" : messages.text("dialog.ssh.memory");
    }
}
