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
 * @param release the first two numbers of its own version, as 28,005; 0 where they are not known
 */
record EngineTraits(boolean podman, int release) {

    private static final int MAJOR = 1_000;
    private static final long SECOND = 1_000_000_000L;
    /** Two streams are stored out of order by some 50 microseconds. */
    private static final long MARGIN = 1_000_000L;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");

    static EngineTraits of(HostStatus status) {
        if (!(status instanceof HostStatus.Connected engine)) {
            return new EngineTraits(false, 0);
        }
        Matcher number = NUMBER.matcher(engine.engineVersion());
        return new EngineTraits(engine.podman(), number.matches() ? Integer.parseInt(number.group(1)) * MAJOR + Integer.parseInt(number.group(2)) : 0);
    }

    /** Podman 4.3 and 5.4 show whole seconds, and compare nanoseconds, which 5.8 shows. */
    boolean wholeSeconds() {
        return podman && release < 5 * MAJOR + 8;
    }

    /**
     * Lines are told by their number from the beginning, and never counted from the end: thousands have one time, and Podman 4 with {@code tail} puts
     * pieces of long and unfinished lines together in the wrong order.
     */
    boolean byNumber() {
        return wholeSeconds();
    }

    /** Docker before 26 repeats lines over a rotation. */
    boolean repeats() {
        return !podman && release < 26 * MAJOR;
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
