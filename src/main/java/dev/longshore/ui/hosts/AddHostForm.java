package dev.longshore.ui.hosts;

import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A connection and a name. */
final class AddHostForm implements Form {

    private static final double WIDTH = 520;

    private final AddHostViewModel model;
    private final ConnectionFields connection;
    private final VBox content;

    AddHostForm(AddHostViewModel model, PathPickers pickers, FilesOnDisk disk, Messages messages) {
        this.model = model;
        this.connection = new ConnectionFields(model.connection(), pickers, disk, messages);
        TextField name = new TextField();
        name.setId("host-name");
        name.textProperty().bindBidirectional(model.name());
        Label label = new Label(messages.text("dialog.host.name"));
        label.setLabelFor(name);
        name.setAccessibleText(label.getText());
        Hint hint = new Hint(name, "host-name-message");
        model.problem().subscribe(problem -> problem.ifPresentOrElse(wrong -> hint.error(messages.text(wrong)), () -> hint.plain("")));
        this.content = new VBox(8, connection, new VBox(4, label, name, hint.label()));
        content.setPrefWidth(WIDTH);
    }

    @Override
    public Message title() {
        return Message.of("dialog.host.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("dialog.host.verb"));
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
        return connection.first();
    }

    @Override
    public void submit(Runnable close) {
        model.add(close);
    }
}
