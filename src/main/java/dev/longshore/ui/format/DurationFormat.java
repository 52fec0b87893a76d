package dev.longshore.ui.format;

import java.time.Duration;
import java.util.Locale;

/** How long something took, as text: "8 ms", "1.02 s", "12.3 s", "2 min 5 s", "3 h 12 min". */
public final class DurationFormat {

    private static final String GAP = "\u2009";

    private DurationFormat() {
    }

    /** @param duration not negative */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1) {
            return duration.isZero() ? "0" + GAP + "ms" : "<1" + GAP + "ms";
        }
        if (millis < 1_000) {
            return millis + GAP + "ms";
        }
        if (millis < 9_995) {
            return String.format(Locale.ROOT, "%.2f", millis / 1000.0) + GAP + "s";
        }
        if (millis < 59_950) {
            return String.format(Locale.ROOT, "%.1f", millis / 1000.0) + GAP + "s";
        }
        long seconds = Math.round(millis / 1000.0);
        if (seconds >= 3_600) {
            return seconds / 3_600 + GAP + "h" + GAP + seconds / 60 % 60 + GAP + "min";
        }
        return seconds / 60 + GAP + "min" + GAP + seconds % 60 + GAP + "s";
    }
}
