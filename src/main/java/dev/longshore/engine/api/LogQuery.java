package dev.longshore.engine.api;

import java.util.OptionalLong;

/**
 * Which part of a container's log is asked for. Times are nanoseconds since 1970 by the engine's clock.
 *
 * @param follow     whether the answer goes on as long as the container runs
 * @param timestamps whether each frame, or each line of a terminal, begins with its time
 * @param tail       so many from the end, counted before anything else is left out: lines, and at Docker the pieces of long ones; empty for all
 * @param since      nothing older; Docker gives what is of that very time, Podman 5 does not
 * @param until      the answer ends before the first line that is later
 */
public record LogQuery(boolean follow, boolean timestamps, OptionalLong tail, OptionalLong since, OptionalLong until) {

    private static final long SECOND = 1_000_000_000;

    /** All of it, as it was written. */
    public static final LogQuery ALL = new LogQuery(false, false, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** All of it, with times. */
    public static final LogQuery TIMED = new LogQuery(false, true, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    public LogQuery following() {
        return new LogQuery(true, timestamps, tail, since, until);
    }

    public LogQuery last(long lines) {
        return new LogQuery(follow, timestamps, OptionalLong.of(lines), since, until);
    }

    /** From the beginning. */
    public LogQuery whole() {
        return new LogQuery(follow, timestamps, OptionalLong.empty(), since, until);
    }

    public LogQuery from(OptionalLong time) {
        return new LogQuery(follow, timestamps, tail, time, until);
    }

    public LogQuery to(OptionalLong time) {
        return new LogQuery(follow, timestamps, tail, since, time);
    }

    /** Both streams are asked for: Docker counts both from the end, and leaves one out only then. */
    Target addTo(Target target) {
        target.flag("stdout", true).flag("stderr", true).flag("follow", follow).flag("timestamps", timestamps);
        tail.ifPresent(lines -> target.query("tail", Long.toString(lines)));
        since.ifPresent(time -> target.query("since", seconds(time)));
        until.ifPresent(time -> target.query("until", seconds(time)));
        return target;
    }

    /** Seconds with nine places: Docker answers 500 to RFC 3339. Before 1970 is no time that an engine takes. */
    private static String seconds(long nanos) {
        long from = Math.max(0, nanos);
        return "%d.%09d".formatted(from / SECOND, from % SECOND);
    }
}
