package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who forgets a host, edits its address or tries again waits for its old connection to close, as that of a slow ssh. */
@Timeout(600)
class HostsEndingTest {

    private static final HostId ID = new HostId("h");

    @TempDir
    Path folder;
    private final CountDownLatch mayClose = new CountDownLatch(1);
    private final AtomicInteger closed = new AtomicInteger();
    private final ManualSessionClock clock = new ManualSessionClock();
    private HostileEngine engine;
    private Hosts hosts;

    /** It takes its time to close. */
    private record Slow(Transport inner, CountDownLatch may, AtomicInteger closed) implements Transport {
        @Override
        public Response send(Request request) {
            return inner.send(request);
        }

        @Override
        public StreamingResponse stream(Request request) {
            return inner.stream(request);
        }

        @Override
        public HijackedConnection hijack(Request request) {
            return inner.hijack(request);
        }

        @Override
        public void close() {
            try {
                may.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            inner.close();
            closed.incrementAndGet();
        }
    }

    @BeforeEach
    void begin() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        hosts = new Hosts(host -> new Slow(new UnixTransport(engine.socket()), mayClose, closed),
                new SessionTiming(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ZERO, Duration.ZERO, clock));
    }

    @AfterEach
    void end() {
        mayClose.countDown();
        hosts.close();
        engine.close();
    }

    private Host host() {
        return new Host(ID, "h", new Endpoint.Unix(engine.socket()), Host.Origin.USER);
    }

    private void connect() {
        HostSession session = hosts.add(host());
        Waiting.until("connected", () -> session.status().connected());
    }

    @Test
    void removingAHostWaitsForNothingAndTheEndOfTheAppDoes() {
        connect();
        hosts.remove(ID);
        assertNull(hosts.find(ID));
        assertEquals(0, closed.get());
        mayClose.countDown();
        hosts.close();
        Waiting.until("closed", () -> closed.get() > 0);
        engine.awaitNoConnections();
    }

    @Test
    void anotherAddressIsConnectedToWhileTheOldConnectionCloses() {
        connect();
        hosts.replace(host());
        Waiting.until("connected anew", () -> hosts.find(ID).status().connected());
        assertEquals(0, closed.get());
    }

    @Test
    void tryingAgainDoesNotWaitForAnAttemptThatHangs() {
        engine.on("*", "/_ping", exchange -> exchange.html502());
        mayClose.countDown();
        HostSession session = hosts.add(host());
        Waiting.until("lost", () -> session.status() instanceof dev.longshore.domain.HostStatus.Lost);
        engine.on("*", "/_ping", exchange -> exchange.hang());
        int asked = engine.count("HEAD", "/_ping");
        session.retryNow();
        Waiting.until("it hangs", () -> engine.count("HEAD", "/_ping") > asked);
        clock.pass(Duration.ofSeconds(3));
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.51"));
        session.retryNow();
        Waiting.until("connected", () -> session.status().connected());
    }
}
