package dev.longshore.ui.logs;

import dev.longshore.service.logs.view.Compiled;
import dev.longshore.service.logs.view.LineMatcher;
import dev.longshore.service.logs.view.Search;
import dev.longshore.ui.control.log.LogSpan;
import java.util.List;
import java.util.Optional;

/** Where a search found something in a line in sight. FX thread only. */
final class HitSpans {

    /** Nobody counts more in one line. */
    private static final int MOST = 2_000;
    private static final String STYLE = "log-hit";

    private final Optional<LineMatcher> matcher;

    /** Nothing is found for a search of what does not match. */
    HitSpans(Optional<Search> search) {
        matcher = search.filter(each -> !each.invert()).flatMap(each -> each.compile() instanceof Compiled.Valid(var valid)
                ? Optional.of(valid) : Optional.empty());
    }

    List<LogSpan> of(String text) {
        return matcher.map(each -> each.spans(text).stream().limit(MOST).map(span -> new LogSpan(span.from(), span.to(), STYLE)).toList())
                .orElse(List.of());
    }
}
