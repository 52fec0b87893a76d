package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines that accept and do not answer, floods, and ends in the middle of things. */
class SessionStallsTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20));

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void begin() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        session = session(QUICK);
    }

    private HostSession session(SessionTiming timing) {
        HostSession made = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER),
                host -> new UnixTransport(engine.socket()), timing);
        heard.follow(made);
        return made;
    }

    @AfterEach
    void end() {
        session.close();
        engine.close();
    }

    private void connect() {
        session.start();
        Waiting.until("connected", () -> heard.status().connected());
    }

    @Tag("long")
    @Test
    void aStalledEngineIsLostAndAnActionUnderWayEndsWithIt() {
        connect();
        EngineCalls calls = new EngineCalls(id -> session, Thread::startVirtualThread);
        engine.on("*", "/", exchange -> exchange.hang());
        CompletableFuture<Void> start = calls.change(new ObjectRef(session.host().id(), ContainerOperations.CONTAINER, "web", "web"), ContainerOperations.START, client -> {
            client.containers().start("web");
            return null;
        });
        Waiting.until("lost after two pings", () -> heard.status() instanceof HostStatus.Lost);
        assertEquals(Cause.NO_ANSWER, ((HostStatus.Lost) heard.status()).failure().cause());
        FailureException failed = (FailureException) org.junit.jupiter.api.Assertions.assertThrows(CompletionException.class,
                () -> start.orTimeout(60, TimeUnit.SECONDS).join()).getCause();
        assertEquals(Cause.DISCONNECTED, failed.failure().cause());
        assertEquals("web", failed.failure().object());
        assertEquals(1, engine.count("POST", "/"), "never sent twice");
    }

    @Test
    void closingEndsEveryConnectionWhateverIsUnderWay() {
        engine.on("GET", "/containers/json", exchange -> exchange.hang());
        session.start();
        engine.awaitRequest("GET", "/containers/json");
        session.close();
        engine.awaitNoConnections();
    }

    @Test
    void closingAtAnyMomentLeavesNothingOpen() {
        for (int i = 0; i < 60; i++) {
            int asked = engine.requests().size() + i % 7;   // another moment each time, from before the first request to after the last list
            HostSession brief = new HostSession(session.host(), host -> new UnixTransport(engine.socket()), QUICK);
            brief.start();
            Waiting.until("so many requests", () -> engine.requests().size() >= asked);
            brief.close();
        }
        engine.awaitNoConnections();
    }

    @Test
    void aStormOfRetriesIsFewAttempts() {
        Duration between = Duration.ofMillis(20);
        ManualSessionClock clock = new ManualSessionClock();
        engine.on("*", "/_ping", exchange -> exchange.html502());
        session = session(new SessionTiming(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ZERO, between, clock));
        session.start();
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        for (int attempts = 1; attempts <= 3; attempts++) {
            for (int i = 0; i < 10_000; i++) {
                session.retryNow();
                session.refresh();
            }
            clock.awaitWaiting("the next attempt is held back", between);
            assertEquals(attempts, engine.count("HEAD", "/_ping"));
            clock.pass(between);
        }
    }

    @Test
    void anEventDuringTheFirstListIsNotLost() {
        AtomicInteger lists = new AtomicInteger();
        engine.on("GET", "/containers/json", exchange -> {
            if (lists.incrementAndGet() == 1) {
                Waiting.until("the stream is known to the engine too", () -> engine.eventStreams() == 1);
                engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"n1\"}}");
                exchange.json("[]");
            } else {
                exchange.json("[{\"Id\":\"n1\",\"Names\":[\"/n1\"],\"State\":\"running\"}]");
            }
        });
        connect();
        Waiting.until("listed again", () -> "running".equals(heard.states().get("n1")));
    }

    @Test
    void aFloodEndsWithTheTrueList() {
        Duration between = Duration.ofMillis(50);
        ManualSessionClock clock = new ManualSessionClock();
        session = session(new SessionTiming(Duration.ofMinutes(10), Duration.ofHours(1), between, Duration.ZERO, clock));
        connect();
        engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"last\",\"Names\":[\"/last\"],\"State\":\"running\"}]"));
        int before = engine.count("GET", "/containers/json");
        StringBuilder burst = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            burst.append("{\"Type\":\"container\",\"Action\":\"").append(i % 3 == 0 ? "exec_start: x" : "start")
                    .append("\",\"Actor\":{\"ID\":\"id").append(i).append("\"}}\n");
        }
        engine.emit(burst.toString().strip());
        AtomicInteger rests = new AtomicInteger();
        Waiting.until("as listed", Duration.ofSeconds(60), () -> {
            clock.pass(between);
            rests.incrementAndGet();
            return heard.states().keySet().equals(java.util.Set.of("last"));
        });
        int lists = engine.count("GET", "/containers/json") - before;
        assertTrue(lists <= rests.get() + ListBudget.BURST, () -> lists + " lists, and " + rests + " rests between them");
    }
}
