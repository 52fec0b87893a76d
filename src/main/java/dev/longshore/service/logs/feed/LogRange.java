package dev.longshore.service.logs.feed;

import java.time.Instant;
import java.util.Optional;

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
}
