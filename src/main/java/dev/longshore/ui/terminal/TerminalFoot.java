package dev.longshore.ui.terminal;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.service.terminal.TerminalState;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.terminal.TerminalView;
import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Below a terminal: whose it is, how large, for how long, and how the keyboard leaves it. */
final class TerminalFoot extends HBox {

    private static final int LONGEST = 40;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final TerminalsModel model;
    private final Supplier<Optional<TerminalPane>> pane;
    private final Messages messages;
    private final Label words = new Label();
    private Optional<OpenTerminal> front = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    TerminalFoot(TerminalsModel model, Supplier<Optional<TerminalPane>> pane, Messages messages) {
        this.model = model;
        this.pane = pane;
        this.messages = messages;
        getStyleClass().add("terminal-foot");
        words.setId("terminal-foot");
        words.setMinWidth(0);
        words.getStyleClass().add(Style.DIM);
        Label leave = new Label(messages.text("terminal.leave", TerminalView.LEAVE.getDisplayText()));
        leave.setId("terminal-leave");
        leave.getStyleClass().add(Style.DIM);
        leave.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(words, gap, leave);
        WhileShown.listen(this, () -> {
            var ticking = model.tools().ui().ticker().every(BETWEEN, this::tell);
            return ticking::close;
        });
    }

    void show(Optional<OpenTerminal> now) {
        front = now;
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        following.unsubscribe();
        following = Subscription.combine(now.map(each -> each.state().subscribe(state -> tell())).orElse(Subscription.EMPTY),
                pane.get().map(each -> each.view().size().subscribe(size -> tell())).orElse(Subscription.EMPTY));
    }

    private void tell() {
        words.setText(front.map(this::words).orElse(""));
    }

    private String words(OpenTerminal terminal) {
        List<String> parts = new ArrayList<>();
        parts.add(terminal.name());
        terminal.wish().ifPresent(wish -> {
            wish.user().ifPresent(user -> parts.add(messages.text("terminal.foot.user", PlainText.visible(user, LONGEST))));
            wish.directory().ifPresent(directory -> parts.add(messages.text("terminal.foot.directory", PlainText.visible(directory, LONGEST))));
        });
        pane.get().ifPresent(each -> {
            TerminalSize size = each.view().size().get();
            parts.add(messages.text("terminal.foot.size", size.columns(), size.rows()));
        });
        if (terminal.state().get() instanceof TerminalState.Running(var since)) {
            parts.add(messages.text("terminal.foot.open", AgeFormat.of(Duration.between(since, model.tools().ui().clock().instant()))));
        }
        return String.join("   ", parts);
    }
}
