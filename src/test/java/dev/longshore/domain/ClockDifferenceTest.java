package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockDifferenceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static ClockDifference engineAt(Instant engine, long answerMillis) {
        return ClockDifference.of(engine, NOON, NOON.plusMillis(answerMillis));
    }

    @Test
    void aheadAndBehindAreTold() {
        assertEquals(Duration.ofHours(1), engineAt(NOON.plusSeconds(3600), 0).ahead());
        assertEquals(Duration.ofHours(-1), engineAt(NOON.minusSeconds(3600), 0).ahead());
        assertTrue(engineAt(NOON.plusSeconds(3600), 100).notable());
        assertTrue(engineAt(NOON.minusSeconds(3600), 100).notable());
    }

    @Test
    void theTimeOfTheAnswerIsNoDifference() {
        ClockDifference slow = engineAt(NOON.plusSeconds(9), 10_000);
        assertEquals(Duration.ofSeconds(4), slow.ahead());
        assertEquals(Duration.ofSeconds(5), slow.give());
        assertFalse(slow.notable());
        assertFalse(engineAt(NOON.plusSeconds(5), 0).notable());
        assertTrue(engineAt(NOON.plusMillis(5001), 0).notable());
    }

    /** Ours was set back while the engine answered. */
    @Test
    void theGiveIsNeverNegative() {
        assertEquals(Duration.ofMinutes(30), ClockDifference.of(NOON, NOON, NOON.minusSeconds(3600)).give());
    }
}
