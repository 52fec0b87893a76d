package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Histories go back so far, and take so much memory, and no more. */
class StatsHistoryTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(15);

    private static StatsReading at(int second) {
        return StatsReading.unknown(Instant.EPOCH.plusSeconds(second));
    }

    private static void fill(ReadingHistory history, int seconds, int step, Duration span) {
        for (int i = 0; i <= seconds; i += step) {
            history.add(at(i), span);
        }
    }

    @Test
    void aMinuteOrAQuarterOfAnHour() {
        ReadingHistory history = new ReadingHistory(new HistoryBudget(HistoryBudget.USUAL));
        history.mark(new StatsMark(Instant.EPOCH, StatsMark.Kind.OOM));
        fill(history, 1000, 2, LONG);
        assertEquals(451, history.snapshot().readings().size());
        assertEquals(at(100), history.snapshot().readings().getFirst());
        assertEquals(List.of(), history.snapshot().marks());
        history.mark(new StatsMark(Instant.EPOCH.plusSeconds(1000), StatsMark.Kind.OOM));
        history.add(at(1002), MINUTE);
        assertEquals(31, history.snapshot().readings().size(), "it is no longer open");
        assertEquals(1, history.snapshot().marks().size());
    }

    @Test
    void allTogetherAreBoundedInBytes() {
        long most = 100 * HistoryBudget.weight(at(0));
        HistoryBudget budget = new HistoryBudget(most);
        List<ReadingHistory> histories = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            histories.add(new ReadingHistory(budget));
            fill(histories.getLast(), 898, 2, LONG);
        }
        assertTrue(budget.taken() <= most + 5 * 14 * HistoryBudget.weight(at(0)), () -> "bytes: " + budget.taken());
        histories.forEach(each -> assertTrue(each.snapshot().readings().size() >= 13, "a minute of rows stays"));
        histories.forEach(ReadingHistory::clear);
        assertEquals(0, budget.taken());
    }

    @Test
    void processorsCount() {
        StatsReading many = new StatsReading(Instant.EPOCH, true, new CpuUse(OptionalDouble.empty(), Collections.nCopies(64, 1.0),
                OptionalDouble.empty(), Optional.empty()), MemoryUse.UNKNOWN, IoRates.UNKNOWN, PidUse.UNKNOWN);
        assertTrue(HistoryBudget.weight(many) >= HistoryBudget.weight(at(0)) + 64 * 16);
    }
}
