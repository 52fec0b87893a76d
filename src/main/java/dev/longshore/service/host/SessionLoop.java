package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Failure.Operation;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The life of one session on a virtual thread of its own: connect, follow, and after a loss try again with growing delays. Each
 * attempt opens a transport of its own, which a read-only host guards, and closes it with all it carries, so no stream outlives its connection. A defect shows as a loss,
 * is handed to the handler of lost exceptions, and is tried again as well: no session ends in silence.
 */
final class SessionLoop implements AutoCloseable {

    private final HostSession session;
    private final TransportOpener opener;
    private final SessionTiming timing;
    private final DirtyMarks marks = new DirtyMarks();
    private final Semaphore retry = new Semaphore(0);
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Thread thread;
    private volatile boolean closed;
    private volatile Transport current;
    private volatile Instant lastSeen;
    private long lastOpened = Long.MIN_VALUE;

    SessionLoop(HostSession session, TransportOpener opener, SessionTiming timing) {
        this.session = session;
        this.opener = opener;
        this.timing = timing;
        this.thread = Thread.ofVirtual().name("session " + session.host().name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void retryNow() {
        retry.release();
    }

    void refresh() {
        marks.markEverything();
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
        try (Transport transport = new ReadOnlyTransport(opener.open(session.host()), () -> session.host().marks().readOnly())) {
            current = transport;
            while (!closed) {
                follow(transport);
            }
        } catch (EngineException e) {
            lost(EngineFailures.of(e, session.host(), Operation.CONNECT, ""));
        } catch (FailureException refusedHere) {
            lost(refusedHere.failure());
        } catch (RuntimeException | Error defect) {
            HostSession.handOn(defect);
            lost(new Failure(Cause.INTERNAL, session.host().name(), session.host().endpoint().uri(), Operation.CONNECT, "", 0, defect.toString()));
        } finally {
            current = null;
        }
    }

    /** Until the event stream ends: then it is opened again without a word, and what else is under way over the transport goes on. */
    private void follow(Transport transport) throws InterruptedException {
        spaceOut();
        String pin = session.host().marks().pinnedApi();
        EngineClient client = EngineClient.connect(transport, version(pin));
        seen();
        session.reached(client);
        new Following(session, client, marks, timing, this::seen).run(() -> {
            session.connected(describe(client));
            if (!pin.equals(session.host().marks().pinnedApi())) {
                renegotiate();   // changed while it connected
            }
        });
        backoff.reset();
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
        if (closed) {
            return;
        }
        if (session.status().connected()) {
            backoff.reset();
        }
        retry.drainPermits();
        if (failure.needsUser()) {
            session.lost(new HostStatus.Lost(failure, lastSeen, null));
            retry.acquire();
            return;
        }
        Duration delay = backoff.next(session.host().endpoint());
        session.lost(new HostStatus.Lost(failure, lastSeen, Instant.now().plus(delay)));
        retry.tryAcquire(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void seen() {
        lastSeen = Instant.now();
    }

    /** An engine that ends its event stream over and over is asked at most once per interval. */
    private void spaceOut() throws InterruptedException {
        long since = System.nanoTime() - lastOpened;
        if (lastOpened != Long.MIN_VALUE && since < timing.reconnect().toNanos()) {
            TimeUnit.NANOSECONDS.sleep(timing.reconnect().toNanos() - since);
        }
        lastOpened = System.nanoTime();
    }
}
