package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Failure.Operation;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.CallRecord;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a lost engine is tried again: by itself, by the user, and by the user only. */
class RetryTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20));

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final List<CallRecord> calls = new CopyOnWriteArrayList<>();
    private HostSession session;

    @AfterEach
    void end() {
        session.close();
    }

    private void start(TransportOpener opener) {
        session = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(folder.resolve("engine.sock")), Host.Origin.USER), opener, QUICK);
        session.subscribe(heard);
        session.start();
    }

    private void start(HostileEngine engine) {
        start(host -> new RecordingTransport(new UnixTransport(engine.socket()), calls::add));
    }

    private HostStatus.Lost awaitLost() {
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        return (HostStatus.Lost) heard.status();
    }

    @Test
    void byItselfAfterASecondOrNearly() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            List<Instant> attempts = new CopyOnWriteArrayList<>();
            engine.on("HEAD", "/_ping", exchange -> {
                attempts.add(Instant.now());
                exchange.html502();
            });
            start(engine);
            HostStatus.Lost lost = awaitLost();
            Waiting.until("tried again", () -> attempts.size() > 1);
            long millis = Duration.between(attempts.getFirst(), lost.retryAt()).toMillis();
            assertTrue(millis >= 800, () -> "announced after " + millis + " ms");
            assertTrue(!attempts.get(1).isBefore(lost.retryAt().minusMillis(50)), "and not before");
        }
    }

    @Test
    void retryNowDuringAnAttemptIsNotLost() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            CountDownLatch asked = new CountDownLatch(1);
            AtomicInteger attempts = new AtomicInteger();
            List<Instant> second = new CopyOnWriteArrayList<>();
            engine.on("HEAD", "/_ping", exchange -> {
                if (attempts.incrementAndGet() == 1) {
                    asked.await();
                } else {
                    second.add(Instant.now());
                }
                exchange.html502();
            });
            start(engine);
            engine.awaitRequest("HEAD", "/_ping");
            session.retryNow();
            asked.countDown();
            Waiting.until("the attempt that was asked for", () -> !second.isEmpty());
            HostStatus.Lost first = (HostStatus.Lost) heard.statuses().get(1);
            assertTrue(second.getFirst().isBefore(first.retryAt()), "it did not wait");
        }
    }

    @Test
    void retryNowCutsAHopelessAttemptShort() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            engine.on("HEAD", "/_ping", exchange -> exchange.html502());
            start(engine);
            awaitLost();
            AtomicInteger hung = new AtomicInteger();
            engine.on("HEAD", "/_ping", exchange -> {
                if (hung.incrementAndGet() == 1) {
                    exchange.hang();
                } else {
                    exchange.reply(200, "text/plain", "OK", "Api-Version: 1.51");
                }
            });
            session.retryNow();
            Waiting.until("an attempt hangs", () -> hung.get() == 1);
            Waiting.until("connected", Duration.ofSeconds(30), () -> {
                session.retryNow();
                return heard.status().connected();
            });
            CallRecord cut = calls.stream().filter(call -> call.failure() != null).findFirst().orElseThrow();
            assertEquals("closed by this client", cut.failure(), "it was not waited for");
        }
    }

    @Test
    void whereOnlyTheUserHelpsNothingIsTriedByItself() {
        Failure plain = new Failure(Cause.PLAIN_NOT_ACCEPTED, "local", "tcp://nas:2375", Operation.CONNECT, "", 0, "plain tcp");
        AtomicInteger attempts = new AtomicInteger();
        start(host -> {
            attempts.incrementAndGet();
            throw new FailureException(plain, null);
        });
        HostStatus.Lost lost = awaitLost();
        assertNull(lost.retryAt());
        assertEquals(Cause.PLAIN_NOT_ACCEPTED, lost.failure().cause());
        AtomicInteger elsewhere = new AtomicInteger();
        try (HostSession other = new HostSession(new Host(new HostId("o"), "other", new Endpoint.Unix(folder.resolve("none.sock")), Host.Origin.USER), host -> {
            elsewhere.incrementAndGet();
            return new UnixTransport(folder.resolve("none.sock"));
        }, QUICK)) {
            other.start();
            session.woken();
            Waiting.until("another host was tried twice", () -> elsewhere.get() > 2);
        }
        assertEquals(1, attempts.get());
        session.retryNow();
        Waiting.until("tried as asked", () -> attempts.get() == 2 && heard.statuses().size() == 2);
        session.refresh();
        Waiting.until("tried as refreshed", () -> attempts.get() == 3);
    }
}
