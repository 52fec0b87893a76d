package dev.longshore.service.logs.view;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.longshore.domain.logs.LogText;
import dev.longshore.service.logs.store.LogBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Finds a regular expression. Where each match holds one of some texts, only lines that hold one are read by it. */
final class RegexMatcher implements LineMatcher {

    private static final int LINES_BETWEEN_QUESTIONS = 63;

    private final Matcher matcher;
    private final Optional<List<ByteScan>> needed;

    RegexMatcher(Pattern pattern, boolean matchCase) {
        this.matcher = pattern.matcher("");
        this.needed = RegexLiterals.of(pattern.pattern(), matchCase).map(texts -> texts.stream().map(text -> new ByteScan(text, matchCase)).toList());
    }

    private RegexMatcher(Matcher matcher, Optional<List<ByteScan>> needed) {
        this.matcher = matcher;
        this.needed = needed;
    }

    @Override
    public List<Span> spans(String plain) {
        List<Span> spans = new ArrayList<>();
        matcher.reset(plain);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    @Override
    public boolean finds(String plain) {
        return matcher.reset(plain).find();
    }

    @Override
    public LineMatcher copy() {
        return new RegexMatcher(matcher.pattern().matcher(""), needed);
    }

    @Override
    public long[] find(LogBlock block, BooleanSupplier stop) {
        long[] found = Bits.of(block.count());
        needed.ifPresent(scans -> scans.forEach(scan -> scan.mark(block, found)));
        for (int i = 0; i < block.count(); i++) {
            if ((i & LINES_BETWEEN_QUESTIONS) == LINES_BETWEEN_QUESTIONS && stop.getAsBoolean()) {
                return found;
            }
            if (needed.isEmpty() || !block.searchable(i) || Bits.get(found, i)) {
                Bits.put(found, i, !block.isMark(i) && finds(text(block, i)));
            }
        }
        return found;
    }

    private static String text(LogBlock block, int index) {
        return block.searchable(index) ? new String(block.bytes(), block.start(index), block.end(index) - block.start(index), StandardCharsets.UTF_8)
                : LogText.plain(block.text(index));
    }
}
