package dev.longshore.service.host;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.Subscription;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The known hosts and the session of each. Thread-safe; nothing here waits for an engine. */
public final class Hosts implements AutoCloseable {

    /** The id and name of the built-in engine. */
    public static final Host DEMO = new Host(new HostId("demo"), "Demo", new Endpoint.Demo(), Host.Origin.DEMO);

    private static final Duration ENDING = Duration.ofSeconds(2);

    private final TransportOpener opener;
    private final SessionTiming timing;
    private final Map<HostId, HostSession> sessions = new LinkedHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Thread> endings = ConcurrentHashMap.newKeySet();
    private final SleepWatch sleepWatch = new SleepWatch(InstantSource.system(), System::nanoTime, () -> all().forEach(HostSession::woken));

    public Hosts(TransportOpener opener, SessionTiming timing) {
        this.opener = opener;
        this.timing = timing;
        sleepWatch.start();
    }

    /** Told of hosts that come and go; called by the thread that made the change. */
    public interface Listener {
        void added(HostSession session);

        void removed(HostId id);

        /** A known host is reached elsewhere from now on: this session stands in the place of its former one. */
        default void replaced(HostSession session) {
            removed(session.host().id());
            added(session);
        }
    }

    /** Tells the listener of every host there is, then of changes. */
    public Subscription subscribe(Listener listener) {
        List<HostSession> known;
        synchronized (this) {   // together, or a host added meanwhile would be told twice
            listeners.add(listener);
            known = all();
        }
        known.forEach(listener::added);
        return () -> listeners.remove(listener);
    }

    /** The caller's own list, in the order in which they became known. */
    public synchronized List<HostSession> all() {
        return new ArrayList<>(sessions.values());
    }

    /** Null for a host that is not known. */
    public synchronized HostSession find(HostId id) {
        return sessions.get(id);
    }

    /** Whether a known host is called so, whatever the case. */
    public synchronized boolean nameTaken(String name) {
        return sessions.values().stream().anyMatch(session -> session.host().name().equalsIgnoreCase(name));
    }

    /** Makes a host known and connects to it; where its id is known already, that one is returned. */
    public HostSession add(Host host) {
        HostSession session;
        List<Listener> told;
        synchronized (this) {
            session = sessions.get(host.id());
            if (session != null) {
                return session;
            }
            session = new HostSession(host, opener, timing);
            sessions.put(host.id(), session);
            told = List.copyOf(listeners);
        }
        for (Listener listener : told) {
            listener.added(session);
        }
        session.start();
        return session;
    }

    /** Gives a known host another name or other marks, at once; its endpoint stays, and so does its connection unless a mark is about it. */
    public void describe(HostId id, String name, HostMarks marks) {
        HostSession session = find(id);
        if (session != null) {
            session.describe(host -> host.withName(name).withMarks(marks));
        }
    }

    /** What docker's context says of a known host. */
    public void describe(HostId id, String description) {
        HostSession session = find(id);
        if (session != null) {
            session.describe(host -> host.withDescription(description));
        }
    }

    /**
     * Connects to a known host at another endpoint: a new session takes the place of its own, which ends. Its marks
     * stay. Nothing happens where it is not known.
     */
    public void replace(Host host) {
        HostSession before;
        HostSession session;
        List<Listener> told;
        synchronized (this) {
            before = sessions.get(host.id());
            if (before == null) {
                return;
            }
            session = new HostSession(host.withName(before.host().name()).withMarks(before.host().marks()), opener, timing);
            sessions.put(host.id(), session);
            told = List.copyOf(listeners);
        }
        told.forEach(listener -> listener.replaced(session));
        end(before);
        session.start();
    }

    /** Forgets a host and ends its connection; nothing happens on the engine. */
    public void remove(HostId id) {
        HostSession session;
        synchronized (this) {
            session = sessions.remove(id);
        }
        if (session != null) {
            listeners.forEach(listener -> listener.removed(id));   // first: work that ends on it is then known to be cancelled, not broken
            end(session);
        }
    }

    /** On a thread of its own: an ssh is ended and its folder removed, for which whoever forgets a host does not wait. */
    private void end(HostSession session) {
        session.leave();
        Thread ending = Thread.ofVirtual().name("ending " + session.host().name()).unstarted(() -> {
            try {
                session.close();
            } finally {
                endings.remove(Thread.currentThread());
            }
        });
        endings.add(ending);
        ending.start();
    }

    /** Waits, but not for long, for what ends already. */
    @Override
    public void close() {
        sleepWatch.close();
        for (HostSession session : all()) {
            try {
                session.close();
            } catch (RuntimeException defect) {
                HostSession.handOn(defect);   // the others are closed all the same
            }
        }
        try {
            for (Thread ending : endings) {
                ending.join(ENDING);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
