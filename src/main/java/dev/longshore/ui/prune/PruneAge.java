package dev.longshore.ui.prune;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How old something must be to be shown. */
enum PruneAge {
    ANY(0), DAY(1), WEEK(7), MONTH(30), QUARTER(90), YEAR(365);

    private final int days;

    PruneAge(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** What has no known age is never older than something. */
    boolean passes(Optional<Instant> since, Instant now) {
        return this == ANY || since.map(begun -> begun.isBefore(now.minus(Duration.ofDays(days)))).orElse(false);
    }
}
