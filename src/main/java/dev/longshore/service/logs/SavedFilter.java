package dev.longshore.service.logs;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.Search;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A filter that the user keeps by name.
 *
 * @param search  what is looked for; its text is empty for nothing
 * @param levels  that show; empty for all
 * @param streams that show; empty for all
 */
public record SavedFilter(String name, SavedSearch search, boolean onlyHits, List<LogLevel> levels, List<LogStream> streams) {

    public SavedFilter {
        name = name == null ? "" : name;
        search = search == null ? SavedSearch.NONE : search;
        levels = known(levels);
        streams = known(streams);
    }

    /** What is to be kept of a wish: which containers are hidden, and what was cleared, belongs to one view. */
    public static SavedFilter of(String name, LogWish wish) {
        Set<LogLevel> levels = wish.filter().levels();
        Set<LogStream> streams = wish.filter().streams();
        return new SavedFilter(name, SavedSearch.of(wish.search()), wish.onlyHits(),
                levels.size() == LogLevel.values().length ? List.of() : levels.stream().sorted().toList(),
                streams.size() == LogStream.values().length ? List.of() : streams.stream().sorted().toList());
    }

    /** The wish with this filter in place of its own. */
    public LogWish applyTo(LogWish wish) {
        return wish.withSearch(search.search()).withOnlyHits(onlyHits).withFilter(wish.filter()
                .withLevels(levels.isEmpty() ? Set.of(LogLevel.values()) : Set.copyOf(levels))
                .withStreams(streams.isEmpty() ? Set.of(LogStream.values()) : Set.copyOf(streams)));
    }

    boolean complete() {
        return !name.isBlank();
    }

    /** Without those that only another version knows. */
    private static <T> List<T> known(List<T> values) {
        return values == null ? List.of() : values.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** A search as it is stored. @param text empty for none */
    public record SavedSearch(String text, boolean regex, boolean matchCase, boolean invert) {

        static final SavedSearch NONE = new SavedSearch("", false, false, false);

        public SavedSearch {
            text = text == null ? "" : text;
        }

        public static SavedSearch of(Optional<Search> search) {
            return search.map(wanted -> new SavedSearch(wanted.text(), wanted.regex(), wanted.matchCase(), wanted.invert())).orElse(NONE);
        }

        public Optional<Search> search() {
            return text.isEmpty() ? Optional.empty() : Optional.of(new Search(text, regex, matchCase, invert));
        }
    }
}
