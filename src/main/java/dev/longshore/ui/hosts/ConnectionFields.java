package dev.longshore.ui.hosts;

import dev.longshore.domain.Endpoint;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.dialog.WarningLabel;
import dev.longshore.ui.hosts.ConnectionViewModel.Given;
import dev.longshore.ui.hosts.ConnectionViewModel.Nothing;
import dev.longshore.ui.hosts.ConnectionViewModel.Security;
import dev.longshore.ui.hosts.ConnectionViewModel.Wrong;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The address of an engine and, for tcp, TLS or plain text; what is said of each changes while it is typed. */
final class ConnectionFields extends VBox {

    private static final String EXAMPLES = "unix:///var/run/docker.sock   tcp://192.168.1.20:2376   ssh://me@nas";

    /** A warning of what gives the engine away, not only of what might. */
    static final String DANGER = "dialog-danger";

    private final ConnectionViewModel model;
    private final Messages messages;
    private final TextField address = new TextField();
    private final Hint addressHint = new Hint(address, "host-address-message");
    private final RadioButton tls;
    private final RadioButton plain;
    private final TlsFields files;
    private final Label plainWarning = WarningLabel.of("host-plain-warning", "");

    ConnectionFields(ConnectionViewModel model, PathPickers pickers, FilesOnDisk disk, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        address.setId("host-address");
        address.setPromptText("ssh://me@192.168.1.20");
        address.textProperty().bindBidirectional(model.address());
        ToggleGroup group = new ToggleGroup();
        this.tls = radio("host-security-tls", "hosts.security.tls", Security.TLS, group);
        this.plain = radio("host-security-plain", "hosts.security.plain", Security.PLAIN, group);
        this.files = new TlsFields(model, pickers, disk, messages);
        model.security().subscribe(chosen -> (chosen == Security.TLS ? tls : plain).setSelected(true));
        HBox security = new HBox(16, tls, plain);
        getChildren().addAll(new VBox(4, label("dialog.host.address", address), address, addressHint.label()), security, files, plainWarning);
        model.typed().subscribe(now -> show(now, security));
    }

    TextField first() {
        return address;
    }

    private void show(ConnectionViewModel.Typed now, HBox security) {
        boolean tcp = model.tcp();
        boolean overTls = tcp && model.security().get() == Security.TLS;
        showIf(security, tcp);
        showIf(files, overTls);
        plain.setDisable(model.https());
        switch (now) {
            case Wrong(var why, boolean ofAddress) when ofAddress -> addressHint.error(messages.text(why));
            case Wrong _, Given _ -> addressHint.plain("");
            case Nothing _ -> addressHint.plain(EXAMPLES);
        }
        boolean inPlain = now instanceof Given(Endpoint.Tcp _);
        if (now instanceof Given(Endpoint.Tcp open)) {
            plainWarning.setText(messages.text(open.loopback() ? "hosts.plain.loopback" : "hosts.plain-http"));
            plainWarning.getStyleClass().remove(DANGER);
            if (!open.loopback()) {
                plainWarning.getStyleClass().add(DANGER);
            }
        }
        showIf(plainWarning, inPlain);
        fit(this);
    }

    /** What shows now may take more room than before. */
    static void fit(Node node) {
        if (node.getScene() != null && node.getScene().getWindow() != null) {
            node.getScene().getWindow().sizeToScene();
        }
    }

    private RadioButton radio(String id, String key, Security value, ToggleGroup group) {
        RadioButton radio = new RadioButton(messages.text(key));
        radio.setId(id);
        radio.setToggleGroup(group);
        radio.selectedProperty().addListener((property, was, is) -> {
            if (is) {
                model.security().set(value);
            }
        });
        return radio;
    }

    private Label label(String key, TextField field) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        return label;
    }

    static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    static Label note(String id, String style) {
        Label note = WrappedLabel.of("", Style.SMALL, style);
        note.setId(id);
        return note;
    }
}
