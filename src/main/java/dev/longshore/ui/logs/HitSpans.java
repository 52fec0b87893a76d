package dev.longshore.ui.logs;

import dev.longshore.service.logs.SavedHighlight;
import dev.longshore.service.logs.view.Compiled;
import dev.longshore.service.logs.view.LineMatcher;
import dev.longshore.service.logs.view.Search;
import dev.longshore.ui.control.log.LogSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a search, and what the user marks, stands in a line in sight. FX thread only. */
final class HitSpans {

    /** Nobody counts more in one line. */
    private static final int MOST = 2_000;
    private static final String HIT = "log-hit";

    private final List<Layer> layers;

    /** One search with its look. */
    private record Layer(LineMatcher matcher, String style) { }

    /** Nothing is found for a search of what does not match. @param marked those further ahead lie above the others */
    HitSpans(Optional<Search> search, List<SavedHighlight> marked) {
        layers = new ArrayList<>();
        search.filter(each -> !each.invert()).flatMap(HitSpans::matcher).ifPresent(valid -> layers.add(new Layer(valid, HIT)));
        marked.stream().filter(SavedHighlight::on).forEach(each -> each.search().search().filter(wanted -> !wanted.invert())
                .flatMap(HitSpans::matcher).ifPresent(valid -> layers.add(new Layer(valid, style(each.colour())))));
    }

    private static Optional<LineMatcher> matcher(Search search) {
        return search.compile() instanceof Compiled.Valid(var valid) ? Optional.of(valid) : Optional.empty();
    }

    /** Style class. */
    static String style(SavedHighlight.Colour colour) {
        return "log-highlight-" + colour.name().toLowerCase(Locale.ROOT);
    }

    /** In the order of the text; none lies on another. @param below what a program painted behind its text */
    List<LogSpan> of(String text, List<LogSpan> below) {
        List<LogSpan> all = new ArrayList<>();
        layers.forEach(layer -> add(layer.matcher.spans(text).stream().limit(MOST)
                .map(span -> new LogSpan(span.from(), span.to(), layer.style)).toList(), all));
        add(below, all);
        return all;
    }

    /** What lies on another one that is there already does not show. */
    private static void add(List<LogSpan> more, List<LogSpan> all) {
        List<LogSpan> free = more.stream()
                .filter(span -> all.stream().noneMatch(other -> other.from() < span.to() && span.from() < other.to())).toList();
        all.addAll(free);
        all.sort(Comparator.comparingInt(LogSpan::from));
    }
}
