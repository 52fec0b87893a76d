package dev.longshore.ui.format;

import dev.longshore.domain.HostStatus;
import dev.longshore.ui.theme.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a host stands: its mark, and the times that go with it. */
public final class HostStates {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** Half a minute and a fifth. */
    private static final long LONGEST_WAIT = 36;

    /** In place of seconds: no attempt is made until the user says so. */
    public static final long NEVER = Long.MAX_VALUE;

    private HostStates() {
    }

    /** The shape of the mark; null stands for no host. */
    public static String symbol(HostStatus status) {
        return switch (status) {
            case null -> "○";
            case HostStatus.Connected connected -> "●";
            case HostStatus.Connecting connecting -> "◐";
            case HostStatus.Lost lost -> "○";
        };
    }

    /** The colour of the mark; null stands for no host. */
    public static Tone tone(HostStatus status) {
        return switch (status) {
            case null -> Tone.NEUTRAL;
            case HostStatus.Connected connected -> Tone.GOOD;
            case HostStatus.Connecting connecting -> Tone.WARN;
            case HostStatus.Lost lost -> Tone.BAD;
        };
    }

    /** Seconds until the next attempt, a begun one counted; 0 or less when it is due, {@link #NEVER} where it waits for the user. Never more than sessions wait, though the clock was set back. */
    public static long secondsToRetry(HostStatus.Lost lost, Instant now) {
        return lost.retryAt() == null ? NEVER : Math.min(LONGEST_WAIT, Math.ceilDiv(Duration.between(now, lost.retryAt()).toMillis(), 1000L));
    }

    /** {@code 12:03:07}, in the zone of this machine. */
    public static String clock(Instant time) {
        return CLOCK.format(time.atZone(ZoneId.systemDefault()));
    }
}
