package dev.longshore.service.host;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.engine.model.EngineVersion;
import dev.longshore.engine.transport.ReadOnlyTransport;
import dev.longshore.engine.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The life of one session on a virtual thread of its own: connect, follow, and after a loss try again with growing delays. Each
 * attempt opens a transport of its own, which a read-only host guards, and closes it with all it carries, so no stream outlives its connection. A defect shows as a loss,
 * is handed to the handler of lost exceptions, and is tried again as well: no session ends in silence. After a sleep of this machine, and
 * where the user asks, an attempt that has no answer is cut short for a new one.
 */
final class SessionLoop implements AutoCloseable {

    /** An engine that answers at all mostly does so within this; after a sleep nothing that is open is waited for any longer. */
    private static final Duration ANSWER = Duration.ofMillis(2500);

    private final HostSession session;
    private final TransportOpener opener;
    private final SessionTiming timing;
    private final SessionClock clock;
    private final DirtyMarks marks = new DirtyMarks();
    private final Semaphore retry = new Semaphore(0);
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Thread thread;
    private volatile boolean closed;
    private volatile Transport current;
    private volatile Transport cut;
    private volatile CountDownLatch answered = new CountDownLatch(0);
    private volatile long attemptedAt;
    private volatile boolean rested;
    private volatile Instant lastSeen;
    private long lastOpened = Long.MIN_VALUE;

    SessionLoop(HostSession session, TransportOpener opener, SessionTiming timing) {
        this.session = session;
        this.opener = opener;
        this.timing = timing;
        this.clock = timing.clock();
        this.thread = Thread.ofVirtual().name("session " + session.host().name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Tries at once; an attempt under way that has had no answer for a while makes way for a new one. */
    void retryNow() {
        retry.release();
        if (answered.getCount() > 0 && clock.nanos() - attemptedAt > ANSWER.toNanos() && session.status() instanceof HostStatus.Lost) {
            cut();
        }
    }

    /**
     * This machine slept, or this process stood still: what is open may be dead without a word. The event stream is opened anew, and where
     * that brings no answer soon, the whole connection.
     */
    void woken() {
        if (session.status() instanceof HostStatus.Lost lost && lost.retryAt() == null) {
            return;
        }
        CountDownLatch answer = unanswered();
        rested = true;
        marks.markEnded();
        retry.release();
        Thread.ofVirtual().name("woken " + session.host().name()).start(() -> {
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
        Transport open = current;
        if (open != null) {
            cut = open;
            Thread.ofVirtual().name("cutting " + session.host().name()).start(open::close);   // the caller may be the user's hand
        }
    }

    void relist() {
        marks.markEverything();
    }

    void refresh() {
        relist();
        if (!session.status().connected()) {
            retry.release();
        }
    }

    /** Leaves the connection there is for one by what the host says now. */
    void reconnect() {
        rested = true;
        session.moved();
        cut();
        retry.release();
    }

    void changed(ObjectRef object) {
        marks.mark(object);
    }

    /** Agrees on the version with the engine anew; what is under way over the transport goes on. */
    void renegotiate() {
        marks.markEnded();
        retry.release();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        Transport open = current;
        if (open != null) {
            open.close();
        }
    }

    private void run() {
        try {
            while (!closed) {
                attempt();
            }
        } catch (InterruptedException ended) {
            // only close() interrupts this thread
        }
    }

    /** One connection, from its opening to its loss. */
    private void attempt() throws InterruptedException {
        spaceOut();
        retry.drainPermits();
        attemptedAt = clock.nanos();
        unanswered();
        try (Transport transport = new ReadOnlyTransport(opener.open(session.host()), () -> session.host().marks().readOnly())) {
            current = transport;
            attemptedAt = clock.nanos();   // a login, and what it asks of the user, is no silence of the engine
            follow(transport);
            while (!closed) {
                spaceOut();
                follow(transport);
            }
        } catch (EngineException e) {
            lost(EngineFailures.of(e, session.host(), HostOperations.CONNECT, ""));
        } catch (FailureException refusedHere) {
            lost(refusedHere.failure());
        } catch (RuntimeException | Error defect) {
            HostSession.handOn(defect);
            lost(new Failure(Cause.INTERNAL, session.host().name(), session.host().endpoint().uri(), HostOperations.CONNECT, "", 0, defect.toString()));
        } finally {
            current = null;
        }
    }

    /** Until the event stream ends: then it is opened again without a word, and what else is under way over the transport goes on. */
    private void follow(Transport transport) throws InterruptedException {
        String pin = session.host().marks().pinnedApi();
        EngineClient client = connect(transport, version(pin));
        answered.countDown();
        seen();
        session.reached(client);
        new Following(session, client, marks, timing, this::seen).run(() -> {
            answered.countDown();
            session.connected(describe(client));
            if (!pin.equals(session.host().marks().pinnedApi())) {
                renegotiate();   // changed while it connected
            }
        });
        backoff.reset();
    }

    /** What ended may be a kept connection that the engine had closed just then: a new one tells. */
    private static EngineClient connect(Transport transport, Optional<ApiVersion> pinned) {
        try {
            return EngineClient.connect(transport, pinned);
        } catch (EngineException.Disconnected kept) {
            return EngineClient.connect(transport, pinned);
        }
    }

    /** What is pinned and cannot be read is told, not passed over. */
    private static Optional<ApiVersion> version(String pin) {
        return pin.isEmpty() ? Optional.empty() : Optional.of(ApiVersion.parse(pin).orElseThrow(() ->
                new EngineException.Unsupported("pinned to " + pin + ", which is no API version")));
    }

    private HostStatus.Connected describe(EngineClient client) {
        EngineVersion version = client.system().version();
        boolean podman = client.ping().podman() || version.podman();
        return new HostStatus.Connected(podman ? "Podman" : "Docker", version.version(), client.version().toString());
    }

    private void lost(Failure failure) throws InterruptedException {
        if (closed || current != null && current == cut) {
            return;   // what is wrong shows in the attempt that follows at once
        }
        current = null;
        if (session.status().connected() || rested) {
            backoff.reset();
            rested = false;
        }
        if (failure.needsUser()) {
            session.lost(new HostStatus.Lost(failure, lastSeen, null));
            retry.acquire();
            return;
        }
        Duration delay = backoff.next(session.host().endpoint());
        session.lost(new HostStatus.Lost(failure, lastSeen, clock.instant().plus(delay)));
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
