package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogText;
import dev.longshore.service.logs.store.LogBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.safere.Matcher;
import org.safere.Pattern;
import org.safere.Utf8Input;

/** Finds a regular expression, in time that is linear in the text. Lines of ASCII are read as the bytes they are. */
final class RegexMatcher implements LineMatcher {

    private static final int LINES_BETWEEN_QUESTIONS = 63;

    private final Pattern pattern;

    private RegexMatcher(Pattern pattern) {
        this.pattern = pattern;
    }

    /** As it is typed into the search. @throws java.util.regex.PatternSyntaxException where it is none that this reads */
    static RegexMatcher of(String regex, boolean matchCase) {
        int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new RegexMatcher(Pattern.compile(regex, matchCase ? Pattern.UNIX_LINES : Pattern.UNIX_LINES | anyCase));
    }

    @Override
    public List<Span> spans(String plain) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    @Override
    public boolean finds(String plain) {
        return pattern.matcher(plain).find();
    }

    @Override
    public long[] find(LogBlock block, BooleanSupplier stop) {
        long[] found = Bits.of(block.count());
        for (int i = 0; i < block.count(); i++) {
            if ((i & LINES_BETWEEN_QUESTIONS) == LINES_BETWEEN_QUESTIONS && stop.getAsBoolean()) {
                return found;
            }
            Bits.put(found, i, !block.isMark(i) && finds(block, i));
        }
        return found;
    }

    private boolean finds(LogBlock block, int index) {
        if (!block.searchable(index)) {
            return finds(LogText.plain(block.text(index)));
        }
        int start = block.start(index);
        int length = block.end(index) - start;
        return ascii(block.bytes(), start, length) ? pattern.find(Utf8Input.trusted(block.bytes(), start, length))
                : finds(new String(block.bytes(), start, length, StandardCharsets.UTF_8));   // which may be no UTF-8
    }

    private static boolean ascii(byte[] bytes, int start, int length) {
        int all = 0;
        for (int i = start; i < start + length; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }
}
