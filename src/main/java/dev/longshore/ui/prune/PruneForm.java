package dev.longshore.ui.prune;

import dev.longshore.domain.Host;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What can go on a host, with ticks; exactly what is ticked goes. */
final class PruneForm implements Form {

    private final PruneViewModel model;
    private final boolean several;
    private final PruneTags tags;
    private final PruneName name;
    private final PruneBody body;
    private final VBox content = new VBox();
    private final Node first;
    private final ObservableValue<Message> verb;
    private final ObservableBooleanValue invalid;
    private final Subscription listening;

    /**
     * @param hosts        those that can be asked about: one, or those among which the user chooses
     * @param typeEvery    whether the name of each host is typed, not only that of a production host
     */
    PruneForm(PruneViewModel model, List<Host> hosts, boolean typeEvery, Messages messages) {
        this.model = model;
        this.several = hosts.size() > 1;
        PruneWords words = new PruneWords(messages, () -> model.list().get() == null ? Instant.EPOCH : model.list().get().at());
        this.tags = new PruneTags(messages);
        this.name = new PruneName(typeEvery, messages);
        this.body = new PruneBody(model, words, messages);
        this.verb = model.chosen().map(PruneWords::verb);
        this.invalid = Bindings.createBooleanBinding(() -> model.chosen().get().objects() == 0 || model.listing().get()
                || model.host().against().get().isPresent() || !name.complete().get(), model.chosen(), model.listing(), model.host().against(), name.complete());
        ObjectProperty<Host> asked = new SimpleObjectProperty<>();
        content.setId("prune");
        content.getStyleClass().add("prune-form");
        content.getChildren().add(WrappedLabel.of(messages.text("prune.intro"), Style.DIM));
        if (several) {
            ChoiceBox<Host> choice = HostChoice.of("prune-host", hosts, asked);
            content.getChildren().add(new VBox(4, HostChoice.label("prune.host", choice, messages), choice));
            this.first = choice;
        } else {
            this.first = body.lines();
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        content.getChildren().addAll(new PruneBar(model, words, messages), body);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        content.parentProperty().addListener((property, was, now) -> now.getStyleClass().add("prune-window"));   // wider than a question
        this.listening = Subscription.combine(model.host().host().subscribe(tags::show), model.host().host().subscribe(name::ask),
                asked.subscribe(host -> {
                    if (host != null) {
                        model.choose(host);
                    }
                }));
        if (!several) {
            asked.set(hosts.getFirst());
        }
    }

    @Override
    public Message title() {
        return several ? Message.of("prune.title.any") : Message.of("prune.title", model.host().host().get().name());
    }

    @Override
    public List<? extends Node> titleTags() {
        return List.of(tags);
    }

    @Override
    public ObservableValue<Message> verb() {
        return verb;
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public Optional<Node> besideButtons() {
        return Optional.of(name);
    }

    @Override
    public ObservableBooleanValue invalid() {
        return invalid;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return first;
    }

    @Override
    public void submit(Runnable close) {
        model.remove();
        close.run();
    }

    @Override
    public void closed() {
        listening.unsubscribe();
        model.stop();
    }

    @Override
    public void opens(Runnable press) {
        name.whenTyped(press);
    }

    /** Enter in a field is no Cancel, and the first Escape only clears the filter. */
    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case F5 -> model.listAgain();
            case ENTER -> {
                if (key.getTarget() instanceof ChoiceBox<?> choice) {
                    choice.show();
                } else if (!(key.getTarget() instanceof TextField)) {
                    return;   // the list and the buttons have their own
                }
            }
            case ESCAPE -> {
                if (!(key.getTarget() instanceof TextField) || model.text().get().isEmpty()) {
                    return;
                }
                model.text().set("");
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
