package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the user typed: a row passes where every word occurs in some of its texts, case ignored.
 *
 * @param words in lower case
 * @param texts what the columns that show say of a row
 */
public record RowFilter<R extends Row>(List<String> words, List<Function<R, String>> texts) {

    /** Lets every row pass. */
    static <R extends Row> RowFilter<R> none() {
        return new RowFilter<>(List.of(), List.of());
    }

    public static <R extends Row> RowFilter<R> of(String typed, List<Function<R, String>> texts) {
        return new RowFilter<>(Stream.of(lower(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList(), texts);
    }

    /** The texts of a row as they are searched. */
    List<String> searched(R row) {
        return texts.stream().map(text -> lower(text.apply(row))).toList();
    }

    boolean passes(List<String> searched) {
        return words.stream().allMatch(word -> searched.stream().anyMatch(text -> text.contains(word)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
