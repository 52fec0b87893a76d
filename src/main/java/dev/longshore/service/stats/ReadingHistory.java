package dev.longshore.service.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The readings of one container, newest last, of some time. Not thread-safe: its owner has a lock. */
final class ReadingHistory {

    /** So many stay where the histories together take too much: what a minute of rows brings. */
    private static final int LEAST = 13;

    private static final int MOST_MARKS = 200;

    private final HistoryBudget budget;
    private final ArrayDeque<StatsReading> readings = new ArrayDeque<>();
    private final ArrayDeque<StatsMark> marks = new ArrayDeque<>();

    ReadingHistory(HistoryBudget budget) {
        this.budget = budget;
    }

    Optional<StatsReading> newest() {
        return Optional.ofNullable(readings.peekLast());
    }

    /** @param span how far back the history goes */
    void add(StatsReading reading, Duration span) {
        readings.add(reading);
        budget.take(reading);
        Instant oldest = reading.at().minus(span);
        while (readings.peekFirst().at().isBefore(oldest)) {
            budget.giveBack(readings.removeFirst());
        }
        for (int twice = 0; twice < 2 && budget.exceeded() && readings.size() > LEAST; twice++) {   // it gives back more than it takes
            budget.giveBack(readings.removeFirst());
        }
        while (!marks.isEmpty() && marks.peekFirst().at().isBefore(oldest)) {
            marks.removeFirst();
        }
    }

    void replaceNewest(StatsReading other) {
        budget.giveBack(readings.removeLast());
        budget.take(other);
        readings.add(other);
    }

    void mark(StatsMark mark) {
        marks.add(mark);
        if (marks.size() > MOST_MARKS) {
            marks.removeFirst();
        }
    }

    StatsHistory snapshot() {
        return new StatsHistory(List.copyOf(readings), List.copyOf(marks));
    }

    void clear() {
        readings.forEach(budget::giveBack);
        readings.clear();
        marks.clear();
    }
}
