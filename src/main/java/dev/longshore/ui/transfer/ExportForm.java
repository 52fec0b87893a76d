package dev.longshore.ui.transfer;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.dialog.HostLine;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Asks where the files of a container are to go, and says what does not go with them. */
final class ExportForm extends FileForm {

    private static final int LONGEST = 80;
    private static final int MOST = 8;

    private final ExportViewModel model;
    private final VBox content;

    ExportForm(ExportViewModel model, FileDialogs files, Messages messages) {
        super(model, () -> files.save(title(model), Path.of(model.path().get().isBlank() ? "container" : model.path().get())), messages);
        this.model = model;
        CheckBox notes = new CheckBox(messages.text("transfer.export.notes"));
        notes.setId("transfer-notes");
        notes.setWrapText(true);
        notes.selectedProperty().bindBidirectional(model.notes());
        VBox missing = new VBox(4, WrappedLabel.of(messages.text("transfer.export.not-held"), Style.DIM));
        if (!model.source().mounts().isEmpty()) {
            String mounts = model.source().mounts().stream().limit(MOST).map(path -> PlainText.visible(path, LONGEST))
                    .collect(Collectors.joining(", "));
            missing.getChildren().add(WrappedLabel.of(messages.text("transfer.export.mounts", model.source().mounts()
                    .size(), mounts), Style.WARN_TEXT));
        }
        this.content = new VBox(12, HostLine.of(model.source().host(), messages), file(), new ReplaceBox(model.file(), file(), messages),
                missing, notes);
        content.setPrefWidth(WIDTH);
    }

    private static Message title(ExportViewModel model) {
        return Message.of("transfer.export.title", PlainText.visible(model.source().container().name(), LONGEST));
    }

    @Override
    public Message title() {
        return title(model);
    }

    @Override
    public ObservableValue<Message> verb() {
        return new ReadOnlyObjectWrapper<>(Message.of("transfer.export.verb"));
    }

    @Override
    public Node content() {
        return content;
    }
}
