package dev.longshore.ui.control.rows;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ways in which the rows of one kind can be grouped.
 *
 * @param fixed  always the same ones
 * @param labels by the value of a label; empty for a kind without labels
 */
public record Groupings<R>(List<Choice<R>> fixed, Optional<Labels<R>> labels) {

    private static final String LABEL = "label:";

    /** @param offered whether it makes sense now: the hosts are groups only while there are several */
    public record Choice<R>(Grouping<R> grouping, BooleanSupplier offered) { }

    /**
     * @param keysOf the keys of a row's labels
     * @param by     the grouping by the values of one label; its id is {@link #labelId}
     */
    public record Labels<R>(Function<R, Set<String>> keysOf, Function<String, Grouping<R>> by) { }

    /** For a kind that has none. */
    public static <R> Groupings<R> none() {
        return new Groupings<>(List.of(), Optional.empty());
    }

    /** The id of the grouping by the values of this label. */
    public static String labelId(String key) {
        return LABEL + key;
    }

    public boolean isEmpty() {
        return fixed.isEmpty() && labels.isEmpty();
    }

    /** The ones that make sense now, without the labels. */
    public List<Grouping<R>> offered() {
        return fixed.stream().filter(choice -> choice.offered().getAsBoolean()).map(Choice::grouping).toList();
    }

    /** Empty where nothing is grouped, or where that grouping makes no sense now. */
    public Optional<Grouping<R>> find(String id) {
        if (id.startsWith(LABEL)) {
            return labels.map(of -> of.by().apply(id.substring(LABEL.length())));
        }
        return offered().stream().filter(grouping -> grouping.id().equals(id)).findFirst();
    }

    /** The label keys of these rows in alphabetical order. */
    public List<String> labelKeys(Collection<R> rows) {
        Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(Function.identity()));
        labels.ifPresent(of -> rows.forEach(row -> keys.addAll(of.keysOf().apply(row))));
        return keys.stream().filter(Predicate.not(String::isBlank)).toList();
    }
}
