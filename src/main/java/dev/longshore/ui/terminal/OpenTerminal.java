package dev.longshore.ui.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.Emulator;
import dev.longshore.service.terminal.ExecWish;
import dev.longshore.service.terminal.TerminalSession;
import dev.longshore.service.terminal.TerminalState;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A terminal that is open, whoever shows it. FX thread only, but for {@link #close}. */
final class OpenTerminal implements AutoCloseable {

    private final ObjectRef container;
    private final Optional<ExecWish> wish;
    private final String name;
    private final TerminalSession session;
    private final ReadOnlyObjectWrapper<TerminalState> state;

    /**
     * @param wish what it was opened with; empty where it is attached to the main process
     * @param name no other one of its container has it
     */
    OpenTerminal(Optional<ExecWish> wish, String name, TerminalSession session, Executor ui) {
        this.container = session.container();
        this.wish = wish;
        this.name = name;
        this.session = session;
        this.state = new ReadOnlyObjectWrapper<>(session.state());
        session.onState(now -> ui.execute(() -> state.set(session.state())));
    }

    ObjectRef container() {
        return container;
    }

    /** Empty where it is attached to the main process. */
    Optional<ExecWish> wish() {
        return wish;
    }

    /** What the user calls it. */
    String name() {
        return name;
    }

    TerminalSession session() {
        return session;
    }

    Emulator emulator() {
        return session.emulator();
    }

    ReadOnlyObjectProperty<TerminalState> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether something is at its other end. */
    boolean alive() {
        return state.get().open();
    }

    @Override
    public void close() {
        session.close();
    }
}
