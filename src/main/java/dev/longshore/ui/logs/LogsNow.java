package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.view.FieldCount;
import dev.longshore.service.logs.view.ShownLines;
import dev.longshore.ui.control.log.LogHistogram;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to see of a log at one moment.
 *
 * @param lines   those that show, with their marks; empty before anything was read
 * @param sources in the order in which they were opened
 * @param fields  of JSON and logfmt lines, most frequent first; empty unless they are a table
 * @param above   what is known of the log above them
 */
record LogsNow(Optional<ShownLines> lines, List<Source> sources, Counts counts, Hits hits, LogHistogram.Buckets histogram,
               List<FieldCount> fields, Above above) {

    static final LogsNow NONE =
            new LogsNow(Optional.empty(), List.of(), Counts.NONE, Hits.NONE, LogHistogram.Buckets.NONE, List.of(), new Above.Unknown());

    LogsNow {
        sources = List.copyOf(sources);
        fields = List.copyOf(fields);
    }

    /** Whether it is known that there is nothing, where there is nothing. */
    boolean settled() {
        return lines.isPresent() && sources.stream().noneMatch(source -> source.state() instanceof LogState.Reading)
                && hits.searched() == 1;
    }

    /**
     * One of the containers.
     *
     * @param number  in the store
     * @param style   style class of its colour; empty where it is the only one
     * @param clock   how much its host's clock differs, where that is more than a second
     */
    record Source(int number, String name, String host, String style, long lines, LogState state, Optional<Duration> clock,
            Traits traits) { }

    /**
     * What never changes of a container.
     *
     * @param seconds  whether its engine tells whole seconds only
     * @param terminal whether it has one stream only
     */
    record Traits(boolean seconds, boolean terminal) { }

    /**
     * How much there is.
     *
     * @param lines   that are kept
     * @param shown   of them
     * @param bytes   that they take
     * @param most    that may be taken
     * @param dropped lines that had to go, or that were never taken
     * @param waiting lines that came while it is paused
     */
    record Counts(long lines, long shown, long bytes, long most, long dropped, long waiting, Map<LogLevel, Long> levels) {

        static final Counts NONE = new Counts(0, 0, 0, 1, 0, 0, Map.of());
    }

    /**
     * How a search stands.
     *
     * @param found    hits so far
     * @param searched share of the lines, from 0 to 1
     * @param problem  why nothing is searched
     */
    record Hits(long found, double searched, Optional<Message> problem) {

        static final Hits NONE = new Hits(0, 1, Optional.empty());
    }
}
