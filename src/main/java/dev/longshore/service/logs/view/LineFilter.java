package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.store.ClearMark;
import dev.longshore.service.logs.store.LogBlock;
import dev.longshore.service.logs.store.LogEntry;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines show, whatever their text is.
 *
 * @param levels        of the lines that show; marks have none, and show
 * @param streams       of the lines that show
 * @param hiddenSources numbers of the containers that were switched off
 * @param cleared       what the user has cleared away
 */
public record LineFilter(Set<LogLevel> levels, Set<LogStream> streams, Set<Integer> hiddenSources, Optional<ClearMark> cleared) {

    public static final LineFilter ALL = new LineFilter(EnumSet.allOf(LogLevel.class), EnumSet.allOf(LogStream.class), Set.of(), Optional.empty());

    public LineFilter {
        levels = Set.copyOf(levels);
        streams = Set.copyOf(streams);
        hiddenSources = Set.copyOf(hiddenSources);
    }

    public LineFilter withLevels(Set<LogLevel> shown) {
        return new LineFilter(shown, streams, hiddenSources, cleared);
    }

    public LineFilter withStreams(Set<LogStream> shown) {
        return new LineFilter(levels, shown, hiddenSources, cleared);
    }

    public LineFilter withHiddenSources(Set<Integer> hidden) {
        return new LineFilter(levels, streams, hidden, cleared);
    }

    public LineFilter withCleared(Optional<ClearMark> mark) {
        return new LineFilter(levels, streams, hiddenSources, mark);
    }

    /** Whether an entry shows, unless its level is hidden: what the numbers of the levels count. */
    boolean passes(LogBlock block, int index) {
        return (hiddenSources.isEmpty() || !hiddenSources.contains(block.source(index)))
                && (streams.size() == LogStream.values().length || block.isMark(index) || streams.contains(block.stream(index)))
                && (cleared.isEmpty() || !cleared.get().covers(block.number(index)));
    }

    boolean passes(LogEntry line) {
        return levels.contains(line.level()) && streams.contains(line.stream()) && !hiddenSources.contains(line.source());
    }
}
