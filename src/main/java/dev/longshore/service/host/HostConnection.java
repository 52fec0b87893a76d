package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.engine.transport.ReadOnlyTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.service.resource.Defects;
import dev.longshore.service.resource.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The loop behind one host's state, on a virtual thread of its own: connect, follow, and after a loss try again with growing delays. Each
 * attempt opens a transport of its own, which a read-only host guards, and closes it with all it carries, so no stream outlives its connection.
 * A defect shows as a loss, is reported, and is tried again as well: no loop ends in silence. After a sleep of this machine, where the user
 * asks, and where the host is reached otherwise by now, an attempt is cut short for a new one.
 */
final class HostConnection implements AutoCloseable {

    /** An engine that answers at all mostly does so within this; after a sleep nothing that is open is waited for any longer. */
    private static final Duration ANSWER = Duration.ofMillis(2500);

    private final HostState state;
    private final TransportOpener opener;
    private final SessionTiming timing;
    private final SessionClock clock;
    private final Semaphore retry = new Semaphore(0);
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Thread thread;
    private volatile boolean closed;
    private volatile Optional<Transport> current = Optional.empty();
    private volatile Optional<Transport> cut = Optional.empty();
    private volatile Optional<ConnectedEngine> engine = Optional.empty();
    private volatile CountDownLatch answered = new CountDownLatch(0);
    private volatile long attemptedAt;
    private volatile boolean rested;
    private volatile Instant lastSeen;
    private boolean opening;
    private long lastOpened = Long.MIN_VALUE;

    HostConnection(HostState state, TransportOpener opener, SessionTiming timing) {
        this.state = state;
        this.opener = opener;
        this.timing = timing;
        this.clock = timing.clock();
        this.thread = Thread.ofVirtual().name("host " + state.host().name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** The client of the connection as it stands; empty where the engine does not answer. */
    Optional<EngineClient> client() {
        return engine.map(ConnectedEngine::reached);
    }

    /** The kinds that are followed have changed. */
    void followedChanged() {
        engine.ifPresent(ConnectedEngine::followedChanged);
    }

    /** Tries at once; an attempt under way that has had no answer for a while makes way for a new one. */
    void retryNow() {
        retry.release();
        if (answered.getCount() > 0 && clock.nanos() - attemptedAt > ANSWER.toNanos() && state.status() instanceof HostStatus.Lost) {
            cut();
        }
    }

    /**
     * This machine slept, or this process stood still: what is open may be dead without a word. The event stream is opened anew, and where
     * that brings no answer soon, the whole connection.
     */
    void woken() {
        if (state.status() instanceof HostStatus.Lost lost && lost.retryAt() == null) {
            return;
        }
        CountDownLatch answer = unanswered();
        rested = true;
        engine.ifPresent(ConnectedEngine::end);
        retry.release();
        Thread.ofVirtual().name("woken " + state.host().name()).start(() -> {
            try {
                if (!clock.await(answer, ANSWER)) {
                    cut();
                }
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized CountDownLatch unanswered() {
        if (answered.getCount() == 0) {
            answered = new CountDownLatch(1);
        }
        return answered;
    }

    private void cut() {
        Optional<Transport> open = current;
        open.ifPresent(transport -> {
            cut = open;
            Thread.ofVirtual().name("cutting " + state.host().name()).start(transport::close);   // the caller may be the user's hand
        });
    }

    void relist() {
        engine.ifPresent(ConnectedEngine::relist);
    }

    void relist(Listed<?> kind) {
        engine.ifPresent(now -> now.relist(kind));
    }

    void looked() {
        engine.ifPresent(ConnectedEngine::looked);
    }

    void watchedChanged() {
        engine.ifPresent(ConnectedEngine::watchedChanged);
    }

    void refresh() {
        relist();
        if (!state.status().connected()) {
            retry.release();
        }
    }

    /** Leaves the connection there is, or is being made, for one by what the host says now. */
    void reconnect() {
        rested = true;
        engine = Optional.empty();
        state.publish(new HostStatus.Connecting());
        cut();
        interruptOpening();
        retry.release();
    }

    /** A login over ssh may take minutes, and waits for its user. */
    private synchronized void interruptOpening() {
        if (opening) {
            thread.interrupt();
        }
    }

    void changed(ObjectRef object) {
        engine.ifPresent(now -> now.changed(object));
    }

    /** Agrees on the version with the engine anew; what is under way over the transport goes on. */
    void renegotiate() {
        engine.ifPresent(ConnectedEngine::end);
        retry.release();
    }

    /** From now on there is no client. */
    void leave() {
        engine = Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        leave();
        thread.interrupt();
        current.ifPresent(Transport::close);
    }

    private void run() {
        try {
            while (!closed) {
                attempt();
            }
        } catch (InterruptedException ended) {
            // close() interrupts this thread for good
        }
    }

    /** One connection, from its opening to its loss. */
    private void attempt() throws InterruptedException {
        spaceOut();
        retry.drainPermits();
        attemptedAt = clock.nanos();
        unanswered();
        Host reached = state.host();
        try (Transport transport = new ReadOnlyTransport(open(reached), () -> state.host().marks().readOnly())) {
            current = Optional.of(transport);
            if (!reached.reachedLike(state.host())) {
                return;   // changed while it was opened
            }
            attemptedAt = clock.nanos();   // a login, and what it asks of the user, is no silence of the engine
            follow(transport, reached);
            while (!closed) {
                spaceOut();
                follow(transport, reached);
            }
        } catch (EngineException | FailureException refused) {
            lost(EngineFailures.of(refused, reached, HostOperations.CONNECT, ""), reached);
        } catch (RuntimeException | Error defect) {
            Defects.report(defect);
            lost(EngineFailures.of(defect, reached, HostOperations.CONNECT, ""), reached);
        } finally {
            current = Optional.empty();
        }
    }

    private Transport open(Host host) throws InterruptedException {
        synchronized (this) {
            opening = true;
        }
        try {
            return opener.open(host);
        } finally {
            synchronized (this) {
                opening = false;
                if (!closed) {
                    Thread.interrupted();   // it was for the opening only
                }
            }
        }
    }

    /** Until the event stream ends: then it is opened again without a word, and what else is under way over the transport goes on. */
    private void follow(Transport transport, Host reached) throws InterruptedException {
        String pin = state.host().marks().pinnedApi();
        ConnectedEngine connected = new ConnectedEngine(state, connect(transport, version(pin)), timing, this::seen);
        answered.countDown();
        seen();
        engine = Optional.of(connected);   // whoever hears of the lists that follow can ask it already
        connected.run(description -> {
            answered.countDown();
            if (reached.reachedLike(state.host())) {
                state.publish(description);
            }
            if (!pin.equals(state.host().marks().pinnedApi())) {
                renegotiate();   // changed while it connected
            }
        });
        backoff.reset();
    }

    /** What ended may be a kept connection that the engine had closed just then: a new one tells. */
    private static EngineClient connect(Transport transport, Optional<ApiVersion> pinned) {
        try {
            return EngineClient.connectInBackground(transport, pinned);
        } catch (EngineException.Disconnected kept) {
            return EngineClient.connectInBackground(transport, pinned);
        }
    }

    /** What is pinned and cannot be read is told, not passed over. */
    private static Optional<ApiVersion> version(String pin) {
        return pin.isEmpty() ? Optional.empty() : Optional.of(ApiVersion.parse(pin).orElseThrow(() ->
                new EngineException.Unsupported("pinned to " + pin + ", which is no API version")));
    }

    private void lost(Failure failure, Host reached) throws InterruptedException {
        if (closed || current.isPresent() && current.equals(cut) || !reached.reachedLike(state.host())) {
            return;   // what is wrong shows in the attempt that follows at once
        }
        current = Optional.empty();
        engine = Optional.empty();
        if (state.status().connected() || rested) {
            backoff.reset();
            rested = false;
        }
        if (failure.needsUser()) {
            state.publish(new HostStatus.Lost(failure, lastSeen, null));
            retry.acquire();
            return;
        }
        Duration delay = backoff.next(state.host().endpoint());
        state.publish(new HostStatus.Lost(failure, lastSeen, clock.instant().plus(delay)));
        clock.await(retry, delay);
    }

    private void seen() {
        lastSeen = clock.instant();
    }

    /** An engine that ends its event stream over and over is asked at most once per interval. */
    private void spaceOut() throws InterruptedException {
        long since = clock.nanos() - lastOpened;
        if (lastOpened != Long.MIN_VALUE && since < timing.reconnect().toNanos()) {
            clock.pause(timing.reconnect().minusNanos(since));
        }
        lastOpened = clock.nanos();
    }
}
