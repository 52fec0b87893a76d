package dev.longshore.service.host;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.Subscription;
import dev.longshore.service.resource.Defects;
import dev.longshore.service.resource.Derived;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.NewsQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The known hosts and the session of each. Thread-safe; nothing here waits for an engine. */
public final class Hosts implements AutoCloseable {

    /** The id and name of the built-in engine. */
    public static final Host DEMO = new Host(new HostId("demo"), "Demo", new Endpoint.Demo(), Host.Origin.DEMO);

    private static final Duration ENDING = Duration.ofSeconds(2);

    private final TransportOpener opener;
    private final SessionTiming timing;
    private final Map<HostId, HostSession> sessions = new LinkedHashMap<>();
    private final List<ScopedFollow<?>> follows = new ArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock changing = new ReentrantLock();
    private final List<Runnable> watchedListeners = new CopyOnWriteArrayList<>();
    private volatile boolean watched = true;
    private final Set<Thread> endings = ConcurrentHashMap.newKeySet();
    private final SleepWatch sleepWatch = new SleepWatch(InstantSource.system(), System::nanoTime, () -> all().forEach(HostSession::woken));

    public Hosts(TransportOpener opener, SessionTiming timing) {
        this.opener = opener;
        this.timing = timing.watched(() -> watched);
        sleepWatch.start();
    }

    /** Told of hosts that come and go before anything else is; called by the thread that made the change, in order, and must wait for nothing. */
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
        inOrder(() -> {
            listeners.add(listener);
            all().forEach(listener::added);
        });
        return () -> listeners.remove(listener);
    }

    /**
     * Tells the follower of the objects of one kind on the hosts of a scope: what there is before this returns, then every change, until
     * closed. Hosts that come and go, another address and a lost connection are news of the same follow. Where nobody follows a kind, it is not
     * listed.
     */
    public <T> Follow follow(HostScope scope, Kind<T> kind, Follower<T> follower) {
        Listed<?> listed = switch (kind) {
            case Listed<T> own -> own;
            case Derived<?, T> derived -> derived.source();
        };
        return begin(new ScopedFollow<>(this, scope, new NewsQueue<>(kind::key, follower),
                (session, queue) -> session.attach(kind, queue), session -> session.relist(listed)));
    }

    /** Tells the follower how the hosts of a scope stand, and nothing of their objects. */
    public Follow follow(HostScope scope, Follower<Void> follower) {
        return begin(new ScopedFollow<>(this, scope, new NewsQueue<>(nothing -> "", follower), HostSession::attach, HostSession::relist));
    }

    private Follow begin(ScopedFollow<?> follow) {
        update(follow, () -> follows.add(follow));
        return follow;
    }

    /** Changes a follow, and tells what differs. */
    void update(ScopedFollow<?> follow, Runnable change) {
        follow.queue().deliverHere(() -> {
            synchronized (this) {
                change.run();
                if (follows.contains(follow)) {
                    follow.update(sessions);
                }
            }
        });
    }

    synchronized void end(ScopedFollow<?> follow) {
        follows.remove(follow);
        follow.end();
    }

    synchronized List<HostSession> withAttached(Map<HostId, HostSession> attached) {
        return List.copyOf(attached.values());
    }

    private synchronized void updateFollows() {
        follows.forEach(follow -> follow.update(sessions));
    }

    /** Hosts change one after the other, each with its telling: else the removal of a host could be told before its adding. */
    private void inOrder(Runnable change) {
        changing.lock();
        try {
            change.run();
        } finally {
            changing.unlock();
        }
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
        inOrder(() -> {
            if (find(host.id()) == null) {
                HostSession session = new HostSession(host, opener, timing);
                know(session);
                listeners.forEach(listener -> listener.added(session));
                updateFollows();
                session.start();
            }
        });
        return find(host.id());
    }

    private synchronized void know(HostSession session) {
        sessions.put(session.host().id(), session);
    }

    /** Gives a known host another name or other marks, at once; its endpoint stays, and so does its connection unless a mark is about it. */
    public void describe(HostId id, String name, HostMarks marks) {
        describe(id, host -> host.withName(name).withMarks(marks));
    }

    /** What docker's context says of a known host. */
    public void describe(HostId id, String description) {
        describe(id, host -> host.withDescription(description));
    }

    /** In order with {@link #replace}: else a mark could go to the session that leaves, and be lost. */
    private void describe(HostId id, UnaryOperator<Host> change) {
        inOrder(() -> Optional.ofNullable(find(id)).ifPresent(session -> session.describe(change)));
    }

    /**
     * Connects to a known host at another endpoint: a new session takes the place of its own, which ends. Its marks
     * stay. Nothing happens where it is not known.
     */
    public void replace(Host host) {
        inOrder(() -> {
            HostSession before = find(host.id());
            if (before == null) {
                return;
            }
            HostSession session = new HostSession(host.withName(before.host().name()).withMarks(before.host().marks()), opener, timing);
            know(session);
            listeners.forEach(listener -> listener.replaced(session));
            updateFollows();
            end(before);
            session.start();
        });
    }

    /** Forgets a host and ends its connection; nothing happens on the engine. */
    public void remove(HostId id) {
        inOrder(() -> {
            HostSession session;
            synchronized (this) {
                session = sessions.remove(id);
            }
            if (session != null) {
                listeners.forEach(listener -> listener.removed(id));   // first: work that ends on it is then known to be cancelled, not broken
                updateFollows();
                end(session);
            }
        });
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

    /**
     * Somebody looks at the app again. Events tell what changed meanwhile, so nothing is listed for it, except where there are no events and
     * after a sleep of this machine.
     */
    public void looked() {
        sleepWatch.look();
        all().forEach(HostSession::looked);
    }

    /** Whether any window shows. While none does, lists are not read again by the time; what waited is read as one shows. */
    public void watched(boolean now) {
        watched = now;
        all().forEach(HostSession::watchedChanged);
        watchedListeners.forEach(Runnable::run);
    }

    /** Whether any window shows. */
    public boolean watched() {
        return watched;
    }

    /** Calls the listener whenever that changes; it must wait for nothing. */
    public Subscription onWatched(Runnable listener) {
        watchedListeners.add(listener);
        return () -> watchedListeners.remove(listener);
    }

    /** Waits, but not for long, for what ends already. */
    @Override
    public void close() {
        sleepWatch.close();
        for (HostSession session : all()) {
            try {
                session.close();
            } catch (RuntimeException defect) {
                Defects.report(defect);   // the others are closed all the same
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
