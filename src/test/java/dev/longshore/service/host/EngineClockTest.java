package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Engines whose clock is wrong, or jumps. A session never asks for events of the past: each time it opens the stream, it lists
 * everything behind it. So no clock can make it miss an event, or take one twice.
 */
class EngineClockTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20));

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final Map<String, String> there = new ConcurrentSkipListMap<>();
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void begin() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/json", exchange -> exchange.json(listed(exchange.request())));
        session = new HostSession(new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER),
                host -> new UnixTransport(engine.socket()), QUICK);
        heard.follow(session);
        session.start();
        Waiting.until("connected", () -> heard.status().connected());
    }

    @AfterEach
    void end() {
        session.close();
        engine.close();
    }

    /** As an engine lists: all, or those asked for. */
    private String listed(ReceivedRequest request) {
        return there.entrySet().stream().filter(one -> !request.query().contains("filters") || request.query().contains("%22" + one.getKey() + "%22"))
                .map(one -> "{\"Id\":\"" + one.getKey() + "\",\"Names\":[\"/" + one.getKey() + "\"],\"State\":\"" + one.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void happens(String id, String state, String action, Instant at) {
        if (state == null) {
            there.remove(id);
        } else {
            there.put(id, state);
        }
        engine.emit("{\"Type\":\"container\",\"Action\":\"" + action + "\",\"Actor\":{\"ID\":\"" + id + "\"},\"time\":" + at.getEpochSecond()
                + ",\"timeNano\":" + at.getEpochSecond() + "000000000}");
    }

    private void awaitTrue() {
        Waiting.until("as the engine has it", () -> heard.states().equals(new TreeMap<>(there)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3600, -3600, -86_400, 86_400 * 365L, -1_500_000_000L, 7_000_000_000L})
    void eventsCountWhateverTheirTime(long secondsOff) {
        Instant engines = Instant.now().plusSeconds(secondsOff);
        for (int i = 0; i < 10; i++) {
            happens("c" + i, "running", "start", engines.plusSeconds(i));
            awaitTrue();
        }
        happens("c3", "exited", "die", engines.plusSeconds(11));
        awaitTrue();
        happens("c4", null, "destroy", engines.plusSeconds(12));
        awaitTrue();
    }

    @Test
    void aClockThatGoesBackADayBetweenTwoEventsHidesNone() {
        Instant engines = Instant.now();
        happens("a", "running", "start", engines);
        awaitTrue();
        happens("a", "exited", "die", engines.minus(Duration.ofDays(1)));
        awaitTrue();
        happens("b", "running", "start", engines.minus(Duration.ofDays(1)));
        awaitTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3600, -3600, -86_400})
    void whatHappensWhileNoStreamIsOpenIsFound(long secondsOff) {
        for (int i = 0; i < 5; i++) {
            int streams = engine.count("GET", "/events");
            engine.endEvents();
            there.put("between-" + i, "running");   // nobody is told
            Waiting.until("a new stream", () -> engine.count("GET", "/events") > streams && engine.eventStreams() == 1);
            happens("after-" + i, "running", "start", Instant.now().plusSeconds(secondsOff));
            awaitTrue();
        }
        assertTrue(engine.requests("GET", "/events").stream().allMatch(request -> request.query().isEmpty()), "no time is named, so none can be wrong");
        assertTrue(heard.statuses().stream().noneMatch(status -> status instanceof HostStatus.Lost), heard.statuses()::toString);
        assertEquals(10, there.size());
    }

    /** An hour that comes twice, and one that never was: on the wall of Berlin the second event is before, or long after, the first. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T01:00:00Z", "2026-03-29T01:00:00Z"})
    void aChangeOfDaylightSavingTimeHidesNoEventAndDoublesNone(Instant change) {
        TimeZone was = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            happens("a", "running", "start", change.minusSeconds(1));
            awaitTrue();
            int streams = engine.count("GET", "/events");
            engine.endEvents();
            there.put("between", "running");   // nobody is told
            Waiting.until("a new stream", () -> engine.count("GET", "/events") > streams && engine.eventStreams() == 1);
            happens("b", "running", "start", change);
            awaitTrue();
            happens("a", "exited", "die", change.plusSeconds(1));
            awaitTrue();
            assertEquals(Map.of("a", "exited", "b", "running", "between", "running"), heard.states());
            assertTrue(engine.requests("GET", "/events").stream().allMatch(request -> request.query().isEmpty()), "no time is named, in no zone");
            assertTrue(heard.statuses().stream().noneMatch(status -> status instanceof HostStatus.Lost), heard.statuses()::toString);
        } finally {
            TimeZone.setDefault(was);
        }
    }
}
