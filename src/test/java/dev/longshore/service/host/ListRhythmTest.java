package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often an engine is asked for its lists, by a clock that the test moves. */
class ListRhythmTest {

    private static final String LISTS = "/containers/json";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final ManualSessionClock clock = new ManualSessionClock();
    private final AtomicBoolean watched = new AtomicBoolean(true);
    private final RecordingListener heard = new RecordingListener();
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void begin() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        SessionTiming timing = new SessionTiming(Duration.ofDays(1), MINUTE, SessionTiming.DEFAULT.spacing(), Duration.ofSeconds(1), clock).watched(watched::get);
        session = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER),
                host -> new UnixTransport(engine.socket()), timing);
        heard.follow(session);
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

    private void pass(Duration whole, Duration step) {
        for (long i = whole.toMillis(); i > 0; i -= step.toMillis()) {
            clock.pass(step);
        }
    }

    /** A list that takes its time may have missed some of the time that passed. */
    private void awaitWhileTimePasses(String what, BooleanSupplier condition) {
        Waiting.until(what, MINUTE, () -> {
            clock.pass(Duration.ofSeconds(1));
            return condition.getAsBoolean();
        });
    }

    private int lists() {
        return engine.count("GET", LISTS);
    }

    private void lists(String id, String state, String status) {
        engine.on("GET", LISTS, exchange -> exchange.json("[{\"Id\":\"" + id + "\",\"Names\":[\"/" + id + "\"],\"State\":\"" + state
                + "\",\"Status\":\"" + status + "\"}]"));
    }

    private void emit(String id, String action) {
        engine.emit("{\"Type\":\"container\",\"Action\":\"" + action + "\",\"Actor\":{\"ID\":\"" + id + "\"}}");
    }

    /** What was asked for before comes before it, or with it. */
    private List<ReceivedRequest> listsUntilTold(int before, String id) {
        lists(id, "running", "Up 1 second");
        emit(id, "start");
        Waiting.until(id + " is told", () -> heard.states().containsKey(id));
        return engine.requests("GET", LISTS).stream().skip(before).toList();
    }

    @Test
    void whileNothingHappensEachKindIsListedAtMostOnceAMinute() {
        connect();
        pass(Duration.ofMinutes(10), Duration.ofSeconds(1));
        assertTrue(lists() <= 11, () -> lists() + " lists");
        assertTrue(engine.count("GET", "/images/json") <= 11, () -> engine.count("GET", "/images/json") + " lists");
        awaitWhileTimePasses("they go on", () -> lists() > 5 && engine.count("GET", "/images/json") > 5);
    }

    @Test
    void withoutEventsItIsEachTenSeconds() {
        engine.on("GET", "/events", exchange -> exchange.reply(403, "text/plain", "no"));
        connect();
        pass(Duration.ofSeconds(55), Duration.ofSeconds(1));
        assertTrue(lists() <= 6, () -> lists() + " lists");
        awaitWhileTimePasses("it goes on", () -> lists() > 5);
    }

    @Test
    void whoLooksAgainListsNothingWhereEventsTell() {
        connect();
        int before = lists();
        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofSeconds(5));
            session.looked();
        }
        List<ReceivedRequest> since = listsUntilTold(before, "new");
        assertTrue(since.stream().allMatch(list -> list.target().contains("new")), since::toString);
    }

    @Test
    void whoLooksAgainListsWhatIsOldWhereNoEventsTell() {
        engine.on("GET", "/events", exchange -> exchange.reply(403, "text/plain", "no"));
        watched.set(false);
        connect();
        int before = lists();
        clock.pass(Duration.ofSeconds(14));
        session.looked();
        clock.pass(Duration.ofSeconds(1));
        lists("new", "running", "Up 1 second");
        session.looked();
        Waiting.until("it is told", () -> heard.states().containsKey("new"));
        assertEquals(before + 1, lists(), "the first look came too soon");
    }

    @Test
    void whileNoWindowShowsRechecksWaitAndAreCaughtUp() {
        watched.set(false);
        lists("web", "running", "Up 1 second");
        connect();
        int before = lists();
        pass(Duration.ofMinutes(10), Duration.ofSeconds(30));
        assertEquals(before, lists());
        lists("web", "running", "Up 10 minutes");   // nothing that an event had to tell
        watched.set(true);
        session.watchedChanged();
        Waiting.until("caught up", () -> heard.containers().get("web").status().equals("Up 10 minutes"));
        assertEquals(before + 1, lists());
    }

    @Test
    void anObjectThatFlapsIsListedTwiceASecondAndItsLastStateIsTold() {
        connect();
        lists("web", "running", "Up 1 second");
        emit("web", "create");
        Waiting.until("it is there", () -> heard.states().containsKey("web"));
        int before = lists();
        lists("web", "restarting", "Restarting (1) 1 second ago");
        int seconds = 20;
        for (int i = 0; i < 10 * seconds; i++) {
            emit("web", i % 2 == 0 ? "die" : "start");
            clock.pass(Duration.ofMillis(100));
        }
        int most = 2 * seconds + ListBudget.BURST;
        assertTrue(lists() - before <= most, () -> lists() - before + " lists");
        lists("web", "exited", "Exited (3) 1 second ago");
        emit("web", "die");
        Waiting.until("as it is at last", () -> {
            clock.pass(Duration.ofMillis(100));
            return heard.containers().get("web").status().startsWith("Exited (3)");
        });
    }
}
