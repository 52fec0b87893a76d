package dev.longshore.ui.dialog;

import dev.longshore.domain.Endpoint;
import dev.longshore.ui.dialog.Dialogs.AddHost;
import dev.longshore.ui.dialog.Dialogs.NewHost;
import dev.longshore.ui.dialog.Dialogs.Parsed;
import dev.longshore.ui.i18n.Messages;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** An address and a name, checked while they are typed; the name follows the address until the user writes one. */
final class AddHostForm {

    private static final String EXAMPLES = "unix:///var/run/docker.sock   ssh://user@host   tcp://192.168.1.20:2375";

    private final AddHost question;
    private final Messages messages;
    private final TextField address = new TextField();
    private final TextField name = new TextField();
    private final Hint addressHint = new Hint(address, "host-address-message");
    private final Hint nameHint = new Hint(name, "host-name-message");
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper(true);
    private final VBox node;
    private String proposed = "";
    private Endpoint endpoint;

    AddHostForm(AddHost question, Messages messages) {
        this.question = question;
        this.messages = messages;
        address.setId("host-address");
        address.setPromptText("tcp://192.168.1.20:2375");
        name.setId("host-name");
        node = new VBox(4, label("dialog.host.address", address), address, addressHint.label(),
                label("dialog.host.name", name), name, nameHint.label());
        addressHint.plain(EXAMPLES);
        address.textProperty().addListener((property, was, is) -> addressTyped());
        name.textProperty().addListener((property, was, is) -> check());
    }

    Node node() {
        return node;
    }

    TextField first() {
        return address;
    }

    ReadOnlyBooleanProperty invalid() {
        return invalid.getReadOnlyProperty();
    }

    NewHost host() {
        return new NewHost(name.getText().strip(), endpoint);
    }

    private Label label(String key, TextField field) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        return label;
    }

    private void addressTyped() {
        endpoint = null;
        if (address.getText().isBlank()) {
            addressHint.plain(EXAMPLES);
        } else {
            switch (question.parse().apply(address.getText().strip())) {
                case Parsed.Invalid wrong -> addressHint.error(messages.text(wrong.reason()));
                case Parsed.Valid valid -> {
                    endpoint = valid.endpoint();
                    valid.warning().ifPresentOrElse(text -> addressHint.warning(messages.text(text)), () -> addressHint.plain(""));
                }
            }
        }
        proposeName();
        check();
    }

    private void proposeName() {
        boolean own = !name.getText().isBlank() && !name.getText().equals(proposed);
        if (!own && endpoint != null) {
            proposed = free(nameOf(endpoint));
            name.setText(proposed);
        }
    }

    private static String nameOf(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Unix unix -> unix.socket().getFileName() == null ? "" : unix.socket().getFileName().toString().replaceFirst("\\.sock$", "");
            case Endpoint.Tcp tcp -> tcp.host();
            case Endpoint.Tls tls -> tls.host();
            case Endpoint.Ssh ssh -> ssh.host();
            case Endpoint.Demo demo -> "demo";
        };
    }

    private String free(String wanted) {
        String free = wanted;
        for (int i = 2; question.nameTaken().apply(free); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }

    private void check() {
        boolean blank = name.getText().isBlank();
        boolean taken = !blank && question.nameTaken().apply(name.getText().strip());
        if (taken) {
            nameHint.error(messages.text("dialog.host.name.taken"));
        } else if (blank && endpoint != null) {
            nameHint.error(messages.text("dialog.host.name.blank"));
        } else {
            nameHint.plain("");
        }
        invalid.set(endpoint == null || blank || taken);
    }
}
