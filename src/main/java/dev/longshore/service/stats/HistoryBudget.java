package dev.longshore.service.stats;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes all histories together take. Thread-safe. */
final class HistoryBudget {

    /** Enough for a hundred histories of fifteen minutes. */
    static final long USUAL = 16L * 1024 * 1024;

    private static final int READING = 320;
    private static final int PROCESSOR = 24;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    HistoryBudget(long most) {
        this.most = most;
    }

    /** Bytes that a reading takes, roughly. */
    static long weight(StatsReading reading) {
        return READING + (long) PROCESSOR * reading.perCpu().size();
    }

    void take(StatsReading reading) {
        taken.addAndGet(weight(reading));
    }

    void giveBack(StatsReading reading) {
        taken.addAndGet(-weight(reading));
    }

    boolean exceeded() {
        return taken.get() > most;
    }

    long taken() {
        return taken.get();
    }
}
