package dev.longshore.service.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.terminal.Emulator;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.service.resource.Defects;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A terminal in a container: a command, or the container's main process. It goes on whatever views do, and what was shown stays over its end and its
 * next opening. Any thread; nothing here waits for an engine.
 */
public final class TerminalSession implements AutoCloseable {

    private static final int SCROLLBACK_LINES = 10_000;

    private final TerminalAccess access;
    private final Opening opening;
    private final Emulator emulator;
    private final Parts parts;
    private final Consumer<TerminalSession> closing;
    private final List<Consumer<TerminalState>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final Object telling = new Object();
    private final Object reopening = new Object();
    private volatile TerminalState state = new TerminalState.Starting();
    private volatile TerminalSize size;
    private @Nullable SessionRun current;
    private boolean closed;

    /** @param closing told as it is closed */
    TerminalSession(TerminalAccess access, Opening opening, TerminalSize size, Consumer<TerminalSession> closing) {
        this.access = access;
        this.opening = opening;
        this.size = size;
        this.closing = closing;
        this.emulator = new Emulator(size, SCROLLBACK_LINES, this::send);
        this.parts = new Parts(TerminalScreen.of(emulator));
    }

    /** What runs see of it. */
    private final class Parts implements SessionRun.Session {
        private final TerminalScreen screen;

        Parts(TerminalScreen screen) {
            this.screen = screen;
        }

        @Override
        public TerminalScreen screen() {
            return screen;
        }

        @Override
        public TerminalSize size() {
            return size;
        }

        @Override
        public void state(SessionRun run, TerminalState now) {
            tell(run, now);
        }
    }

    public ObjectRef container() {
        return opening.container();
    }

    /** What shows. */
    public Emulator emulator() {
        return emulator;
    }

    public TerminalState state() {
        return state;
    }

    /** Tells of each change from now on, in order, on the thread that makes it. The listener must not wait. */
    public Subscription onState(Consumer<TerminalState> listener) {
        Consumer<TerminalState> own = now -> listener.accept(now);   // the same one may listen twice
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** Types; while it is being opened, ahead. @return false where it is not taken: it is over, the container is paused, or too much waits already */
    public boolean send(byte[] bytes) {
        SessionRun run = current();
        TerminalState now = state;
        return (now instanceof TerminalState.Starting || now instanceof TerminalState.Running) && run != null && run.send(bytes);
    }

    /** From now on it is that large. The last of many is sent to the engine. */
    public void size(TerminalSize now) {
        if (now.equals(size)) {
            return;
        }
        size = now;
        emulator.resize(now);
        SessionRun run = current();
        if (run != null) {
            run.resized();
        }
    }

    /** Opens it once more, where it has ended; what was shown stays. */
    public void openAgain(TerminalSize now) {
        synchronized (reopening) {
            if (state.over()) {
                size(now);
                begin();
            }
        }
    }

    /** Opens it; once only. */
    void begin() {
        SessionRun run = new SessionRun(access, opening, parts);
        synchronized (this) {
            if (closed) {
                return;
            }
            current = run;
        }
        tell(run, new TerminalState.Starting());
        execute(run::go);
    }

    /** Ends the connection; what runs there goes on. */
    public void detach() {
        SessionRun run = current();
        if (run != null && state.open()) {
            run.detach(TerminalState.Detached.Why.ASKED);
        }
    }

    /**
     * What would end with it: all that was begun in its shell, or the command that it was opened with. Nothing where it does not run, or where the app
     * has not begun it. Fails with a {@link dev.longshore.domain.FailureException}.
     */
    public CompletableFuture<List<InnerProcess>> whatRuns() {
        Optional<Peer> peer = Optional.ofNullable(current()).flatMap(SessionRun::peer);
        if (peer.isEmpty() || !state.open()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return CompletableFuture.supplyAsync(() -> peer.get().runs(), access.io());
    }

    /** Ends it for good, and what the app has begun for it. */
    @Override
    public void close() {
        SessionRun run;
        boolean open = state.open();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            run = current;
        }
        tell(run, new TerminalState.Closed());
        execute(() -> end(run, open));
    }

    /** Done once it is closed, and what was begun for it has ended. */
    CompletableFuture<Void> gone() {
        return gone;
    }

    private void end(@Nullable SessionRun run, boolean open) {
        try {
            if (run != null && open) {
                run.close();
            }
        } finally {
            closing.accept(this);
            gone.complete(null);
        }
    }

    private synchronized @Nullable SessionRun current() {
        return current;
    }

    private void tell(@Nullable SessionRun run, TerminalState now) {
        synchronized (telling) {
            if (run != current() || now.equals(state) || state instanceof TerminalState.Closed) {
                return;
            }
            state = now;
            listeners.forEach(each -> each.accept(now));
        }
    }

    private void execute(Runnable work) {
        try {
            access.io().execute(() -> {
                try {
                    work.run();
                } catch (RejectedExecutionException ending) {
                    // the app ends
                } catch (RuntimeException defect) {
                    Defects.report(defect);
                }
            });
        } catch (RejectedExecutionException ending) {
            gone.complete(null);
        }
    }
}
