package dev.longshore.ui.hosts;

import dev.longshore.domain.TlsFiles;
import dev.longshore.ui.dialog.WarningLabel;
import dev.longshore.ui.hosts.ConnectionViewModel.Wrong;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The PEM files of a TLS connection, and whether the engine's certificate is checked. */
final class TlsFields extends VBox {

    private final Messages messages;
    private final PathPickers pickers;
    private final GridPane grid = new GridPane(8, 6);

    TlsFields(ConnectionViewModel model, PathPickers pickers, FilesOnDisk disk, Messages messages) {
        super(8);
        this.messages = messages;
        this.pickers = pickers;
        row("host-tls-ca", "hosts.tls.ca", "hosts.tls.ca.empty", model.ca());
        row("host-tls-certificate", "hosts.tls.certificate", "hosts.tls.none", model.certificate());
        row("host-tls-key", "hosts.tls.key", "hosts.tls.none", model.key());
        Button folder = new Button(messages.text("hosts.tls.folder"));
        folder.setId("host-tls-folder");
        folder.setOnAction(click -> pickers.folder().get().ifPresent(chosen -> disk.look(TlsFiles.in(chosen), model::fill)));
        grid.add(folder, 1, grid.getRowCount(), 2, 1);
        Label wrong = ConnectionFields.note("host-tls-message", Style.BAD_TEXT);
        model.typed().subscribe(now -> {
            wrong.setText(now instanceof Wrong(var why, boolean ofAddress) && !ofAddress ? messages.text(why) : "");
            ConnectionFields.showIf(wrong, !wrong.getText().isEmpty());
            ConnectionFields.fit(this);
        });
        Label hint = ConnectionFields.note("host-tls-hint", Style.DIM);
        hint.setText(messages.text("hosts.tls.hint"));
        Label danger = WarningLabel.of("host-tls-unverified-warning", "");
        danger.getStyleClass().add(ConnectionFields.DANGER);
        danger.setText(messages.text("hosts.tls.unverified-warning"));
        model.unverified().subscribe(on -> {
            ConnectionFields.showIf(danger, on);
            ConnectionFields.fit(this);
        });
        getChildren().addAll(grid, wrong, hint, unverified(model), danger);
    }

    private CheckBox unverified(ConnectionViewModel model) {
        CheckBox box = new CheckBox(messages.text("hosts.tls.unverified"));
        box.setId("host-tls-unverified");
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.unverified());
        return box;
    }

    private void row(String id, String key, String emptyKey, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(messages.text(emptyKey));
        field.textProperty().bindBidirectional(value);
        GridPane.setHgrow(field, Priority.ALWAYS);
        Label label = new Label(messages.text(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        Button choose = new Button(messages.text("hosts.tls.choose"));
        choose.setId(id + "-choose");
        choose.setAccessibleText(label.getText() + ": " + choose.getText());
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(click -> pickers.file().get().ifPresent(chosen -> value.set(chosen.toString())));
        grid.addRow(grid.getRowCount(), label, field, choose);
    }
}
