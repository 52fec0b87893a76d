package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a row passes what the user typed: every word occurs in some of the texts, case ignored. */
final class RowFilter {

    private RowFilter() {
    }

    static <R extends Row> Predicate<R> of(String typed, List<Function<R, String>> texts) {
        List<String> words = Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return words.isEmpty() ? row -> true : row -> {
            List<String> shown = texts.stream().map(text -> text.apply(row).toLowerCase(Locale.ROOT)).toList();
            return words.stream().allMatch(word -> shown.stream().anyMatch(text -> text.contains(word)));
        };
    }
}
