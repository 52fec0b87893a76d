package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.VBox;

/** Asks for the file whose images are to be loaded, and where. */
final class LoadForm extends FileForm {

    private final LoadViewModel model;
    private final VBox content;

    LoadForm(LoadViewModel model, FileDialogs files, Messages messages) {
        super(model, () -> files.open(Message.of("transfer.load.title")), messages);
        this.model = model;
        ChoiceBox<Host> host = HostChoice.of("transfer-host", model.hosts(), model.host());
        this.content = new VBox(12, file(), new VBox(4, HostChoice.label("transfer.copy.host", host, messages), host));
        content.setPrefWidth(WIDTH);
        model.archive().subscribe(found -> file().say(messages.text(model.hint().orElse(Message.of("transfer.load.hint"))),
                found != null && !model.accepted()));
    }

    @Override
    public Message title() {
        return Message.of("transfer.load.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return model.host().map(host -> Message.of("transfer.load.verb", host.name()));
    }

    @Override
    public Node content() {
        return content;
    }
}
