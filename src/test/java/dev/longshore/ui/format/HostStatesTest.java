package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.host.HostOperations;
import dev.longshore.ui.theme.Tone;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostStatesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final HostStatus.Lost LOST = new HostStatus.Lost(
            new Failure(Failure.Cause.REFUSED, "nas", "tcp://nas:2375", HostOperations.CONNECT, "", 0, "refused"), NOON, NOON.plusSeconds(4));

    @Test
    void everyStateDiffersByShapeOrColourFromTheOthers() {
        HostStatus connected = new HostStatus.Connected("Docker", "28.5.2", "1.51");
        long marks = Stream.of(connected, new HostStatus.Connecting(), LOST, null)
                .map(status -> HostStates.symbol(status) + HostStates.tone(status)).distinct().count();
        assertEquals(4, marks);
        assertEquals(Tone.BAD, HostStates.tone(LOST));
    }

    @Test
    void aBegunSecondCounts() {
        assertEquals(4, HostStates.secondsToRetry(LOST, NOON));
        assertEquals(1, HostStates.secondsToRetry(LOST, NOON.plusMillis(3_001)));
        assertEquals(0, HostStates.secondsToRetry(LOST, NOON.plusSeconds(4)));
        assertTrue(HostStates.secondsToRetry(LOST, NOON.plusSeconds(9)) < 0);
        assertEquals(36, HostStates.secondsToRetry(LOST, NOON.minusSeconds(86_400)), "the clock was set back");
    }

    @Test
    void theClockHasSeconds() {
        assertTrue(HostStates.clock(NOON).matches("\\d\\d:\\d\\d:00"));
    }
}
