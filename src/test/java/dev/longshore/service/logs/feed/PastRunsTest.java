package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.engine.model.EngineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastRunsTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private static Run run(boolean running, int started, int finished) {
        return new Run("id", "web", false, "json-file", running, Optional.of(NOON.plusSeconds(started)),
                finished < 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(finished)), Optional.of(3L), false);
    }

    private static EngineEvent event(String action, int second, String code) {
        Instant at = NOON.plusSeconds(second).plusMillis(40);
        return new EngineEvent("container", action, new EngineEvent.Actor("id", Map.of("exitCode", code)), null, null, null, at.getEpochSecond(),
                at.getEpochSecond() * 1_000_000_000L + at.getNano());
    }

    /** @param from second of the oldest line */
    private static List<String> told(Run run, int from, EngineEvent... events) {
        Instant oldest = NOON.plusSeconds(from);
        return new PastRuns(run).marks(List.of(events), oldest.minusSeconds(2), oldest).stream().map(mark -> mark.kind() + String.join("", mark.facts())).toList();
    }

    @Test
    void theLastRunIsKnownByLooking() {
        assertEquals(List.of("DIED", "RESTARTED"), told(run(true, 60, 50), 0));
        assertEquals(List.of("STARTED"), told(run(true, 10, -1), 11), "its first line comes right after it");
        assertEquals(List.of("RESTARTED"), told(run(true, 10, -1), 0), "lines from before stand above");
        assertEquals(List.of(), told(run(true, 0, -1), 100), "it is longer ago than what shows");
        assertEquals(List.of("RESTARTED"), told(run(false, 60, 90), 0), "its death is told by whoever looks at it");
    }

    @Test
    void eventsTellOfEarlierRunsAndOfHealthAndEachThingOnce() {
        assertEquals(List.of("DIED7", "RESTARTED", "UNHEALTHY", "DIED1", "RESTARTED"),
                told(run(true, 60, 50), 0, event("start", 60, ""), event("die", 20, "7"), event("die", 50, "1"), event("start", 22, ""), event("die", 50, "1"),
                        event("health_status: unhealthy", 30, ""), event("exec_create: /bin/sh", 31, "")));
    }

    @Test
    void whatComesAfterItWasLookedAtIsToldByThoseWhoFollow() {
        assertEquals(List.of("DIED", "RESTARTED"), told(run(true, 60, 50), 0, event("die", 70, "1"), event("start", 71, "")));
    }

    @Test
    void aStartStandsRightBelowTheDeathBeforeIt() {
        Instant oldest = NOON;
        LogMark start = new PastRuns(run(true, 60, 50)).marks(List.of(), oldest, oldest).getLast();
        assertEquals(NOON.plusSeconds(60), start.at());
        assertEquals(NOON.plusSeconds(50), start.place(), "a quick program writes before its start is told of");
    }
}
