package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.SgrState;
import dev.longshore.service.logs.feed.LogMark;
import java.util.Optional;

/**
 * One line, or one mark between lines.
 *
 * @param number stays the same as long as the line is kept, wherever it stands
 * @param source as {@link LogStore#addSource} numbered it
 * @param line   without text where there is a mark
 */
public record LogEntry(long number, int source, LogLine line, Meaning meaning, Optional<LogMark> mark) {

    /**
     * What the lines above tell of a line, too.
     *
     * @param continuation whether it belongs to the line above it in its stream: a line of a stack trace, or the next piece of a very long line
     * @param before       the look that the line above in its stream left
     */
    public record Meaning(LogLevel level, boolean continuation, SgrState before) {

        static final Meaning NONE = new Meaning(LogLevel.NONE, false, SgrState.PLAIN);
    }

    /** In nanoseconds since 1970; {@link dev.longshore.domain.logs.LogTime#NONE} where it is not known. */
    public long time() {
        return line.time();
    }

    public LogStream stream() {
        return line.stream();
    }

    public LogLevel level() {
        return meaning.level();
    }

    /** The bytes of the line as they came. */
    public byte[] text() {
        return line.text();
    }
}
