package dev.longshore.service.terminal;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Failure;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.service.resource.Defects;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A terminal from its opening to its end. Its threads wait for the engine; the methods that others call do not. */
final class SessionRun {

    /** The session that it is of. */
    interface Session {

        TerminalScreen screen();

        TerminalSize size();

        /** Nothing comes of a run that is not the session's present one. */
        void state(SessionRun run, TerminalState now);
    }

    private final TerminalAccess access;
    private final Opening opening;
    private final Session session;
    private final StreamOwner owner = new StreamOwner();
    private final TypedQueue typed = new TypedQueue();
    private final SizeSender sizes;
    private final AtomicBoolean checking = new AtomicBoolean();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicReference<TerminalState> asked = new AtomicReference<>();
    private volatile @Nullable Peer peer;
    private volatile Instant since = Instant.EPOCH;
    private boolean over;

    SessionRun(TerminalAccess access, Opening opening, Session session) {
        this.access = access;
        this.opening = opening;
        this.session = session;
        this.sizes = new SizeSender(access.io(), SizeSender.PACE, size -> peer().ifPresent(there -> there.resize(size)));
    }

    Optional<Peer> peer() {
        return Optional.ofNullable(peer);
    }

    /** @return false where it was not taken */
    boolean send(byte[] bytes) {
        return typed.put(bytes);
    }

    /** The session has another size. */
    void resized() {
        if (peer != null) {
            sizes.want(session.size());
        }
    }

    /** Leaves what runs there alone. */
    void detach(TerminalState.Detached.Why why) {
        asked.compareAndSet(null, new TerminalState.Detached(why));
        owner.close();
    }

    /** Ends what the app has begun there, and then the connection. Blocks. */
    void close() {
        asked.compareAndSet(null, new TerminalState.Closed());
        finish();
        owner.close();
    }

    /** Once. What cannot be ended now stays in the journal. */
    private void finish() {
        Peer there = peer;
        if (there != null && asked.get() instanceof TerminalState.Closed && finished.compareAndSet(false, true)) {
            try {
                there.finish();
            } catch (FailureException unreachable) {
                // see above
            }
        }
    }

    /** Opens it, and returns at its end. */
    void go() {
        TerminalState end;
        try {
            end = opened();
            if (peer().filter(Peer::worthAnother).isPresent()) {
                end = opened();
            }
        } catch (NotOpened because) {
            end = because.state();
        } catch (FailureException failed) {
            end = peer == null ? new TerminalState.Failed(failed.failure()) : new TerminalState.Lost(failed.failure());
        } catch (RuntimeException defect) {
            Defects.report(defect);
            end = new TerminalState.Failed(failure(defect));
        } finally {
            owner.close();
            typed.end();
            sizes.end();
        }
        finish();   // it may have begun as it was being closed
        peer().ifPresent(Peer::released);
        session.screen().resetModes();
        over(end);
    }

    private synchronized void over(TerminalState end) {
        over = true;
        TerminalState other = asked.get();
        session.state(this, other == null ? end : other);
    }

    /** News of the container may come while the run ends. */
    private synchronized void paused(boolean now) {
        if (!over) {
            typed.hold(now);
            sizes.hold(now);
            session.state(this, now ? new TerminalState.Paused(since) : new TerminalState.Running(since));
        }
    }

    private TerminalState opened() {
        TerminalSize size = session.size();
        Peer there = opening.open(size, owner);
        peer = there;
        since = access.clock().instant();
        if (there.sized()) {
            sizes.known(size);
        }
        byte[] history = there.history();
        session.screen().feedHistory(history, 0, history.length);
        session.state(this, new TerminalState.Running(since));
        sizes.want(session.size());
        int turn = typed.newTurn();
        access.io().execute(() -> write(there.connection(), turn));
        try (HijackedConnection _ = there.connection(); ContainerWatch _ = new ContainerWatch(access.hosts(), opening.container(), watcher(there))) {
            return pump(there);
        }
    }

    private TerminalState pump(Peer there) {
        ShownOutput shown = new ShownOutput(session.screen());
        boolean whole = new OutputReader(there.connection(), shown, access.io()).read(there.held());
        typed.newTurn();   // what is typed from now on waits for the next opening, if there is one
        if (!whole) {
            return new TerminalState.Detached(TerminalState.Detached.Why.TOO_MUCH);
        }
        TerminalState end = asked.get();
        if (end == null) {
            end = there.ended(shown.first(), shown.last(), Duration.between(since, access.clock().instant()));
        }
        if (!(end instanceof TerminalState.NoSuchCommand || end instanceof TerminalState.NoSuchUser || end instanceof TerminalState.NoSuchDirectory)) {
            shown.show();
        }
        return end;
    }

    /** Sends what is typed. Where the connection breaks its reader tells, and what waits may be for the next opening. */
    private void write(HijackedConnection connection, int turn) {
        DetachKeys keys = new DetachKeys();
        try {
            for (Optional<byte[]> piece = typed.take(turn); piece.isPresent(); piece = typed.take(turn)) {
                int count = keys.before(piece.get());
                if (count < piece.get().length) {
                    detach(TerminalState.Detached.Why.KEYS);
                    return;
                }
                connection.output().write(piece.get());
                connection.output().flush();
            }
        } catch (EngineException | IOException broken) {
            // see above
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private ContainerWatch.Listener watcher(Peer there) {
        return new ContainerWatch.Listener() {
            @Override
            public void paused(boolean now) {
                SessionRun.this.paused(now);
            }

            @Override
            public void mayBeOver() {
                if (!checking.getAndSet(true)) {
                    try {
                        access.io().execute(() -> check(there));
                    } catch (RejectedExecutionException ending) {
                        // the app ends, and all connections with it
                    }
                }
            }
        };
    }

    /** An engine may keep a connection open whose container has ended. */
    private void check(Peer there) {
        checking.set(false);
        try {
            if (!there.containerRuns()) {
                there.connection().close();
            }
        } catch (FailureException silent) {
            // the host is lost, and its connections with it
        }
    }

    private Failure failure(RuntimeException defect) {
        return FailureException.of(defect, access.calls().host(opening.container().host()), TerminalOperations.EXEC, opening.container().name());
    }
}
