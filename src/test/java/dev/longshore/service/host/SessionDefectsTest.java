package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session makes of defects, its own and the engine's, that are no loss of the engine. */
class SessionDefectsTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20));

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private Thread.UncaughtExceptionHandler before;
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void begin() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
    }

    @AfterEach
    void end() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        session.close();
        engine.close();
    }

    private void start(TransportOpener opener, SessionTiming timing) {
        session = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER), opener, timing);
        heard.follow(session);
        session.start();
    }

    private void connect(SessionTiming timing) {
        start(host -> new UnixTransport(engine.socket()), timing);
        Waiting.until("connected", () -> heard.status().connected());
    }

    @Test
    void aDefectIsSeenAndTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        start(host -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("a defect");
            }
            return new UnixTransport(engine.socket());
        }, QUICK);
        Waiting.until("the defect shows as a loss", () -> heard.statuses().stream()
                .anyMatch(status -> status instanceof HostStatus.Lost lost && lost.failure().cause() == Cause.INTERNAL));
        assertEquals("a defect", uncaught.peek().getMessage());
        session.retryNow();
        Waiting.until("connected all the same", () -> heard.status().connected());
    }

    @Test
    void aListenerThatThrowsHarmsNoOther() {
        session = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER),
                host -> new UnixTransport(engine.socket()), QUICK);
        session.follow(Containers.KIND, sum -> {
            if (sum.values().stream().anyMatch(news -> !news.objects().empty())) {
                throw new IllegalStateException("a listener's defect");
            }
        });
        heard.follow(session);
        session.start();
        Waiting.until("connected", () -> heard.status().connected());
        assertEquals(20, heard.containers().size());
        assertEquals("a listener's defect", uncaught.peek().getMessage());
    }

    @Test
    void anActionOutlivesTheEndOfTheEventStream() {
        CountDownLatch stopped = new CountDownLatch(1);
        engine.on("POST", "/containers/web/stop", exchange -> {
            stopped.await();
            exchange.reply(204, "text/plain", "");
        });
        connect(QUICK);
        EngineCalls calls = new EngineCalls(id -> session, Thread::startVirtualThread);
        CompletableFuture<Void> stop = calls.change(new ObjectRef(session.host().id(), ContainerOperations.CONTAINER, "web", "web"), ContainerOperations.STOP, client -> {
            client.containers().stop("web");
            return null;
        });
        engine.awaitRequest("POST", "/containers/web/stop");
        engine.endEvents();
        Waiting.until("events again", () -> engine.count("GET", "/events") > 1 && engine.eventStreams() == 1);
        assertFalse(stop.isDone(), "not cut with the event stream");
        stopped.countDown();
        stop.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    @Test
    void brokenFramingOfEventsIsAnEndAndNoDefect() {
        AtomicInteger streams = new AtomicInteger();
        engine.on("GET", "/events", exchange -> {
            exchange.startChunks("application/json");
            if (streams.incrementAndGet() < 3) {
                exchange.raw("no chunk size\r\n");
            } else {
                exchange.hang();
            }
        });
        connect(QUICK);
        Waiting.until("opened again", () -> streams.get() == 3);
        assertTrue(uncaught.isEmpty(), uncaught::toString);
    }

    @Test
    void oneFailedListIsNoLostEngine() {
        connect(QUICK);
        AtomicInteger asked = new AtomicInteger();
        engine.on("GET", "/containers/json", exchange -> {
            if (asked.incrementAndGet() == 1) {
                exchange.reply(500, "application/json", "{\"message\":\"no container with ID abc found in database\"}");
            } else {
                exchange.json("[]");
            }
        });
        session.refresh();
        Waiting.until("listed", () -> heard.containers().isEmpty());
        assertTrue(heard.statuses().stream().noneMatch(status -> status instanceof HostStatus.Lost), heard.statuses()::toString);
    }

    @Test
    void theFullListRepairsWhatEventsDidNotTell() {
        connect(new SessionTiming(Duration.ofSeconds(15), Duration.ofMillis(300), Duration.ofMillis(5), Duration.ofMillis(20)));
        engine.on("GET", "/containers/json", exchange -> exchange.json("[]"));
        Waiting.until("repaired", () -> heard.containers().isEmpty());
    }

    @Test
    void secretsInTheEnginesWordsAreCovered() {
        engine.on("HEAD", "/_ping", exchange -> exchange.reply(500, "application/json",
                "{\"message\":\"Get https://ops:hunter2@registry/v2: refused\"}"));
        engine.on("*", "/_ping", exchange -> exchange.reply(500, "application/json",
                "{\"message\":\"Get https://ops:hunter2@registry/v2: refused\"}"));
        engine.on("HEAD", "/_ping", exchange -> exchange.reply(405, "text/plain", ""));
        start(host -> new UnixTransport(engine.socket()), QUICK);
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        String detail = ((HostStatus.Lost) heard.status()).failure().detail();
        assertTrue(detail.contains("registry") && !detail.contains("hunter2"), detail);
    }
}
