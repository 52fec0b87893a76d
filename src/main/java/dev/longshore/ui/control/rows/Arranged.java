package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.RowCounts.Counted;
import java.util.List;
import java.util.Map;

/**
 * What a table shows of its rows.
 *
 * @param number of the wish that it fulfils
 * @param source all rows, of which these are some
 * @param rows   those that pass the filters, in their order, also those of closed groups
 * @param lines  what shows: rows, and heads of groups
 * @param places of the lines, by key
 * @param heads  of the groups, by key
 */
record Arranged<R extends Row>(long number, List<R> source, List<R> rows, List<? extends Row> lines, Map<String, Integer> places,
                               Map<String, GroupRow> heads, Counted counted) {

    static <R extends Row> Arranged<R> nothing(long number) {
        return new Arranged<>(number, List.of(), List.of(), List.of(), Map.of(), Map.of(), new Counted(0, Map.of()));
    }
}
