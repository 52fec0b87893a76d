package dev.longshore.ui.format;

import dev.longshore.ui.i18n.Message;
import java.time.Duration;

/** Lengths of time as people say them: one unit, rounded down. */
public final class AgeFormat {

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

    private static Message days(long days) {
        if (days < 60) {
            return Message.of("age.days", days);
        }
        return days < 730 ? Message.of("age.months", days / 30) : Message.of("age.years", days / 365);
    }
}
