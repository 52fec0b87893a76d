package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListBudgetTest {

    private static final long MS = 1_000_000;
    private static final long START = Long.MAX_VALUE - 3000 * MS;   // a clock of nanoseconds may run over

    private final ListBudget budget = new ListBudget(Duration.ofMillis(500), START);

    @Test
    void aFewFollowEachOtherAndThenTwoASecond() {
        long now = START;
        for (int i = 0; i < ListBudget.BURST; i++) {
            assertEquals(0, budget.untilNext(now));
            budget.spent(now, now);
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(500 * MS, budget.untilNext(now));
            now += 500 * MS;
            assertEquals(0, budget.untilNext(now));
            budget.spent(now, now);
        }
        now += 2000 * MS;
        for (int i = 0; i < ListBudget.BURST; i++) {
            assertEquals(0, budget.untilNext(now));
            budget.spent(now, now);
        }
        assertEquals(500 * MS, budget.untilNext(now));
    }

    @Test
    void whatIsAskedForGoesBeforeAndIsNotMadeUpForLong() {
        for (int i = 0; i < 100; i++) {
            assertEquals(0, budget.untilAsked(START));
            budget.spent(START, START);
        }
        assertEquals(500 * MS, budget.untilNext(START));
    }

    @Test
    void aSlowEngineIsLeftAloneForAsLongAsItTookButNotForASleep() {
        budget.spent(START, START + 700 * MS);
        assertEquals(700 * MS, budget.untilNext(START + 700 * MS));
        assertEquals(100 * MS, budget.untilAsked(START + 1300 * MS));
        budget.spent(START, START + 3_600_000 * MS);
        assertEquals(5000 * MS, budget.untilNext(START + 3_600_000 * MS));
    }
}
