package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.resource.Stale;
import dev.longshore.testing.ManualSessionClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirtySetTest {

    private final ManualSessionClock clock = new ManualSessionClock();
    private final DirtySet dirty = new DirtySet(clock);

    private static DirtySet.Content keys(String... keys) {
        return new DirtySet.Content(Set.of(keys), false, false);
    }

    private DirtySet.Content takeAfter(long millis) {
        clock.pass(Duration.ofMillis(millis));
        return dirty.take(clock.nanos());
    }

    @Test
    void marksGatherAndAreLookedAtOnceMore() {
        dirty.mark(Stale.key("a"));
        dirty.mark(Stale.NONE);
        dirty.mark(new Stale.Keys(Set.of("a", "b")));
        assertEquals(0, dirty.untilNext(clock.nanos()));
        assertEquals(keys("a", "b"), takeAfter(0));
        assertTrue(takeAfter(199).empty());
        assertEquals(keys("a", "b"), takeAfter(1));
        assertTrue(takeAfter(5000).empty());
        assertEquals(Long.MAX_VALUE, dirty.untilNext(clock.nanos()));
    }

    @Test
    void whatIsAskedForIsListedNow() {
        dirty.mark(Stale.ALL);
        dirty.ask();
        assertTrue(dirty.asked());
        assertEquals(new DirtySet.Content(Set.of(), true, true), takeAfter(0));
        assertEquals(new DirtySet.Content(Set.of(), true, false), takeAfter(200));
        assertTrue(takeAfter(5000).empty());
    }

    @Test
    void whatWaitsForAnotherEventIsListedWithIt() {
        dirty.mark(Stale.later("a"));
        assertTrue(takeAfter(3).empty());
        dirty.mark(Set.of("a"), Pace.SHOWN);
        dirty.mark(Stale.later("a"));
        assertTrue(takeAfter(19).empty());
        assertEquals(keys("a"), takeAfter(1));
        dirty.confirmed(waiting -> false);
        assertTrue(takeAfter(5000).empty(), "the list agreed with what the event said");
    }

    @Test
    void whatALaterEventDoesNotFollowIsListedAllTheSame() {
        dirty.mark(Stale.later("a"));
        assertTrue(takeAfter(99).empty());
        assertEquals(keys("a"), takeAfter(1));
        assertTrue(takeAfter(5000).empty());
    }

    @Test
    void whatIsNotConfirmedIsListedThreeTimes() {
        dirty.mark(Set.of("a"), Pace.SHOWN);
        for (int rest : new int[] {20, 180, 1000}) {
            assertTrue(takeAfter(rest - 1).empty());
            assertEquals(keys("a"), takeAfter(1));
            dirty.confirmed(waiting -> true);
        }
        assertTrue(takeAfter(5000).empty());
    }

    @Test
    void whatWasHeldBackIsNotMadeUpFor() {
        dirty.mark(Set.of("a"), Pace.UNSHOWN);
        assertEquals(keys("a"), takeAfter(500));
        assertTrue(takeAfter(699).empty());
        assertEquals(keys("a"), takeAfter(1));
        assertTrue(takeAfter(5000).empty());
    }

    @Test
    void anotherEventOfTheObjectBeginsAnew() {
        dirty.mark(Set.of("a"), Pace.SHOWN);
        assertEquals(keys("a"), takeAfter(30));
        dirty.mark(Set.of("a"), Pace.SHOWN);
        assertTrue(takeAfter(19).empty());
        assertEquals(keys("a"), takeAfter(1));
    }

    @Test
    void aFloodOfKeysBecomesOneFullListAndItsChecks() {
        for (int i = 0; i < 100_000; i++) {
            dirty.mark(Stale.key("id" + i));
        }
        DirtySet.Content content = takeAfter(0);
        assertTrue(content.all() && content.keys().size() <= DirtySet.MAX_KEYS, () -> content.keys().size() + " keys");
        takeAfter(200);
        assertTrue(takeAfter(1000).all(), "no list is older than the last of these");
        assertTrue(takeAfter(5000).empty());
        dirty.mark(Stale.key("x".repeat(1000)));
        assertEquals(new DirtySet.Content(Set.of(), true, false), takeAfter(0), "no such id: not asked for by it");
    }
}
