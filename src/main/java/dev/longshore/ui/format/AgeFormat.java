package dev.longshore.ui.format;

import dev.longshore.ui.i18n.Message;
import java.time.Duration;

/**
 * Lengths of time as people say them, in one unit and by the rule of the engines: hours to the nearest, all else rounded down. Then an
 * engine's own words, such as {@code Up 2 hours}, and a time that is counted here say the same.
 */
public final class AgeFormat {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long HALF_HOUR = HOUR / 2;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;

    private AgeFormat() {
    }

    /** @param age a negative one (the engine's clock ahead of ours) reads as none at all */
    public static Message of(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < MINUTE) {
            return Message.of("age.seconds", seconds);
        }
        if (seconds < HOUR) {
            return Message.of("age.minutes", seconds / MINUTE);
        }
        long rounded = seconds + HALF_HOUR;
        return rounded < 2 * DAY ? Message.of("age.hours", rounded / HOUR)
                : rounded < 2 * WEEK ? Message.of("age.days", rounded / DAY)
                : rounded < 2 * MONTH ? Message.of("age.weeks", rounded / WEEK)
                : rounded < 2 * YEAR ? Message.of("age.months", rounded / MONTH)
                : Message.of("age.years", rounded / YEAR);
    }

    /** How long it takes until an age reads otherwise; at least a millisecond. */
    public static Duration untilNext(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        long next = seconds < MINUTE ? seconds + 1 : seconds < HOUR ? above(seconds, MINUTE) : nextRounded(seconds + HALF_HOUR) - HALF_HOUR;
        return Duration.ofSeconds(next).minus(age).plusMillis(1);
    }

    private static long nextRounded(long rounded) {
        return rounded < 2 * DAY ? above(rounded, HOUR)
                : rounded < 2 * WEEK ? above(rounded, DAY)
                : rounded < 2 * MONTH ? Math.min(above(rounded, WEEK), 2 * MONTH)
                : rounded < 2 * YEAR ? Math.min(above(rounded, MONTH), 2 * YEAR)
                : above(rounded, YEAR);
    }

    private static long above(long seconds, long unit) {
        return (seconds / unit + 1) * unit;
    }
}
