package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.domain.SshPrompt.HostKey;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A machine's key that was never seen before: which, and what to compare it with. */
final class SshKeyForm {

    private static final int LONGEST = 300;

    private final VBox node = new VBox(10);

    SshKeyForm(Host host, HostKey key, Messages messages) {
        node.getChildren().addAll(HostLine.of(host, messages), text("ssh-explanation", messages.text("dialog.ssh.key.explained", shown(key.machine()))));
        if (key.fingerprint().isEmpty()) {   // said in words of another version: all of them, then
            Label words = text("ssh-words", PlainText.multiLine(key.text()));
            words.getStyleClass().add(Style.MONO);
            node.getChildren().add(words);
        } else {
            node.getChildren().add(fingerprint(key, messages));
        }
        if (!key.knownAs().isEmpty()) {
            Label known = text("ssh-known-as", messages.text("dialog.ssh.key.known-as", shown(key.knownAs())));
            known.getStyleClass().add(Style.DIM);
            node.getChildren().add(known);
        }
    }

    Node node() {
        return node;
    }

    /** Not to be changed, but to be marked and copied. */
    private static Node fingerprint(HostKey key, Messages messages) {
        TextField field = new TextField(shown(key.fingerprint()));
        field.setId("ssh-fingerprint");
        field.setEditable(false);
        field.getStyleClass().add(Style.MONO);
        Label label = new Label(messages.text("dialog.ssh.key.fingerprint", shown(key.kind())));
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        return new VBox(4, label, field);
    }

    private static String shown(String text) {
        return PlainText.visible(text, LONGEST);
    }

    private static Label text(String id, String text) {
        Label label = WrappedLabel.of(text);
        label.setId(id);
        return label;
    }
}
