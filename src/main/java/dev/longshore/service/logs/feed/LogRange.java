package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogTime;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which part of a log is wanted; it is the engine that is asked for it.
 *
 * @param since          nothing older; empty for no bound
 * @param until          nothing newer, and the log is not followed; empty to follow it
 * @param sinceLastStart nothing from before the start of the run that is the last when the log is opened
 */
public record LogRange(Optional<Instant> since, Optional<Instant> until, boolean sinceLastStart) {

    /** All of it, and what comes. */
    public static final LogRange ALL = new LogRange(Optional.empty(), Optional.empty());

    /** What the last run wrote, and what comes. */
    public static final LogRange LAST_START = new LogRange(Optional.empty(), Optional.empty(), true);

    public LogRange(Optional<Instant> since, Optional<Instant> until) {
        this(since, until, false);
    }

    /** As an engine is asked for it. @param run the last one */
    OptionalLong from(Run run) {
        return nanos(sinceLastStart ? run.started() : since);
    }

    /** As an engine is asked for it. */
    OptionalLong to() {
        return nanos(until);
    }

    private static OptionalLong nanos(Optional<Instant> at) {
        return at.isPresent() ? OptionalLong.of(LogTime.of(at.get())) : OptionalLong.empty();
    }
}
