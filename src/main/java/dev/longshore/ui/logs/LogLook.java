package dev.longshore.ui.logs;

import dev.longshore.service.logs.SavedHighlight;
import dev.longshore.service.logs.view.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How lines become rows.
 *
 * @param sources by their number in the store
 * @param hits    what is searched for
 * @param marked  what is highlighted beside it
 * @param table   the columns, where lines of fields are a table
 * @param narrow  whether there is little room left of the texts: times are short, and the bar tells what else stands there
 */
record LogLook(Map<Integer, Source> sources, Optional<Search> hits, List<SavedHighlight> marked, Optional<FieldTable> table,
               boolean narrow) {

    static final LogLook PLAIN = new LogLook(Map.of(), Optional.empty(), List.of(), Optional.empty(), false);

    LogLook {
        sources = Map.copyOf(sources);
        marked = List.copyOf(marked);
    }

    /** @param name as the margin shows it @param style style class; empty where there is only one source */
    record Source(String name, String style) {

        static final Source NONE = new Source("", "");
    }

    Source source(int number) {
        return sources.getOrDefault(number, Source.NONE);
    }
}
