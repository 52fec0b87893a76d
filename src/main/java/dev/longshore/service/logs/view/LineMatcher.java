package dev.longshore.service.logs.view;

import dev.longshore.service.logs.store.LogBlock;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds a text or a regular expression in lines. Any thread. */
public sealed interface LineMatcher permits TextMatcher, RegexMatcher {

    /** A part of a text that is found: from a character to before another. */
    record Span(int from, int to) { }

    /** All that is found, none empty, in order. @param plain without colours, as {@link dev.longshore.domain.logs.LogText#plain} gives it */
    List<Span> spans(String plain);

    boolean finds(String plain);

    /**
     * Which lines of a block hold it: a bit for each, 64 to a number. Marks hold nothing.
     *
     * @param stop asked now and then: once it is true the result is of no use
     */
    long[] find(LogBlock block, BooleanSupplier stop);
}
