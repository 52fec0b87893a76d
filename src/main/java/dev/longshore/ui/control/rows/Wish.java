package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the rows of a table are to show.
 *
 * @param number counts up
 * @param rows   all there are, in the order in which they came; never changed
 * @param order  empty for the order in which they came
 * @param groups empty for none
 */
record Wish<R extends Row>(long number, List<R> rows, RowFilter<R> filter, Quick<R> quick, Optional<RowOrder<R>> order, Optional<Groups<R>> groups) {

    /** @param on the ids of those that are on */
    record Quick<R>(List<QuickFilter<R>> offered, Set<String> on) { }

    /** @param closed fingerprints of the groups whose rows do not show */
    record Groups<R>(Grouping<R> by, Set<String> closed) { }
}
