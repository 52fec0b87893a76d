package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostSessionTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20));
    private static final String WEB = "/shop-web-1";

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private HostSession session;

    private HostSession start(Path socket) {
        Host host = new Host(new HostId("h"), "local", new Endpoint.Unix(socket), Host.Origin.USER);
        session = new HostSession(host, known -> new UnixTransport(socket), QUICK);
        heard.follow(session);
        session.start();
        return session;
    }

    @AfterEach
    void end() {
        if (session != null) {
            session.close();
        }
    }

    private static String container(String id, String name, String state) {
        return "{\"Id\":\"" + id + "\",\"Names\":[\"" + name + "\"],\"Image\":\"i\",\"State\":\"" + state + "\",\"Status\":\"\"}";
    }

    private static String event(String id, String action) {
        return "{\"Type\":\"container\",\"Action\":\"" + action + "\",\"Actor\":{\"ID\":\"" + id + "\"},\"time\":1,\"timeNano\":1}";
    }

    private void awaitConnected() {
        Waiting.until("connected", () -> heard.status().connected());
    }

    private Cause lostBecause() {
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        return ((HostStatus.Lost) heard.status()).failure().cause();
    }

    @Test
    void listsEverythingBeforeItSaysConnected() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.socket());
            awaitConnected();
            HostStatus.Connected connected = assertInstanceOf(HostStatus.Connected.class, heard.status());
            assertEquals("Docker", connected.engineName());
            assertEquals("1.51", connected.apiVersion());
            assertEquals(20, heard.containers().size());
            assertEquals(List.of("/events", "/containers/json"), engine.requests().stream().map(r -> r.path().replaceFirst("^/v[0-9.]+", ""))
                    .filter(path -> path.equals("/events") || path.equals("/containers/json")).collect(Collectors.toList()),
                    "subscribes before it lists");
        }
    }

    @Test
    void anEventListsThatContainerOnly() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.socket());
            awaitConnected();
            engine.on("GET", "/containers/json", exchange -> exchange.reply(200, "application/json", "[" + container("n1", "/new", "running") + "]"));
            engine.emit(event("n1", "start"));
            Waiting.until("the new one shows", () -> "running".equals(heard.states().get("new")));
            assertEquals(21, heard.containers().size());
            assertTrue(engine.requests("GET", "/containers/json").getLast().target().contains("filters=%7B%22id%22:%5B%22n1%22%5D%7D"));
            engine.on("GET", "/containers/json", exchange -> exchange.reply(200, "application/json", "[]"));
            engine.emit(event("n1", "destroy"));
            Waiting.until("it is gone again", () -> !heard.states().containsKey("new"));
            assertEquals(20, heard.containers().size());
        }
    }

    /** Docker tells of a pause before its lists know of it, and tells no more after. */
    @Test
    void aListThatIsBehindItsEventIsMended() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.socket());
            awaitConnected();
            AtomicInteger asked = new AtomicInteger();
            engine.on("GET", "/containers/json", exchange -> exchange.reply(200, "application/json",
                    "[" + container("n1", "/new", asked.incrementAndGet() == 1 ? "running" : "paused") + "]"));
            engine.emit(event("n1", "pause"));
            Waiting.until("paused", () -> "paused".equals(heard.states().get("new")));
        }
    }

    @Test
    void anEngineWhoseListLagsBehindItsEventsIsAskedOnceMore() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.socket());
            awaitConnected();
            AtomicInteger lists = new AtomicInteger();
            engine.on("GET", "/containers/json", exchange -> exchange.json("[" + container("n1", "/new", lists.incrementAndGet() == 1 ? "running" : "paused") + "]"));
            engine.emit(event("n1", "pause"));
            Waiting.until("as it is by now", () -> "paused".equals(heard.states().get("new")));
            assertTrue(lists.get() <= 3, "at once, and twice more where time passes");
            assertEquals(21, heard.containers().size(), "that container only");
        }
    }

    @Test
    void execEventsAndUnreadableLinesListNothing() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.socket());
            awaitConnected();
            int before = engine.count("GET", "/containers/json");
            engine.emit(event("x", "exec_create: /bin/sh -c true"));
            engine.emit("{\"Type\":");
            engine.emit("{\"Type\":\"weird\",\"Action\":null,\"time\":99999999999999}");
            engine.on("GET", "/containers/json", exchange -> exchange.reply(200, "application/json", "[" + container("last", "/last", "running") + "]"));
            engine.emit(event("last", "start"));
            Waiting.until("the last event counts", () -> heard.states().containsKey("last"));
            assertTrue(engine.requests("GET", "/containers/json").stream().skip(before).allMatch(list -> list.target().contains("%5B%22last%22%5D")),
                    "asked for that one alone");
        }
    }

    @Test
    void aCleanEndOfEventsIsNoLoss() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.socket());
            awaitConnected();
            for (int i = 0; i < 5; i++) {
                int streams = engine.count("GET", "/events");
                engine.endEvents();
                Waiting.until("events again", () -> engine.count("GET", "/events") > streams && engine.eventStreams() == 1);
            }
            assertTrue(heard.statuses().stream().noneMatch(status -> status instanceof HostStatus.Lost), heard.statuses()::toString);
        }
        Waiting.until("gone for good", () -> heard.status() instanceof HostStatus.Lost);
    }

    @Test
    void aKilledEngineIsLostAndComesBack() throws Exception {
        Path socket;
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            socket = engine.socket();
            start(socket);
            awaitConnected();
        }
        assertEquals(Cause.REFUSED, lostBecause());
        HostStatus.Lost lost = (HostStatus.Lost) heard.status();
        assertTrue(lost.lastSeen() != null && lost.retryAt().isAfter(lost.lastSeen()));
        assertEquals(20, heard.containers().size(), "what was known stays");
        Files.delete(socket);
        try (HostileEngine engine = HostileEngine.unix(folder, again -> again.behaveLikeAnEngine()
                .on("GET", "/containers/json", exchange -> exchange.reply(200, "application/json", "[" + container("a", "/a", "running") + "," + container("b", WEB, "exited") + "]"))
                .on("HEAD", "/_ping", exchange -> exchange.reply(200, "text/plain", "")))) {
            session.retryNow();
            awaitConnected();
            assertEquals("[a, shop-web-1]", heard.states().keySet().toString());
            assertTrue(engine.count("GET", "/version") >= 1, "negotiated anew");
            Waiting.until("one event stream", () -> engine.eventStreams() == 1);
            session.close();
            engine.awaitNoConnections();
        }
    }

    @Test
    void eachObstacleHasItsCause() throws Exception {
        start(folder.resolve("nothing.sock"));
        assertEquals(Cause.SOCKET_MISSING, lostBecause());
        session.close();
        start(Files.createDirectory(folder.resolve("dir.sock")));
        Waiting.until("not a socket", () -> heard.status() instanceof HostStatus.Lost lost && lost.failure().cause() == Cause.NOT_A_SOCKET);
    }

    @Test
    void somethingElseAnswers() {
        try (HostileEngine page = HostileEngine.unix(folder)) {
            page.on("*", "/", exchange -> exchange.reply(200, "text/html", "<html>It works</html>"));
            start(page.socket());
            assertEquals(Cause.NOT_AN_ENGINE, lostBecause());
        }
    }

    @Test
    void noVersionInCommon() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            engine.on("HEAD", "/_ping", exchange -> exchange.reply(404, "text/plain", ""));
            engine.on("GET", "/_ping", exchange -> exchange.reply(404, "text/plain", ""));
            engine.on("GET", "/version", exchange -> exchange.reply(200, "application/json", "{\"ApiVersion\":\"2.0\",\"MinAPIVersion\":\"2.0\"}"));
            start(engine.socket());
            assertEquals(Cause.UNSUPPORTED_VERSION, lostBecause());
        }
    }

    @Test
    void callsWithoutAConnectionSaySo() {
        start(folder.resolve("nothing.sock"));
        EngineCalls calls = new EngineCalls(id -> session, Runnable::run);
        FailureException failed = (FailureException) assertThrows(CompletionException.class, () -> calls.ask(
                session.host().id(), ContainerOperations.STOP, "web", client -> client.version()).join()).getCause();
        assertEquals(Cause.NOT_CONNECTED, failed.failure().cause());
        assertEquals("web", failed.failure().object());
    }

    @Test
    void aGestureWhileTheAppEndsIsAFailureAndNoDefect() {
        start(folder.resolve("nothing.sock"));
        ExecutorService ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        EngineCalls calls = new EngineCalls(id -> session, ended);
        CompletionException failed = assertThrows(CompletionException.class, () -> calls.ask(session.host().id(), ContainerOperations.INSPECT,
                "web", client -> client.version()).join());
        assertEquals(Cause.NOT_CONNECTED, ((FailureException) failed.getCause()).failure().cause());
    }

    @Test
    void aHungObjectHangsNothingElse() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            engine.on("GET", "/containers/stuck/json", exchange -> exchange.hang());
            start(engine.socket());
            awaitConnected();
            EngineCalls calls = new EngineCalls(id -> session, task -> Thread.startVirtualThread(task));
            var stuck = calls.ask(session.host().id(), ContainerOperations.INSPECT, "stuck", client -> client.containers().inspectRaw("stuck"));
            engine.awaitRequest("GET", "/containers/stuck/json");
            assertTrue(calls.ask(session.host().id(), ContainerOperations.LIST, "", client -> client.containers().list()).join().size() == 20);
            assertTrue(!stuck.isDone());
            session.close();
            Waiting.until("ended with its session", stuck::isCompletedExceptionally);
        }
    }

    @Test
    void whatThisAppChangedIsListedWithoutWaitingForTheEvent() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.socket());
            awaitConnected();
            engine.on("POST", "/containers/n1/start", exchange -> exchange.reply(204, "text/plain", ""));
            engine.on("GET", "/containers/json", exchange -> exchange.json("[" + container("n1", "/new", "running") + "]"));
            EngineCalls calls = new EngineCalls(id -> session, Runnable::run);
            calls.change(new ObjectRef(session.host().id(), ContainerOperations.CONTAINER, "n1", "new"), ContainerOperations.START, client -> {
                client.containers().start("n1");
                return null;
            }).join();
            Waiting.until("listed, though no event came", () -> "running".equals(heard.states().get("new")));
        }
    }

    @Test
    void listenersCanLeave() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(engine.socket());
            awaitConnected();
            RecordingListener second = new RecordingListener();
            Subscription subscription = second.follow(session);
            assertEquals(20, second.containers().size(), "told all there is");
            subscription.close();
            session.retryNow();
            engine.emit("{\"Type\":\"image\",\"Action\":\"tag\"}");
            assertEquals(1, second.statuses().size());
        }
    }
}
