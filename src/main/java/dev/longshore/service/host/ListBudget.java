package dev.longshore.service.host;

import java.time.Duration;

/**
 * How often one kind may be listed on one host. After quiet a few lists may follow each other; on average there is one in each spacing. An
 * engine that is slow to list is left alone for as long as it took. Thread-safe.
 */
final class ListBudget {

    /** Lists that may follow each other after quiet. */
    static final int BURST = 4;

    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final long spacing;
    private long spentUntil;
    private long restUntil;

    ListBudget(Duration spacing, long now) {
        this.spacing = spacing.toNanos();
        this.spentUntil = now;
        this.restUntil = now;
    }

    /** A list took its time from then until now. */
    synchronized void spent(long begun, long now) {
        long from = spentUntil - begun > 0 ? spentUntil : begun;
        spentUntil = Math.min(from + spacing - begun, BURST * spacing) + begun;
        restUntil = now + Math.min(LONGEST_REST.toNanos(), now - begun);   // not for as long as this machine slept
    }

    /** Nanoseconds until the next list; none are negative. */
    synchronized long untilNext(long now) {
        return Math.max(untilAsked(now), spentUntil - (BURST - 1) * spacing - now);
    }

    /** As above, where the user waits for it: the average does not hold it back. */
    synchronized long untilAsked(long now) {
        return Math.max(0, restUntil - now);
    }
}
