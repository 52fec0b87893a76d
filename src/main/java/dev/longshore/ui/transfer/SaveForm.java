package dev.longshore.ui.transfer;

import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.dialog.HostLine;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Asks where images are to be saved. */
final class SaveForm extends FileForm {

    private final SaveViewModel model;
    private final VBox content;

    SaveForm(SaveViewModel model, FileDialogs files, Messages messages) {
        super(model, () -> files.save(title(model), Path.of(model.path().get().isBlank() ? "images" : model.path().get())), messages);
        this.model = model;
        this.content = new VBox(12, HostLine.of(model.host(), messages), new ImageLines(model.images(), messages), file(),
                new ReplaceBox(model.file(), file(), messages));
        content.setPrefWidth(WIDTH);
    }

    private static Message title(SaveViewModel model) {
        return Message.of("transfer.save.title", model.images().size(), model.images().getFirst().name(), model.host().name());
    }

    @Override
    public Message title() {
        return title(model);
    }

    @Override
    public ObservableValue<Message> verb() {
        return new ReadOnlyObjectWrapper<>(Message.of("transfer.save.verb"));
    }

    @Override
    public Node content() {
        return content;
    }
}
