package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.resource.ListState;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list, or the events, that an engine or a proxy before it does not give: the rest of the host works. */
class ForbiddenPartsTest {

    private static final String FORBIDDEN = "<html><body><h1>403 Forbidden</h1></body></html>";
    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20));

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void begin() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
    }

    @AfterEach
    void end() {
        session.close();
        engine.close();
    }

    private void start(SessionTiming timing) {
        session = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER),
                host -> new UnixTransport(engine.socket()), timing);
        heard.follow(session);
        session.start();
    }

    private void awaitConnected() {
        Waiting.until("connected", () -> heard.status().connected());
    }

    private boolean everLost() {
        return heard.statuses().stream().anyMatch(status -> status instanceof HostStatus.Lost);
    }

    private void lists(String name) {
        engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"" + name + "\",\"Names\":[\"/" + name + "\"],\"State\":\"running\"}]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 401, 404, 500, 501})
    void aListThatIsNotGivenIsTheFailureOfItsKindOnly(int status) {
        engine.on("GET", "/images/json", exchange -> exchange.reply(status, "text/html", FORBIDDEN));
        start(QUICK);
        awaitConnected();
        assertEquals(20, heard.containers().size());
        Failure failure = assertInstanceOf(ListState.Failed.class, heard.imagesState()).failure();
        assertEquals(ImageOperations.LIST, failure.operation());
        assertEquals(status, failure.status());
        lists("new");
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"new\"}}");
        Waiting.until("the other kind follows events", () -> heard.states().containsKey("new"));
        engine.on("GET", "/images/json", exchange -> exchange.json("[]"));
        session.refresh();
        Waiting.until("given now", () -> heard.imagesState().live());
        assertFalse(everLost(), heard.statuses()::toString);
    }

    @Test
    void aListThatFailedIsTriedAgainByItselfAndNotAtEachEvent() {
        engine.on("GET", "/images/json", exchange -> exchange.reply(403, "text/plain", "no"));
        ManualSessionClock clock = new ManualSessionClock();
        Duration poll = Duration.ofMillis(300);
        start(new SessionTiming(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ZERO, Duration.ZERO, clock).polling(poll));
        awaitConnected();
        int asked = engine.count("GET", "/images/json");
        for (int i = 0; i < 200; i++) {
            engine.emit("{\"Type\":\"image\",\"Action\":\"tag\",\"Actor\":{\"ID\":\"x\"}}");
        }
        lists("last");
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"last\"}}");
        Waiting.until("all events are read", () -> heard.states().containsKey("last"));
        assertTrue(engine.count("GET", "/images/json") <= asked + 1, "not one for each event");
        engine.on("GET", "/images/json", exchange -> exchange.json("[]"));
        Waiting.until("given now", () -> {
            clock.pass(poll);
            return heard.imagesState().live();
        });
    }

    /** As over kept connections that are dead, each for itself: a new one is answered. */
    @Test
    void aListWhoseAnswerGetsLostIsAskedForAgainSoon() {
        AtomicInteger dead = new AtomicInteger(4);
        CompletableFuture<Void> seen = new CompletableFuture<>();
        engine.on("GET", "/images/json", exchange -> {
            if (dead.getAndDecrement() > 0) {
                exchange.closeNow();
            } else {
                seen.join();
                exchange.json("[]");
            }
        });
        start(QUICK);
        Waiting.until("failed", () -> heard.imagesState() instanceof ListState.Failed);
        seen.complete(null);
        Waiting.until("given long before the next full list", () -> heard.imagesState().live());
        assertFalse(everLost(), heard.statuses()::toString);
    }

    @Test
    void aListThatFailsLaterKeepsWhatWasKnown() {
        start(QUICK);
        awaitConnected();
        int known = heard.images().size();
        engine.on("GET", "/images/json", exchange -> exchange.reply(500, "application/json", "{\"message\":\"disk\"}"));
        session.refresh();
        Waiting.until("failed", () -> heard.imagesState() instanceof ListState.Failed);
        assertEquals(known, heard.images().size());
        assertTrue(known > 0 && heard.containersState().live());
    }

    @Test
    void aListThatHangsHoldsUpNoOther() {
        Duration patience = Duration.ofSeconds(5);
        ManualSessionClock clock = new ManualSessionClock();
        engine.on("GET", "/images/json", exchange -> exchange.hang());
        start(new SessionTiming(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ZERO, Duration.ZERO, clock));
        clock.awaitWaiting("the first lists are waited for", patience);
        engine.awaitRequest("GET", "/images/json");
        Waiting.until("containers are there", () -> heard.containers().size() == 20);
        clock.pass(patience);
        awaitConnected();
        lists("new");
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"new\"}}");
        Waiting.until("the other kind follows events", () -> heard.states().containsKey("new"));
        assertInstanceOf(ListState.Never.class, heard.imagesState());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500})
    void withoutEventsListsAreReadAgainAndAgain(int status) {
        engine.on("GET", "/events", exchange -> exchange.reply(status, "text/html", FORBIDDEN));
        start(QUICK.polling(Duration.ofMillis(100)));
        awaitConnected();
        Failure failure = ((HostStatus.Connected) heard.status()).eventsFailure().orElseThrow();
        assertEquals(HostOperations.FOLLOW_EVENTS, failure.operation());
        assertEquals(status, failure.status());
        lists("new");
        Waiting.until("seen, though no event told", () -> heard.states().keySet().equals(Set.of("new")));
        assertFalse(everLost(), heard.statuses()::toString);
    }

    @Test
    void eventsThatAreGivenLaterAreTaken() {
        engine.on("GET", "/events", exchange -> exchange.reply(403, "text/html", FORBIDDEN));
        start(new SessionTiming(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(5), Duration.ofMillis(20)));
        awaitConnected();
        engine.on("GET", "/events", exchange -> {
            exchange.startChunks("application/json");
            exchange.hang();
        });
        Waiting.until("events", () -> heard.status() instanceof HostStatus.Connected now && now.eventsFailure().isEmpty());
        assertFalse(everLost(), heard.statuses()::toString);
    }

    @Test
    void aProxyThatKeepsBackPingAndVersionDoesNotLoseTheHost() {
        engine.on("*", "/_ping", exchange -> exchange.reply(403, "text/html", FORBIDDEN));
        engine.on("GET", "/version", exchange -> exchange.reply(403, "text/html", FORBIDDEN));
        engine.on("GET", "/containers/json", exchange -> {
            if (exchange.request().target().startsWith("/v1.56/")) {
                exchange.reply(400, "text/plain", "client version 1.56 is too new. Maximum supported API version is 1.41");
            } else {
                exchange.json("[]");
            }
        });
        start(new SessionTiming(Duration.ofMillis(20), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20)));
        awaitConnected();
        int pings = engine.count("GET", "/_ping");
        Waiting.until("pings are refused", () -> engine.count("GET", "/_ping") > pings + 4);
        assertTrue(heard.status().connected());
        assertEquals("1.41", ((HostStatus.Connected) heard.status()).apiVersion());
    }

    @Test
    void anEngineThatGivesNothingButItsVersionIsConnected() {
        for (String path : new String[] {"/events", "/containers/json", "/images/json"}) {
            engine.on("GET", path, exchange -> exchange.reply(403, "text/html", FORBIDDEN));
        }
        start(QUICK);
        awaitConnected();
        assertInstanceOf(ListState.Failed.class, heard.containersState());
        assertInstanceOf(ListState.Failed.class, heard.imagesState());
        assertEquals(Cause.UNAUTHORIZED, ((ListState.Failed) heard.imagesState()).failure().cause());
    }
}
