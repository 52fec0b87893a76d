package dev.longshore.ui.registry;

import dev.longshore.domain.ImageReference;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.ChoiceText;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Push…: one of the image's tags, or another name that it gets first. */
final class PushForm implements Form {

    private static final int LONGEST = 120;
    private static final double WIDTH = 520;

    private final PushViewModel model;
    private final Consumer<ImageReference> push;
    private final TextField target = new TextField();
    private final VBox node = new VBox(10);
    private final BooleanBinding invalid;
    private final ObjectBinding<Message> verb;

    /** @param push tags it where {@link PushViewModel#retags}, and begins to push */
    PushForm(PushViewModel model, Consumer<ImageReference> push, Messages messages) {
        this.model = model;
        this.push = push;
        this.invalid = Bindings.createBooleanBinding(() -> model.reference().get().isEmpty(), model.reference());
        this.verb = Bindings.createObjectBinding(model::verb, model.reference());
        Hint hint = new Hint(target, "push-message");
        if (model.tags().size() > 1) {
            ChoiceBox<String> tags = tags();
            node.getChildren().add(new VBox(4, FieldLabel.of("registry.push.tag", tags, messages), tags));
        }
        target.setId("push-target");
        target.setPromptText("registry.example.com/team/web:1.0");
        target.textProperty().bindBidirectional(model.target());
        node.getChildren().add(new VBox(4, FieldLabel.of("registry.push.target", target, messages), target, hint.label()));
        node.setPrefWidth(WIDTH);
        model.reference().subscribe(now -> {
            if (now.isEmpty() && !model.target().get().isBlank()) {
                hint.error(messages.text(model.hint()));
            } else {
                hint.plain(PlainText.visible(messages.text(model.hint())));
            }
        });
    }

    private ChoiceBox<String> tags() {
        ChoiceBox<String> tags = new ChoiceBox<>();
        tags.setId("push-tag");
        tags.setMaxWidth(Double.MAX_VALUE);
        tags.getItems().setAll(model.tags());
        tags.setConverter(new ChoiceText<>(tag -> PlainText.visible(tag, LONGEST)));
        tags.setValue(model.target().get());
        tags.valueProperty().addListener((property, was, is) -> model.target().set(is));
        return tags;
    }

    @Override
    public Message title() {
        return Message.of("registry.push.title", model.ref().name());
    }

    @Override
    public ObservableValue<Message> verb() {
        return verb;
    }

    @Override
    public ObservableBooleanValue invalid() {
        return invalid;
    }

    @Override
    public Node content() {
        return node;
    }

    @Override
    public Node first() {
        return target;
    }

    @Override
    public void submit(Runnable close) {
        model.reference().get().ifPresent(to -> {
            push.accept(to);
            close.run();
        });
    }
}
