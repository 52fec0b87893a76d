package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SleepWatchTest {

    private final AtomicInteger woken = new AtomicInteger();
    private Instant wall = Instant.parse("2026-11-24T12:00:00Z");
    private long nanos = Long.MAX_VALUE - 5_000_000_000L;   // it may run over
    private final SleepWatch watch = new SleepWatch(() -> wall, () -> nanos, woken::incrementAndGet);

    private int lookAfter(Duration byWall, Duration byNanos) {
        wall = wall.plus(byWall);
        nanos += byNanos.toNanos();
        watch.look();
        return woken.get();
    }

    @Test
    void usualPausesAreNoSleep() {
        for (int i = 0; i < 20; i++) {
            assertEquals(0, lookAfter(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        }
        assertEquals(0, lookAfter(Duration.ofSeconds(9), Duration.ofSeconds(9)), "a busy machine");
    }

    @Test
    void aSleepThatTheMonotonicClockSlept() {
        assertEquals(1, lookAfter(Duration.ofMinutes(10), Duration.ofSeconds(1)));
        assertEquals(1, lookAfter(Duration.ofSeconds(1), Duration.ofSeconds(1)), "told once");
    }

    @Test
    void aStoppedProcess() {
        assertEquals(1, lookAfter(Duration.ofMinutes(10), Duration.ofMinutes(10)));
    }

    @Test
    void aStopWhileTheClockWasSetBack() {
        assertEquals(1, lookAfter(Duration.ofDays(-1), Duration.ofMinutes(10)));
    }

    @Test
    void aClockThatIsSetBackIsNoSleep() {
        assertEquals(0, lookAfter(Duration.ofDays(-1), Duration.ofSeconds(1)));
        assertEquals(0, lookAfter(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }
}
