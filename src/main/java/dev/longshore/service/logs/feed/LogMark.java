package dev.longshore.service.logs.feed;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a container or its log, to be told between the lines.
 *
 * @param at    by the engine's clock where the engine told of it, else by this machine's
 * @param facts what its text names: see {@link Kind}
 * @param place the time after which lines stand below it
 */
public record LogMark(Instant at, Kind kind, List<String> facts, Instant place) {

    /**
     * What happened. DIED: the exit code, where it is known. RESTARTED: it started, and lines of an earlier run stand above. MADE_AGAIN: another
     * container has its name, and its log goes on here; the short id of that one. EMPTIED: what stood in the log is gone from it. UNREADABLE: the
     * engine cannot read on here; its own words, where it has some. HOST_LOST, HOST_BACK: the host's name. SKIPPED: how many lines.
     */
    public enum Kind {
        STARTED, DIED, OOM, RESTARTED, HEALTHY, UNHEALTHY, PAUSED, UNPAUSED, REMOVED, MADE_AGAIN, EMPTIED, UNREADABLE, HOST_LOST, HOST_BACK, SKIPPED;

        /** Whether the engine told of it, by its own clock: its time tells which lines it stands between. */
        public boolean byEngine() {
            return switch (this) {
                case STARTED, DIED, OOM, RESTARTED, HEALTHY, UNHEALTHY, PAUSED, UNPAUSED -> true;
                case REMOVED, MADE_AGAIN, EMPTIED, UNREADABLE, HOST_LOST, HOST_BACK, SKIPPED -> false;
            };
        }

        /** Whether a run begins there: no line of the former one goes on below. */
        public boolean starts() {
            return this == STARTED || this == RESTARTED || this == MADE_AGAIN;
        }
    }

    public LogMark {
        facts = List.copyOf(facts);
    }

    /** Its place is its time. */
    public LogMark(Instant at, Kind kind, List<String> facts) {
        this(at, kind, facts, at);
    }

    public LogMark(Instant at, Kind kind) {
        this(at, kind, List.of());
    }
}
