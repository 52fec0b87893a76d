package dev.longshore.ui.logs;

import dev.longshore.service.logs.feed.LogRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The part of a log that is asked for. */
enum TimeRange {

    ALL("logs.range.all", Duration.ZERO),
    LAST_START("logs.range.last-start", Duration.ZERO),
    MINUTES_5("logs.range.5-minutes", Duration.ofMinutes(5)),
    MINUTES_15("logs.range.15-minutes", Duration.ofMinutes(15)),
    HOUR("logs.range.1-hour", Duration.ofHours(1)),
    DAY("logs.range.24-hours", Duration.ofDays(1));

    private final String key;
    private final Duration back;

    TimeRange(String key, Duration back) {
        this.key = key;
        this.back = back;
    }

    /** Message key. */
    String key() {
        return key;
    }

    /** As the engine is asked for it. */
    LogRange at(Instant now) {
        return switch (this) {
            case ALL -> LogRange.ALL;
            case LAST_START -> LogRange.LAST_START;
            case MINUTES_5, MINUTES_15, HOUR, DAY -> new LogRange(Optional.of(now.minus(back)), Optional.empty());
        };
    }
}
