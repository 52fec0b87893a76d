package dev.longshore.service.logs.feed;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a container or its log, to be told between the lines.
 *
 * @param at    by the engine's clock where the engine told of it, else by this machine's
 * @param facts what its text names: see {@link Kind}
 */
public record LogMark(Instant at, Kind kind, List<String> facts) {

    /**
     * What happened. DIED: the exit code, where it is known. RESTARTED: it started, and lines of an earlier run stand above. MADE_AGAIN: another
     * container has its name, and its log goes on here; the short id of that one. EMPTIED: what stood in the log is gone from it. UNREADABLE: the
     * engine cannot read on here; its own words, where it has some. HOST_LOST, HOST_BACK: the host's name. SKIPPED: how many lines.
     */
    public enum Kind {
        STARTED, DIED, OOM, RESTARTED, HEALTHY, UNHEALTHY, PAUSED, UNPAUSED, REMOVED, MADE_AGAIN, EMPTIED, UNREADABLE, HOST_LOST, HOST_BACK, SKIPPED
    }

    public LogMark {
        facts = List.copyOf(facts);
    }

    public LogMark(Instant at, Kind kind) {
        this(at, kind, List.of());
    }
}
