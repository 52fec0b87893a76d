package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.Containers;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an event says shows before any list does, and lists that do not know of it yet are not believed. */
class AnnouncedChangesTest {

    private static final String LISTS = "/containers/json";
    private static final String RUNNING = entry("running", "Up 2 minutes");

    @TempDir
    Path folder;

    private final ManualSessionClock clock = new ManualSessionClock();
    private final RecordingListener heard = new RecordingListener();
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void begin() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        answer(RUNNING);
        session = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER),
                host -> new UnixTransport(engine.socket()),
                new SessionTiming(Duration.ofDays(1), Duration.ofDays(1), SessionTiming.DEFAULT.spacing(), Duration.ZERO, clock));
        heard.follow(session);
        session.start();
        Waiting.until("connected", () -> heard.status().connected());
    }

    @AfterEach
    void end() {
        session.close();
        engine.close();
    }

    private static String entry(String state, String status) {
        return "[{\"Id\":\"web\",\"Names\":[\"/web\"],\"State\":\"" + state + "\",\"Status\":\"" + status + "\"}]";
    }

    private void answer(String list) {
        engine.on("GET", LISTS, exchange -> exchange.json(list));
    }

    private void emit(String action, String... attribute) {
        String attributes = attribute.length == 0 ? "" : "\"" + attribute[0] + "\":\"" + attribute[1] + "\"";
        engine.emit("{\"Type\":\"container\",\"Action\":\"" + action + "\",\"Actor\":{\"ID\":\"web\",\"Attributes\":{" + attributes + "}}}");
    }

    private String status() {
        return heard.containers().containsKey("web") ? heard.containers().get("web").status() : "gone";
    }

    private void awaitStatus(String status) {
        Waiting.until(status, () -> status().equals(status));
    }

    /** Time goes on by so much, a list is made, and the next one is waited for. */
    private void listAndWait(long after, long untilNext) {
        clock.awaitWaiting("this list", Duration.ofMillis(after));   // what an event says is told before its list is planned
        int before = engine.count("GET", LISTS);
        clock.pass(Duration.ofMillis(after));
        Waiting.until("a list", () -> engine.count("GET", LISTS) == before + 1);
        clock.awaitWaiting("the next list", Duration.ofMillis(untilNext));
    }

    @Test
    void whatAnEventSaysShowsWithoutAnyList() {
        int before = engine.count("GET", LISTS);
        emit("die", "exitCode", "137");
        awaitStatus("Exited (137) Less than a second ago");
        assertEquals("exited", heard.states().get("web"));
        emit("start");
        awaitStatus("Up Less than a second");
        emit("pause");
        awaitStatus("Up Less than a second (Paused)");
        assertEquals("paused", heard.states().get("web"));
        emit("unpause");
        awaitStatus("Up Less than a second");
        emit("stop");
        awaitStatus("Exited Less than a second ago");
        emit("die", "exitCode", "3");
        awaitStatus("Exited (3) Less than a second ago");
        emit("start");
        awaitStatus("Up Less than a second");
        emit("rename", "name", "/other");
        Waiting.until("renamed", () -> "running".equals(heard.states().get("other")));
        emit("destroy");
        awaitStatus("gone");
        assertEquals(before, engine.count("GET", LISTS));
    }

    @Test
    void listsThatAreOlderThanTheEventAreNotBelieved() {
        emit("die", "exitCode", "1");
        awaitStatus("Exited (1) Less than a second ago");
        listAndWait(20, 180);
        assertEquals("Exited (1) Less than a second ago", status());
        answer(entry("exited", "Exited (1) 1 second ago"));
        int before = engine.count("GET", LISTS);
        clock.pass(Duration.ofMillis(180));
        awaitStatus("Exited (1) 1 second ago");
        clock.pass(Duration.ofMillis(1500));
        engine.emit("{\"Type\":\"container\",\"Action\":\"update\",\"Actor\":{\"ID\":\"other\"}}");
        Waiting.until("another list", () -> {
            clock.pass(Duration.ofMillis(100));   // the list before may have taken the time that passed, and the engine has a rest for as long
            return engine.requests("GET", LISTS).getLast().target().contains("other");
        });
        List<ReceivedRequest> since = engine.requests("GET", LISTS).stream().skip(before + 1).toList();
        assertTrue(since.stream().noneMatch(list -> list.target().contains("web")), () -> "a list has confirmed it: " + since);
    }

    @Test
    void aListThatGoesOnContradictingIsRightInTheEnd() {
        emit("die", "exitCode", "1");
        awaitStatus("Exited (1) Less than a second ago");
        listAndWait(20, 180);
        listAndWait(180, 1000);
        assertEquals("Exited (1) Less than a second ago", status());
        clock.pass(Duration.ofSeconds(1));
        awaitStatus("Up 2 minutes");
    }

    @Test
    void whatIsGoneStaysGoneThoughAListStillHasIt() {
        emit("destroy");
        awaitStatus("gone");
        listAndWait(20, 180);
        assertEquals("gone", status());
        answer("[]");
        clock.pass(Duration.ofMillis(180));
        Waiting.until("a list", () -> engine.count("GET", LISTS) == 3);
        assertEquals("gone", status());
    }

    @Test
    void whatIsNewIsListedAtOnceAndUntilItIsThere() {
        AtomicInteger lists = new AtomicInteger();
        engine.on("GET", LISTS, exchange -> exchange.json(lists.incrementAndGet() < 3 ? "[]" : "[{\"Id\":\"new\",\"Names\":[\"/new\"],\"State\":\"created\"}]"));
        engine.emit("{\"Type\":\"container\",\"Action\":\"create\",\"Actor\":{\"ID\":\"new\"}}");
        Waiting.until("a list", () -> lists.get() == 1);
        clock.awaitWaiting("the next list", Duration.ofMillis(20));
        listAndWait(20, 60);
        assertFalse(heard.states().containsKey("new"));
        clock.pass(Duration.ofMillis(60));
        Waiting.until("there", () -> heard.states().containsKey("new"));
        assertEquals(3, lists.get());
        assertTrue(heard.states().containsKey("web"));
    }

    /** The list has been asked for, and its answer tells of the time before the event. */
    @Test
    void aListUnderWayDoesNotUndoWhatAnEventSays() {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        engine.on("GET", LISTS, exchange -> {
            asked.countDown();
            told.await();
            exchange.json(RUNNING);
        });
        session.relist();
        Waiting.until("asked", () -> asked.getCount() == 0);
        emit("die", "exitCode", "2");
        awaitStatus("Exited (2) Less than a second ago");
        told.countDown();
        clock.awaitWaiting("the list that is to confirm it", Duration.ofMillis(20));
        assertEquals("Exited (2) Less than a second ago", status());
    }

    /** Podman's events come when its lists have long told of what they say. */
    @Test
    void whereEventsLagOnlyListsAreBelieved() {
        engine.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"4.3.1\",\"Components\":[{\"Name\":\"Podman Engine\",\"Version\":\"4.3.1\"}]}"));
        engine.endEvents();
        Waiting.until("it is Podman", () -> heard.status() instanceof HostStatus.Connected now && now.engineName().equals("Podman"));
        Waiting.until("the new stream only", () -> engine.eventStreams() == 1);
        answer(entry("running", "Up 3 seconds"));
        List<String> states = new CopyOnWriteArrayList<>();
        session.follow(Containers.KIND, sum -> sum.values().forEach(news -> news.objects().upserted().stream()
                .filter(each -> each.id().equals("web")).forEach(each -> states.add(each.state()))));
        emit("die", "exitCode", "1");
        awaitStatus("Up 3 seconds");
        assertEquals(Set.of("running"), Set.copyOf(states));
    }
}
