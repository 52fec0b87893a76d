package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.KnownList;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.NewsQueue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One engine: the {@link HostState} is what the app knows of it, and the {@link HostConnection} keeps that true. All methods may be called from
 * any thread, and none of them waits for the engine unless it says so.
 */
public final class HostSession implements AutoCloseable {

    private final HostState state;
    private final HostConnection connection;
    private volatile boolean ended;

    public HostSession(Host host, TransportOpener opener, SessionTiming timing) {
        this.state = new HostState(host);
        this.connection = new HostConnection(state, opener, timing);
    }

    /** As it is known now: only its id never changes. */
    public Host host() {
        return state.host();
    }

    /** From now on the host is called, marked and reached so; connects anew where that is about its connection. */
    void describe(UnaryOperator<Host> change) {
        Host before = state.describe(change);
        Host now = state.host();
        if (!now.reachedLike(before)) {
            connection.reconnect();
        } else if (!now.marks().pinnedApi().equals(before.marks().pinnedApi())) {
            connection.renegotiate();
        }
    }

    /** How it stands now; {@code Connecting} before the first attempt has ended, and while it turns to another endpoint. */
    public HostStatus status() {
        return state.status();
    }

    /** The objects as they were listed last, also while the engine is away; empty where nobody follows them. */
    public <T> List<T> objects(Kind<T> kind) {
        return state.objects(kind);
    }

    /** A list as it was at an earlier start; nothing happens where the engine has told its own already. */
    public <T> void remember(KnownList<T> list) {
        state.remember(list);
    }

    /** Another engine answers than the one whose lists are remembered: what it has not told itself goes. */
    public void forgetRemembered() {
        state.forgetRemembered();
    }

    /** Every list that is known, be it an old one. */
    public List<KnownList<?>> lists() {
        return state.lists();
    }

    /** Calls the listener whenever a list has changed. It may only take note: a lock is held. */
    public void onListChange(Runnable listener) {
        state.onListChange(listener);
    }

    /**
     * Tells the listener of every event that the engine sends from now on, as long as this session lasts. It may only take note: it holds up the
     * reading of events, which an engine drops for whoever lags. What happens while the engine is away is not told.
     */
    public Subscription onEvent(Consumer<EngineEvent> listener) {
        return state.events().listen(listener);
    }

    /** What the engine calls itself for good, asked in the background; empty where it does not say, or says something else each time. Blocks. */
    public Optional<String> engineId() {
        if (!(status() instanceof HostStatus.Connected connected) || connected.engineName().equals("Podman")) {
            return Optional.empty();   // Podman makes up another one for each answer
        }
        try {
            return connection.client().map(client -> client.inBackground().system().info().value().id()).filter(id -> id != null && !id.isEmpty());
        } catch (EngineException keptBack) {
            return Optional.empty();   // by a proxy
        }
    }

    /**
     * As {@link Hosts#follow}, for this one session: it ends with the session, also where the host goes on with another one. Tells the follower
     * what there is before it returns.
     */
    public <T> Subscription follow(Kind<T> kind, Follower<T> follower) {
        NewsQueue<T> queue = new NewsQueue<>(kind::key, follower);
        queue.deliverHere(() -> attach(kind, queue));
        return () -> {
            queue.close();
            detach(queue);
        };
    }

    /** As {@link #follow(Kind, Follower)}, of how the host stands only. */
    public Subscription follow(Follower<Void> follower) {
        NewsQueue<Void> queue = new NewsQueue<>(nothing -> "", follower);
        queue.deliverHere(() -> attach(queue));
        return () -> {
            queue.close();
            detach(queue);
        };
    }

    <T> void attach(Kind<T> kind, NewsQueue<T> queue) {
        state.attach(kind, queue);
        connection.followedChanged();
    }

    void attach(NewsQueue<Void> queue) {
        state.attach(queue);
    }

    void detach(NewsQueue<?> queue) {
        state.detach(queue);
        connection.followedChanged();
    }

    /** As {@link #detach}, and tells the queue so. @param successor the host as it goes on in another session; empty where it does not */
    void withdraw(NewsQueue<?> queue, Optional<Host> successor) {
        state.withdraw(queue, successor);
        connection.followedChanged();
    }

    /**
     * The client of the connection as it stands.
     *
     * @throws FailureException with NOT_CONNECTED where there is none; its detail says why the connection was lost
     */
    EngineClient client(Operation operation, String object) {
        return connection.client().orElseThrow(() -> new FailureException(notConnected(operation, object), null));
    }

    /** Tries again at once where the session waits for its next attempt, or for an answer to the one under way. */
    public void retryNow() {
        connection.retryNow();
    }

    /** Lists everything that is followed anew where the engine answers; where it does not, its next attempt is waited for. */
    public void relist() {
        connection.relist();
    }

    /** Lists one kind anew where it is followed and the engine answers. */
    void relist(Listed<?> kind) {
        connection.relist(kind);
    }

    /** Lists everything that is followed anew, or tries again where the engine is away. */
    public void refresh() {
        connection.refresh();
    }

    /** Somebody looks: what is not told by events is listed anew where its list is old. */
    void looked() {
        connection.looked();
    }

    /** Somebody can see it again, or nobody: without a reason it is listed only for somebody. */
    void watchedChanged() {
        connection.watchedChanged();
    }

    /** This machine slept: what is open may be dead, and the engine is asked anew at once. */
    void woken() {
        connection.woken();
    }

    /** This object was changed: it is listed again without waiting for the engine's event. */
    void changed(ObjectRef object) {
        connection.changed(object);
    }

    /** Begins to connect; once only. */
    public void start() {
        connection.start();
    }

    /** Whether it was closed: its host is known no more, or by another session. */
    public boolean ended() {
        return ended;
    }

    /** Ends the connection and everything that goes over it. May wait for disks, and for the program that ssh is. */
    @Override
    public void close() {
        leave();
        connection.close();
    }

    /** Tells and sends nothing from now on; {@link #close} has to follow. Waits for nothing. */
    void leave() {
        ended = true;
        state.leave();
        connection.leave();
    }

    private Failure notConnected(Operation operation, String object) {
        String why = status() instanceof HostStatus.Lost lost ? lost.failure().detail() : "not connected yet";
        return new Failure(Failure.Cause.NOT_CONNECTED, host().name(), host().endpoint().uri(), operation, object, 0, why);
    }
}
