package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of a log by their number from its beginning, for engines that show whole seconds: thousands of lines have one time there.
 *
 * @param lines the last ones before that number
 * @param cut   whether there are more before these
 * @param next  keys of those that follow
 */
record ByNumber(List<LogLine> lines, boolean cut, long[] next) {

    /** By so many lines the place is checked: a log may have lost its beginning meanwhile. */
    private static final int CHECKED = 64;

    /** Reads an answer of a whole log as far as is needed, and closes it. @param most lines that are kept */
    static ByNumber read(LogAnswer answer, long before, int most) {
        Kept kept = new Kept(most);
        long[] next = new long[CHECKED];
        int checked = 0;
        try (answer) {
            boolean more = true;
            while (more && checked < CHECKED) {
                more = answer.read();
                for (LogLine line : answer.take()) {
                    if (kept.total() < before) {
                        kept.add(line);
                    } else if (checked < CHECKED) {
                        next[checked++] = LineKey.of(line);
                    }
                }
            }
        }
        List<LogLine> lines = kept.lines();
        return new ByNumber(lines, kept.total() > lines.size(), Arrays.copyOf(next, checked));
    }
}
