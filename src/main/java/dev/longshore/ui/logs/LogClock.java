package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LogTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of a log as text: local where they show, with UTC and all digits where one looks closer. */
final class LogClock {

    /** Characters of {@link #line}. */
    static final int LINE = 12;
    /** Characters of {@link #second}. */
    static final int SHORT = 8;
    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final DateTimeFormatter line;
    private final DateTimeFormatter second;
    private final DateTimeFormatter whole;

    LogClock(ZoneId zone) {
        line = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
        second = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
        whole = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT).withZone(zone);
    }

    /** As {@code 12:46:58.104}; empty where it is not known. */
    String line(long nanos) {
        return nanos == LogTime.NONE ? "" : line.format(LogTime.instant(nanos));
    }

    /** As {@code 12:46:58}. */
    String second(Instant at) {
        return second.format(at);
    }

    String second(long nanos) {
        return nanos == LogTime.NONE ? "" : second(LogTime.instant(nanos));
    }

    /** With as much as it takes to tell it from another. @param step to the other, in nanoseconds */
    String brief(long nanos, long step) {
        return step < SECOND ? line(nanos) : second(nanos);
    }

    /** The local time with its day and offset, and UTC to the nanosecond. */
    String detail(long nanos) {
        return nanos == LogTime.NONE ? "" : whole.format(LogTime.instant(nanos)) + "\n" + UTC.format(LogTime.instant(nanos));
    }
}
