package dev.longshore.service.live;

import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** All live sessions of the app, oldest first; their number is bounded. Thread-safe; nothing here waits for an engine. */
public final class LiveSessions implements AutoCloseable {

    /** How many are open at most: each holds streams and memory. */
    public static final int MAX_SESSIONS = 16;

    private final InstantSource clock;
    private final Executor io;
    private final List<LiveSession> open = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long numbers;
    private boolean closed;

    /** @param io closes what sessions hold, which may take its time */
    public LiveSessions(InstantSource clock, Executor io) {
        this.clock = clock;
        this.io = io;
    }

    /** Opens one; empty where as many are open as may be, or the app ends: then nothing of the order is closed. */
    public Optional<LiveSession> open(LiveOrder order) {
        LiveSession opened;
        synchronized (this) {
            if (closed || open.size() >= MAX_SESSIONS) {
                return Optional.empty();
            }
            opened = new LiveSession(this, ++numbers, order, clock.instant());
            open.add(opened);
        }
        changed();
        return Optional.of(opened);
    }

    /** Those that are open, oldest first. */
    public synchronized List<LiveSession> all() {
        return List.copyOf(open);
    }

    /** The newest one of a kind that is about that. */
    public Optional<LiveSession> find(String kind, LiveSubject subject) {
        return all().reversed().stream().filter(each -> each.kind().equals(kind) && each.subject().equals(subject)).findFirst();
    }

    /** Those that have a part of a host. */
    public List<LiveSession> on(HostId host) {
        return all().stream().filter(each -> each.hosts().contains(host)).toList();
    }

    /** Runs the listener after each change, on the thread that made it; it must not block. */
    public Subscription subscribe(Runnable listener) {
        Runnable own = () -> listener.run();   // the same listener may subscribe twice
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** A host is being forgotten, or reached elsewhere: the parts on it end. */
    public void endOn(HostId host) {
        on(host).forEach(each -> each.endOn(host));
    }

    /** Ends all of them, and lets none begin. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        listeners.clear();
        all().forEach(LiveSession::close);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    void ended(LiveSession session) {
        synchronized (this) {
            open.remove(session);
        }
        changed();
    }

    /** Off the caller's thread, which may be the ui's. */
    void end(AutoCloseable part) {
        try {
            io.execute(() -> closeNow(part));
        } catch (RejectedExecutionException ending) {   // the app ends, and with it every thread
            closeNow(part);
        }
    }

    private static void closeNow(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception broken) {
            System.getLogger("longshore").log(System.Logger.Level.WARNING, "a live session ended uncleanly", broken);
        }
    }
}
