package dev.longshore.ui.transfer;

import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Asks for the file whose images are to be loaded. */
final class LoadForm implements Form {

    private final LoadViewModel model;
    private final FileField file;

    LoadForm(LoadViewModel model, FileDialogs files, Messages messages) {
        this.model = model;
        this.file = new FileField("transfer-file", model.path(), () -> files.open(title()), messages);
        model.archive().subscribe(found -> file.say(messages.text(model.hint().orElse(Message.of("transfer.load.hint"))),
                found.isPresent() && !model.accepted()));
    }

    @Override
    public Message title() {
        return Message.of("transfer.load.title", model.host().name());
    }

    @Override
    public ObservableValue<Message> verb() {
        return new ReadOnlyObjectWrapper<>(Message.of("transfer.load.verb"));
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.invalid();
    }

    @Override
    public Node content() {
        return file;
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
