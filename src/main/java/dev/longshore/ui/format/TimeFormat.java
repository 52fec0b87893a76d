package dev.longshore.ui.format;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time for people, in an order that sorts: {@code 2026-11-23 12:44:21}. */
public final class TimeFormat {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private TimeFormat() {
    }

    /** Whether it is a time at all: engines give the second 0 where they know none, as of images that are built to be equal each time. */
    public static boolean known(Instant instant) {
        return instant != null && instant.isAfter(Instant.EPOCH);
    }

    /** In the zone of this machine; a dash where it is not {@link #known}. */
    public static String local(Instant instant) {
        return local(instant, ZoneId.systemDefault());
    }

    /** In a zone; a dash where it is not {@link #known}. */
    public static String local(Instant instant, ZoneId zone) {
        return !known(instant) ? "–" : SECONDS.format(instant.atZone(zone));
    }

    /** In UTC, and saying so: for tooltips. A dash where it is not {@link #known}. */
    public static String utc(Instant instant) {
        return !known(instant) ? "–" : SECONDS.format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }
}
