package dev.longshore.ui.transfer;

import dev.longshore.service.transfer.SaveTarget;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** Asks where images are to be saved. */
final class SaveForm implements Form {

    private final SaveViewModel model;
    private final Messages messages;
    private final FileField file;
    private final CheckBox replace = new CheckBox();
    private final VBox content;

    SaveForm(SaveViewModel model, FileDialogs files, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.file = new FileField("transfer-file", model.path(),
                () -> files.save(title(), Path.of(model.path().get().isBlank() ? "images" : model.path().get())), messages);
        replace.setId("transfer-replace");
        replace.setText(messages.text("transfer.replace"));
        replace.selectedProperty().bindBidirectional(model.replace());
        this.content = new VBox(12, new ImageLines(model.images(), messages), file, replace);
        model.target().subscribe(now -> show());
    }

    private void show() {
        boolean exists = model.target().get().filter(now -> now == SaveTarget.EXISTS).isPresent();
        replace.setVisible(exists);
        replace.setManaged(exists);
        boolean wrong = model.target().get().filter(now -> !now.usable()).isPresent();
        file.say(model.hint().map(messages::text).orElse(""), wrong);
        if (content.getScene() != null && content.getScene().getWindow() != null) {
            content.getScene().getWindow().sizeToScene();
        }
    }

    @Override
    public Message title() {
        return Message.of("transfer.save.title", model.images().size(), model.images().getFirst().name(), model.host().name());
    }

    @Override
    public ObservableValue<Message> verb() {
        return new ReadOnlyObjectWrapper<>(Message.of("transfer.save.verb"));
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.invalid();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return file.field();
    }

    @Override
    public void submit(Runnable close) {
        model.submit(close);
    }
}
