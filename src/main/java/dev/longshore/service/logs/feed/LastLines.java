package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.api.LogQuery;
import java.util.List;
import java.util.OptionalLong;

/**
 * What stands in a log after a place where an engine stops reading without a word: a damaged line, of which Docker reads no further. A {@code tail} that
 * reaches over it brings nothing at all, so the longest one is looked for that does not.
 */
final class LastLines {

    private final LogSource source;
    private final Run run;
    private final OptionalLong since;

    LastLines(LogSource source, Run run, OptionalLong since) {
        this.source = source;
        this.run = run;
        this.since = since;
    }

    /** The very last; empty where there is none. */
    List<LogLine> last() {
        return read(1).lines();
    }

    /** The most lines that can be read up to the end. @param most that are asked for */
    List<LogLine> longest(LogLine end, int most) {
        int good = 1;
        int bad = most + 1;
        List<LogLine> found = last();
        while (good + 1 < bad) {
            int middle = (good + bad) >>> 1;
            List<LogLine> lines = read(middle).lines();
            if (endsWith(lines, end)) {
                good = middle;
                found = lines;
            } else {
                bad = middle;
            }
        }
        return found;
    }

    private Excerpt read(int tail) {
        return source.read(run, LogQuery.TIMED.last(tail).from(since), tail);
    }

    private static boolean endsWith(List<LogLine> lines, LogLine end) {
        return !lines.isEmpty() && lines.getLast().time() >= end.time();
    }
}
