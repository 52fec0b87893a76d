package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.engine.model.EngineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each start and each death is told once, by its event or by looking, whichever comes first and however late the other. */
class RunMarksTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final RecordedLog heard = new RecordedLog();
    private final Delivery delivery = new Delivery(heard);
    private final RunMarks marks = new RunMarks(delivery);

    private static Run run(boolean running, int started, int finished) {
        return new Run("id", "web", false, "json-file", running, Optional.of(NOON.plusSeconds(started)),
                finished < 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(finished)), Optional.of(3L), false);
    }

    private void event(String action, int second, String exitCode) {
        Instant at = NOON.plusSeconds(second).plusMillis(40);
        marks.event(new EngineEvent("container", action, new EngineEvent.Actor("id", Map.of("exitCode", exitCode)), null, null, null, at.getEpochSecond(),
                at.getEpochSecond() * 1_000_000_000L + at.getNano()));
    }

    private List<String> told() {
        delivery.flush();
        return heard.told();
    }

    @Test
    void eventsFirst() {
        marks.opened(run(true, 0, -1));
        event("die", 10, "3");
        event("start", 12, "");
        marks.noticed(run(true, 12, 10));
        assertEquals(List.of("[DIED 3]", "[RESTARTED]"), told());
    }

    @Test
    void lookingFirstAndEventsAfterwards() {
        marks.opened(run(true, 0, -1));
        marks.noticed(run(false, 0, 10));
        marks.noticed(run(true, 12, 10));
        event("die", 10, "3");
        event("start", 12, "");
        assertEquals(List.of("[DIED 3]", "[RESTARTED]"), told());
    }

    @Test
    void eventsThatNeverCame() {
        marks.opened(run(true, 0, -1));
        marks.noticed(run(true, 12, 10));
        event("die", 20, "3");
        event("start", 22, "");
        assertEquals(List.of("[RESTARTED]", "[DIED 3]", "[RESTARTED]"), told());
    }

    /** A container's label of that name stands in the place of the code. */
    @Test
    void aForgedExitCodeIsCorrected() {
        marks.opened(run(true, 0, -1));
        event("die", 10, "forged");
        marks.noticed(run(false, 0, 10));
        assertEquals(List.of("[DIED 3]"), told());
    }

    @Test
    void aCrashLoopIsToldStepByStep() {
        marks.opened(run(true, 0, -1));
        for (int second = 1; second < 5; second++) {
            event("die", second, "1");
            event("start", second, "");
        }
        assertEquals(8, told().size());
    }

    @Test
    void healthIsToldWhenItChanges() {
        marks.opened(run(true, 0, -1));
        event("health_status: healthy", 1, "");
        event("health_status: healthy", 2, "");
        event("health_status: unhealthy", 3, "");
        event("health_status: running", 4, "");
        assertEquals(List.of("[HEALTHY]", "[UNHEALTHY]"), told());
    }

    @Test
    void podmanTellsHealthApart() {
        marks.event(new EngineEvent("container", "health_status", new EngineEvent.Actor("id", Map.of()), null, null, null, 5, 5, "unhealthy"));
        assertEquals(List.of("[UNHEALTHY]"), told());
    }
}
