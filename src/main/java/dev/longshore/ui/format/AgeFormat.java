package dev.longshore.ui.format;

import dev.longshore.ui.i18n.Message;
import java.time.Duration;

/** Lengths of time as people say them: one unit, rounded down. */
public final class AgeFormat {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private AgeFormat() {
    }

    /** @param age a negative one (the engine's clock ahead of ours) reads as none at all */
    public static Message of(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return Message.of("age.seconds", seconds);
        }
        if (seconds < 3600) {
            return Message.of("age.minutes", seconds / 60);
        }
        long hours = seconds / 3600;
        return hours < 48 ? Message.of("age.hours", hours) : days(hours / 24);
    }

    /** How long it takes until an age reads otherwise; at least a millisecond. */
    public static Duration untilNext(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        Duration next = seconds < MINUTE ? Duration.ofSeconds(seconds + 1)
                : seconds < HOUR ? multiple(seconds, MINUTE)
                : seconds < 2 * DAY ? multiple(seconds, HOUR)
                : seconds < 60 * DAY ? multiple(seconds, DAY)
                : seconds < 730 * DAY ? shorter(multiple(seconds, 30 * DAY), Duration.ofSeconds(730 * DAY))
                : multiple(seconds, 365 * DAY);
        return next.minus(age).plusMillis(1);
    }

    private static Duration multiple(long seconds, long unit) {
        return Duration.ofSeconds((seconds / unit + 1) * unit);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Message days(long days) {
        if (days < 60) {
            return Message.of("age.days", days);
        }
        return days < 730 ? Message.of("age.months", days / 30) : Message.of("age.years", days / 365);
    }
}
