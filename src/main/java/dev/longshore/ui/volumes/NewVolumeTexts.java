package dev.longshore.ui.volumes;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.service.volumes.VolumeText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FollowingWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The command and the request that make the volume, in step with the form; secrets are covered there and in copies. */
final class NewVolumeTexts extends VBox {

    private static final int LONGEST = 600;

    private final NewVolumeViewModel model;
    private final ClipboardAccess clipboard;
    private final Messages messages;

    NewVolumeTexts(NewVolumeViewModel model, ClipboardAccess clipboard, Messages messages) {
        super(6);
        this.model = model;
        this.clipboard = clipboard;
        this.messages = messages;
        getStyleClass().add("form-texts");
        Label line = WrappedLabel.of("", Style.MONO);
        line.setId("new-volume-line");
        Label request = WrappedLabel.of("", Style.MONO, Style.DIM);
        request.setId("new-volume-request");
        getChildren().addAll(row(line, copy("new-volume-copy-docker", "volumes.new.copy.docker", () -> Optional.of(VolumeText.line(model.masked())))),
                row(request, copy("new-volume-copy-curl", "volumes.new.copy.curl", () -> VolumeText.curl(model.masked(), model.host().get()))));
        model.wanted().subscribe(changed -> {
            NewVolume masked = model.masked();
            line.setText(PlainText.visible(VolumeText.line(masked), LONGEST));
            request.setText(PlainText.visible("POST " + VolumeText.TARGET + " " + VolumeText.body(masked), LONGEST));
        });
    }

    private static HBox row(Label text, Button copy) {
        FollowingWindow.follow(text);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, text, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Greyed where there is no such text: no curl reaches the Demo engine. */
    private Button copy(String id, String key, Supplier<Optional<String>> text) {
        Button copy = new Button(messages.text(key), Icons.of("copy"));
        copy.setId(id);
        copy.setMnemonicParsing(false);
        copy.setMinWidth(USE_PREF_SIZE);
        copy.getStyleClass().addAll(Style.FLAT, Style.LINK);
        copy.setTooltip(new Tooltip(messages.text("volumes.new.copy.note")));
        copy.setOnAction(click -> text.get().ifPresent(clipboard::put));
        model.host().subscribe(host -> copy.setDisable(text.get().isEmpty()));
        return copy;
    }
}
