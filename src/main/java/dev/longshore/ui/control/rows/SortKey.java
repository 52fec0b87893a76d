package dev.longshore.ui.control.rows;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a column sorts by. The key of a row is made once, not at each comparison.
 *
 * @param of   the key of a row
 * @param by   its ascending order
 * @param down its descending order
 */
public record SortKey<R, K>(Function<R, K> of, Comparator<? super K> by, Comparator<? super K> down) {

    private static final Comparator<OptionalDouble> UP_FROM_LEAST =
            Comparator.<OptionalDouble, Boolean>comparing(OptionalDouble::isEmpty).thenComparingDouble(number -> number.orElse(0));
    private static final Comparator<OptionalDouble> DOWN_FROM_GREATEST =
            Comparator.<OptionalDouble, Boolean>comparing(OptionalDouble::isEmpty).thenComparing(number -> number.orElse(0), Comparator.reverseOrder());

    /** Descending is the other way round. */
    public SortKey(Function<R, K> of, Comparator<? super K> by) {
        this(of, by, by.reversed());
    }

    /** By a number; rows without one come last in both directions. */
    public static <R> SortKey<R, OptionalDouble> number(Function<R, OptionalDouble> number) {
        return new SortKey<>(number, UP_FROM_LEAST, DOWN_FROM_GREATEST);
    }

    /** By a text, case ignored. */
    public static <R> SortKey<R, String> text(Function<R, String> text) {
        return new SortKey<>(text, String.CASE_INSENSITIVE_ORDER);
    }

    /** By the row itself, for an order that costs little. */
    public static <R> SortKey<R, R> row(Comparator<? super R> by) {
        return new SortKey<>(UnaryOperator.identity(), by);
    }

    /** The same order of the rows themselves. */
    public Comparator<R> comparator() {
        return Comparator.comparing(of, by);
    }

    SortKey<R, K> reversed() {
        return new SortKey<>(of, down, by);
    }

    @SuppressWarnings("unchecked")   // both are keys that this made
    int compare(Object one, Object other) {
        return by.compare((K) one, (K) other);
    }
}
