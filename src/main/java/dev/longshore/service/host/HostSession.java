package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.resource.ListChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the app knows of one engine, kept true by a {@link SessionLoop} of its own: status, containers and images, and whoever
 * listens to their changes. All methods may be called from any thread, and none of them waits for the engine.
 */
public final class HostSession implements AutoCloseable {

    private volatile Host host;
    private final SessionLoop loop;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<HostListener> listeners = new CopyOnWriteArrayList<>();
    private final Snapshot<ContainerSummary> containers = new Snapshot<>(ContainerSummary::id);
    private final Snapshot<ImageSummary> images = new Snapshot<>(ImageSummary::id);
    private HostStatus status = new HostStatus.Connecting();
    private volatile EngineClient client;
    private volatile boolean ended;

    public HostSession(Host host, TransportOpener opener, SessionTiming timing) {
        this.host = host;
        this.loop = new SessionLoop(this, opener, timing);
    }

    /** As it is known now: only its id never changes. */
    public Host host() {
        return host;
    }

    /** From now on the host is called, marked and reached so; connects anew where that is about its connection. */
    void describe(UnaryOperator<Host> change) {
        locked(() -> {
            Host before = host;
            Host now = change.apply(before);
            host = now;
            tell(now.equals(before), listener -> listener.hostChanged(now));
            if (!now.endpoint().equals(before.endpoint()) || now.unacceptedRisk().isPresent() != before.unacceptedRisk().isPresent()) {
                loop.reconnect();
            } else if (!now.marks().pinnedApi().equals(before.marks().pinnedApi())) {
                loop.renegotiate();
            }
        });
    }

    /** How it stands now; {@code Connecting} before the first attempt has ended, and while it turns to another endpoint. */
    public HostStatus status() {
        lock.lock();
        try {
            return status;
        } finally {
            lock.unlock();
        }
    }

    /** The containers last told of; also while the engine is away. */
    public List<ContainerSummary> containers() {
        lock.lock();
        try {
            return List.copyOf(containers.all());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells the listener what there is, on this thread, then everything that happens, until closed. Whoever tells holds the session: a
     * listener hands over and returns.
     */
    public Subscription subscribe(HostListener listener) {
        lock.lock();
        try {
            listeners.add(listener);
            listener.statusChanged(host, status);
            listener.containersChanged(containers.asChange());
            listener.imagesChanged(images.asChange());
        } finally {
            lock.unlock();
        }
        return () -> listeners.remove(listener);
    }

    /**
     * The client of the connection as it stands.
     *
     * @throws FailureException with NOT_CONNECTED where there is none; its detail says why the connection was lost
     */
    EngineClient client(Operation operation, String object) {
        EngineClient current = client;
        if (current == null) {
            throw new FailureException(notConnected(operation, object), null);
        }
        return current;
    }

    /** Tries again at once where the session waits for its next attempt, or for an answer to the one under way. */
    public void retryNow() {
        loop.retryNow();
    }

    /** Lists everything anew where the engine answers; where it does not, its next attempt is waited for. */
    public void relist() {
        loop.relist();
    }

    /** Lists everything anew, or tries again where the engine is away. */
    public void refresh() {
        loop.refresh();
    }

    /** This machine slept: what is open may be dead, and the engine is asked anew at once. */
    void woken() {
        loop.woken();
    }

    /** This object was changed: it is listed again without waiting for the engine's event. */
    void changed(ObjectRef object) {
        loop.changed(object);
    }

    /** Begins to connect; once only. */
    public void start() {
        loop.start();
    }

    /** Whether it was closed: its host is known no more, or by another session. */
    public boolean ended() {
        return ended;
    }

    /** Ends the connection and everything that goes over it. May wait for disks, and for the program that ssh is. */
    @Override
    public void close() {
        leave();
        loop.close();
    }

    /** Tells and sends nothing from now on; {@link #close} has to follow. Waits for nothing. */
    void leave() {
        ended = true;
        listeners.clear();
        client = null;
    }

    /** The engine answers: whoever hears of the lists that follow can ask it already. */
    void reached(EngineClient live) {
        client = live;
    }

    /** The way to the engine has changed: what is known stays until the new one has answered. */
    void moved() {
        client = null;
        publish(new HostStatus.Connecting());
    }

    void connected(HostStatus.Connected now) {
        publish(now);
    }

    void lost(HostStatus.Lost now) {
        client = null;
        publish(now);
    }

    /** Whether containers have come, gone or changed their state. */
    boolean containersListed(List<ContainerSummary> all, Instant at) {
        lock.lock();
        try {
            Map<String, String> before = states();
            tellContainers(containers.replace(all, at));
            return !states().equals(before);
        } finally {
            lock.unlock();
        }
    }

    private Map<String, String> states() {
        return containers.all().stream().collect(Collectors.toMap(ContainerSummary::id, one -> Objects.toString(one.state(), "")));
    }

    void containersListed(Set<String> asked, List<ContainerSummary> some, Instant at) {
        locked(() -> tellContainers(containers.update(asked, some, at)));
    }

    void imagesListed(List<ImageSummary> all, Instant at) {
        locked(() -> {
            ListChange<ImageSummary> change = images.replace(all, at);
            tell(change.empty(), listener -> listener.imagesChanged(change));
        });
    }

    private void tellContainers(ListChange<ContainerSummary> change) {
        tell(change.empty(), listener -> listener.containersChanged(change));
    }

    private void publish(HostStatus now) {
        locked(() -> {
            boolean same = now.equals(status);
            status = now;
            tell(same, listener -> listener.statusChanged(host, now));
        });
    }

    private void tell(boolean nothing, Consumer<HostListener> news) {
        if (!nothing) {
            listeners.forEach(listener -> tellOne(listener, news));
        }
    }

    /** What one listener does wrong is no loss of the engine, and must not keep the news from the others. */
    private static void tellOne(HostListener listener, Consumer<HostListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException defect) {
            handOn(defect);
        }
    }

    /** To the handler of lost exceptions, as if it had ended this thread. */
    static void handOn(Throwable defect) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, defect);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private Failure notConnected(Operation operation, String object) {
        String why = status() instanceof HostStatus.Lost lost ? lost.failure().detail() : "not connected yet";
        return new Failure(Failure.Cause.NOT_CONNECTED, host.name(), host.endpoint().uri(), operation, object, 0, why);
    }
}
