package dev.longshore.ui.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.service.live.LiveOrder;
import dev.longshore.service.live.LiveSession;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.service.terminal.ExecWish;
import dev.longshore.service.terminal.TerminalSession;
import dev.longshore.service.terminal.Terminals;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All terminals of the app: each is a live session. FX thread only. */
final class TerminalDesk {

    static final String KIND = "terminal";
    private static final int LONGEST = 60;

    private final Terminals terminals;
    private final LiveSessions sessions;
    private final Notices notices;
    private final Executor ui;
    private final ObservableList<OpenTerminal> all = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ObjectRef>> wanted = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<OpenTerminal>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final AtomicBoolean waiting = new AtomicBoolean();

    TerminalDesk(Terminals terminals, LiveSessions sessions, Notices notices, Executor ui) {
        this.terminals = terminals;
        this.sessions = sessions;
        this.notices = notices;
        this.ui = ui;
        sessions.subscribe(this::changed);
    }

    /** Those that are open, oldest first. */
    ObservableList<OpenTerminal> all() {
        return all;
    }

    /** The container that a terminal is asked for from elsewhere; whoever shows it takes the wish and empties it. */
    ObjectProperty<Optional<ObjectRef>> wanted() {
        return wanted;
    }

    /** The terminal that is to come to the front where its container shows. */
    ObjectProperty<Optional<OpenTerminal>> chosen() {
        return chosen;
    }

    /** Opens one; empty where as many are open as may be, which is said. */
    Optional<OpenTerminal> exec(Subject subject, ExecWish wish, TerminalSize size) {
        return room() ? opened(subject, Optional.of(wish), terminals.exec(wish, size)) : Optional.empty();
    }

    /** As {@link #exec}, at the container's main process. */
    Optional<OpenTerminal> attach(Subject subject, ObjectRef container, TerminalSize size) {
        return room() ? opened(subject, Optional.empty(), terminals.attach(container, size)) : Optional.empty();
    }

    Optional<LiveSession> live(OpenTerminal terminal) {
        return sessions.all().stream().filter(each -> each.kind().equals(KIND) && each.content(OpenTerminal.class) == terminal).findFirst();
    }

    /** Ends it and all that runs in it. */
    void end(OpenTerminal terminal) {
        live(terminal).ifPresentOrElse(LiveSession::close, terminal::close);
    }

    private boolean room() {
        boolean room = sessions.all().size() < LiveSessions.MAX_SESSIONS;
        if (!room) {
            notices.warn(Message.of("terminal.full"));
        }
        return room;
    }

    private Optional<OpenTerminal> opened(Subject subject, Optional<ExecWish> wish, TerminalSession session) {
        Set<String> taken = all.stream().filter(each -> each.container().sameAs(session.container())).map(OpenTerminal::name).collect(Collectors.toSet());
        OpenTerminal terminal = new OpenTerminal(wish, TerminalNames.of(wish, taken), session, ui);
        String title = PlainText.visible(terminal.container().name(), LONGEST) + " · " + terminal.name();
        Optional<LiveSession> live = sessions.open(new LiveOrder(KIND, title, subject, terminal, Map.of(terminal.container().host(), () -> { }), true));
        if (live.isEmpty()) {   // it filled up meanwhile, or the app ends
            terminal.close();
            return Optional.empty();
        }
        terminal.state().subscribe(state -> live.get().precious(state.open()));
        apply();
        return Optional.of(terminal);
    }

    /** By any thread. */
    private void changed() {
        if (!waiting.getAndSet(true)) {
            ui.execute(this::apply);
        }
    }

    private void apply() {
        waiting.set(false);   // before looking: what comes from now on is looked at again
        List<OpenTerminal> now = sessions.all().stream().filter(each -> each.kind().equals(KIND)).map(each -> each.content(OpenTerminal.class)).toList();
        if (!now.equals(all)) {
            all.setAll(now);
        }
    }
}
