package dev.longshore.ui.prune;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What shows of a category.
 *
 * @param rows   those that pass the filter, folded away or not
 * @param all    of the rows
 * @param chosen of those of them that are ticked
 */
record ShownGroup(PruneGroup group, List<PruneRow> rows, PruneSum all, PruneSum chosen) {

    static ShownGroup of(PruneGroup group, ListFilter filter, Instant now, PruneTicks ticks) {
        List<PruneRow> rows = filter.equals(ListFilter.NONE) ? group.rows() : group.rows().stream().filter(row -> filter.passes(row, now)).toList();
        return new ShownGroup(group, rows, sum(rows, row -> true), PruneSum.NOTHING).counted(ticks);
    }

    /** The same rows, with what is ticked by now. */
    ShownGroup counted(PruneTicks ticks) {
        return new ShownGroup(group, rows, all, sum(rows, row -> ticks.ticked(group, row)));
    }

    List<PruneRow> chosen(PruneTicks ticks) {
        return rows.stream().filter(row -> ticks.ticked(group, row)).toList();
    }

    private static PruneSum sum(List<PruneRow> rows, Predicate<PruneRow> counts) {
        PruneSum sum = PruneSum.NOTHING;
        for (PruneRow row : rows) {
            sum = counts.test(row) ? sum.plus(row) : sum;
        }
        return sum;
    }
}
