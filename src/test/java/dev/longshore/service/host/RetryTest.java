package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.CallRecord;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.RecordedCalls;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a lost engine is tried again: by itself, by the user, and by the user only. */
class RetryTest {

    private static final Duration PING = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final ManualSessionClock clock = new ManualSessionClock();
    private final SessionTiming timing = new SessionTiming(PING, Duration.ofHours(1), Duration.ZERO, Duration.ZERO, clock);
    private final RecordingListener heard = new RecordingListener();
    private final RecordedCalls calls = new RecordedCalls();
    private HostSession session;

    @AfterEach
    void end() {
        session.close();
    }

    private void start(TransportOpener opener) {
        session = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(folder.resolve("engine.sock")), Host.Origin.USER), opener, timing);
        heard.follow(session);
        session.start();
    }

    private void start(HostileEngine engine) {
        start(host -> new RecordingTransport(new UnixTransport(engine.socket()), calls));
    }

    private HostStatus.Lost awaitLost() {
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        return (HostStatus.Lost) heard.status();
    }

    @Test
    void byItselfAfterASecondOrNearly() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            engine.on("HEAD", "/_ping", exchange -> exchange.html502());
            start(engine);
            Duration delay = Duration.between(clock.instant(), awaitLost().retryAt());
            assertTrue(delay.toMillis() >= 800 && delay.toMillis() <= 1200, delay::toString);
            clock.awaitWaiting("it waits as long as it said", delay);
            clock.pass(delay.minusNanos(1));
            assertEquals(1, engine.count("HEAD", "/_ping"), "not before");
            clock.pass(Duration.ofNanos(1));
            Waiting.until("tried again", () -> engine.count("HEAD", "/_ping") == 2);
        }
    }

    @Test
    void retryNowDuringAnAttemptIsNotLost() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            CountDownLatch asked = new CountDownLatch(1);
            AtomicInteger attempts = new AtomicInteger();
            engine.on("HEAD", "/_ping", exchange -> {
                if (attempts.incrementAndGet() == 1) {
                    asked.await();
                }
                exchange.html502();
            });
            start(engine);
            engine.awaitRequest("HEAD", "/_ping");
            session.retryNow();
            asked.countDown();
            Waiting.until("the attempt that was asked for, though no time has passed", () -> attempts.get() == 2);
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
            session.retryNow();
            assertEquals(1, hung.get(), "an engine is given a while to answer");
            clock.pass(Duration.ofSeconds(3));
            session.retryNow();
            Waiting.until("connected", () -> heard.status().connected());
            CallRecord cut = calls.made.stream().filter(call -> call.failure() != null).findFirst().orElseThrow();
            assertEquals("closed by this client", cut.failure(), "it was not waited for");
        }
    }

    @Test
    void whereOnlyTheUserHelpsNothingIsTriedByItself() {
        Failure plain = new Failure(Cause.PLAIN_NOT_ACCEPTED, "local", "tcp://nas:2375", HostOperations.CONNECT, "", 0, "plain tcp");
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
        }, timing)) {
            other.start();
            session.woken();
            Waiting.until("another host was tried again", () -> {
                clock.pass(Duration.ofMinutes(1));
                return elsewhere.get() > 1;
            });
        }
        assertEquals(1, attempts.get());
        session.retryNow();
        Waiting.until("tried as asked", () -> attempts.get() == 2 && heard.statuses().size() == 2);
        session.refresh();
        Waiting.until("tried as refreshed", () -> attempts.get() == 3);
    }
}
