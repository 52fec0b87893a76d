package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What shows of some logs at one moment; all of it belongs together, and does not change.
 *
 * @param wish     what it is the answer to
 * @param progress complete where nothing is looked for
 * @param counts   of the lines there are
 * @param problem  what is wrong with the regular expression, in English; such a search finds nothing
 */
public record Shown(LogWish wish, ShownLines lines, SearchProgress progress, Counts counts, Optional<String> problem) {

    /**
     * @param levels    how many lines of each level there are, whether that level shows or not
     * @param histogram of the same lines; empty unless it is wished for
     * @param fields    of JSON and logfmt lines, most frequent first; empty unless they are wished for
     */
    public record Counts(Map<LogLevel, Integer> levels, Histogram histogram, List<FieldCount> fields) {

        public Counts {
            levels = Map.copyOf(levels);
            fields = List.copyOf(fields);
        }
    }
}
