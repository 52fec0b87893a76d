package dev.longshore.service.logs.view;

import dev.longshore.service.logs.store.LogBlock;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds a text or a regular expression in lines. One thread at a time. */
public sealed interface LineMatcher permits TextMatcher, RegexMatcher {

    /** A part of a text that is found: from a character to before another. */
    record Span(int from, int to) { }

    /** All that is found, none empty, in order. @param plain without colours, as {@link dev.longshore.domain.logs.LogText#plain} gives it */
    List<Span> spans(String plain);

    boolean finds(String plain);

    /** One for another thread. */
    LineMatcher copy();

    /**
     * Which lines of a block hold it: a bit for each, 64 to a number. Marks hold nothing.
     *
     * @param stop asked now and then: once it is true the result is of no use
     */
    long[] find(LogBlock block, BooleanSupplier stop);
}
