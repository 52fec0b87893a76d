package dev.longshore.service.logs.feed;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.logs.LogTime;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How engines differ in giving logs; each was seen on the engine.
 *
 * @param podman  whether it is Podman
 * @param release the first number of its own version; 0 where it is not known
 */
record EngineTraits(boolean podman, int release) {

    private static final long SECOND = 1_000_000_000L;
    /** Two streams are stored out of order by some 50 microseconds. */
    private static final long MARGIN = 1_000_000L;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}).*");

    static EngineTraits of(HostStatus status) {
        if (!(status instanceof HostStatus.Connected engine)) {
            return new EngineTraits(false, 0);
        }
        Matcher number = NUMBER.matcher(engine.engineVersion());
        return new EngineTraits(engine.podman(), number.matches() ? Integer.parseInt(number.group(1)) : 0);
    }

    /** Podman 4 shows whole seconds, and compares nanoseconds. */
    boolean wholeSeconds() {
        return podman && release > 0 && release < 5;
    }

    /** Podman 4 with {@code tail} puts pieces of long and unfinished lines together in the wrong order. */
    boolean tailSpoils() {
        return wholeSeconds();
    }

    /** Docker before 26 repeats lines over a rotation. */
    boolean repeats() {
        return !podman && release < 26;
    }

    /** The time to ask since, so that the line of that time is surely in the answer. */
    OptionalLong joining(long lastTime) {
        if (lastTime == LogTime.NONE) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(lastTime - (wholeSeconds() ? SECOND : podman ? 1 : 0));
    }

    /** The time to ask until, so that all lines of that time are in the answer, and few of later ones. */
    OptionalLong covering(long time) {
        if (time == LogTime.NONE) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(wholeSeconds() ? Math.floorDiv(time, SECOND) * SECOND + SECOND - 1 : time + MARGIN);
    }

    /** The latest time of a line as it is shown, in an answer until then. */
    long shown(long until) {
        return wholeSeconds() ? Math.floorDiv(until, SECOND) * SECOND : until;
    }
}
