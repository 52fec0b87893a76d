package dev.longshore.ui.prune;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.CommandButton;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.QuietBar;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The list, or why there is none; below it, what stands in the way. */
final class PruneBody extends VBox {

    private static final int LONGEST = 300;

    private final PruneViewModel model;
    private final Messages messages;
    private final PruneLines lines;
    private final EmptyState empty = new EmptyState();
    private final QuietBar waiting = QuietBar.waiting();
    private final Label trouble = WrappedLabel.of("", Style.BAD_TEXT);
    private final Button again;
    private final Button all;

    PruneBody(PruneViewModel model, PruneWords words, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.lines = new PruneLines(model, words, messages.text("prune.list"));
        this.again = CommandButton.of(new Command("prune.again", "refresh", "", Command.Kind.PRIMARY, model::listAgain, Optional::empty), messages);
        this.all = CommandButton.of(new Command("prune.show-all", "", "", Command.Kind.PRIMARY, model::showAll, Optional::empty), messages);
        empty.setId("prune-empty");
        trouble.setId("prune-trouble");
        trouble.managedProperty().bind(trouble.visibleProperty());
        StackPane middle = new StackPane(lines, empty);
        middle.getStyleClass().add("prune-body");
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(middle, trouble);
        WhileShown.listen(this, () -> Subscription.combine(model.changes().subscribe(changed -> update()),
                model.host().against().subscribe(reason -> update())));
    }

    PruneLines lines() {
        return lines;
    }

    private void update() {
        PruneViewModel.State state = model.state().get();
        empty.setVisible(state != PruneViewModel.State.LINES);   // over the list, which keeps the keyboard
        switch (state) {
            case NO_HOST -> say("prune.no-host", "prune.no-host-hint", List.of());
            case SOON, LINES -> empty.say("", "");
            case LOADING -> say("prune.loading", "", List.of(waiting));
            case EMPTY -> say("prune.empty", "prune.empty-hint", List.of(again));
            case HIDDEN -> say("prune.hidden", "prune.hidden-hint", List.of(all));
            case FAILED -> {
                Failure failure = model.failure().get();
                empty.say(shown(Failures.cause(failure)), shown(Failures.nextStep(failure)));
                empty.offer(List.of(again));
            }
        }
        Optional<Message> why = trouble();
        trouble.setVisible(why.isPresent());
        trouble.setText(why.map(this::shown).orElse(""));
    }

    private Optional<Message> trouble() {
        Optional<Message> against = model.host().against().get().map(reason -> Message.of("prune.against", reason));
        Failure failure = model.list().get() == null ? null : model.failure().get();
        return against.or(() -> Optional.ofNullable(failure).map(why -> Message.of("prune.stale", Failures.cause(why))))
                .or(() -> model.unmeasured().map(why -> Message.of("prune.unmeasured", Failures.cause(why))));
    }

    private String shown(Message message) {
        return PlainText.visible(messages.text(message), LONGEST);
    }

    private void say(String title, String hint, List<? extends Node> next) {
        empty.say(messages.text(title), hint.isEmpty() ? "" : messages.text(hint));
        empty.offer(next);
    }
}
