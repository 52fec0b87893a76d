package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.resource.Recheck;
import dev.longshore.testing.ManualSessionClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RechecksTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualSessionClock clock = new ManualSessionClock();
    private final SessionTiming timing = new SessionTiming(MINUTE, MINUTE, Duration.ZERO, Duration.ZERO, clock);

    private long rest(Rechecks rechecks) {
        return rechecks.untilNext(clock.nanos());
    }

    @Test
    void thirtyHostsAreNotListedInStepNorMoreThanOnceAMinute() {
        for (int round = 0; round < 2; round++) {
            Set<Long> rests = new HashSet<>();
            for (int host = 0; host < 30; host++) {
                Rechecks rechecks = new Rechecks(Recheck.EACH_MINUTE, timing, () -> false);
                for (int list = 0; list <= round; list++) {
                    rechecks.listed(true);
                }
                rests.add(rest(rechecks) / 1_000_000);
                assertTrue(rest(rechecks) >= MINUTE.toNanos() && rest(rechecks) < MINUTE.toNanos() * 17 / 10, () -> "rests for " + rest(rechecks));
            }
            assertTrue(rests.size() > 25, rests::toString);
        }
    }

    @Test
    void theMinuteBeginsWithTheLastListWhateverItWasFor() {
        Rechecks rechecks = new Rechecks(Recheck.EACH_MINUTE, timing, () -> false);
        rechecks.listed(true);
        clock.pass(Duration.ofSeconds(50));
        assertFalse(rechecks.fullDue(clock.nanos()));
        rechecks.listed(false);
        assertTrue(rest(rechecks) >= MINUTE.toNanos());
        clock.pass(Duration.ofSeconds(10));
        assertTrue(rechecks.fullDue(clock.nanos()), "lists of some objects repair nothing");
        rechecks.listed(true);
        assertFalse(rechecks.fullDue(clock.nanos()));
    }

    @Test
    void withoutEventsItIsEachTenSeconds() {
        Rechecks rechecks = new Rechecks(Recheck.BY_EVENTS, timing, () -> true);
        rechecks.listed(true);
        assertEquals(Duration.ofSeconds(10).toNanos(), rest(rechecks));
        Rechecks dear = new Rechecks(Recheck.WHEN_ASKED, timing, () -> true);
        dear.begin();
        assertTrue(rest(dear) > Duration.ofDays(100).toNanos());
    }

    @Test
    void whileNobodySeesItNothingIsReadAgain() {
        Rechecks rechecks = new Rechecks(Recheck.EACH_MINUTE, timing.watched(() -> false), () -> true);
        rechecks.listed(true);
        clock.pass(Duration.ofHours(1));
        assertTrue(rest(rechecks) > 0);
    }
}
