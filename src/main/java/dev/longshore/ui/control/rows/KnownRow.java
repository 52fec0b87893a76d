package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row with what was found out about it for the filter and the order there are now. A row never changes, so that it is found out once. */
final class KnownRow<R extends Row> {

    private final R row;
    private @Nullable RowFilter<R> filter;
    private boolean passes;
    private @Nullable Object texts;
    private List<String> searched = List.of();
    private @Nullable RowOrder<R> order;
    private Object[] keys = {};

    KnownRow(R row) {
        this.row = row;
    }

    R row() {
        return row;
    }

    boolean passes(RowFilter<R> by) {
        if (by != filter) {
            if (by.words().isEmpty()) {
                texts = null;   // a text may tell how old something is: who begins to type finds what shows then
                searched = List.of();
            } else if (!by.texts().equals(texts)) {
                texts = by.texts();
                searched = by.searched(row);
            }
            passes = by.passes(searched);
            filter = by;
        }
        return passes;
    }

    Object[] sortKeys(RowOrder<R> by) {
        if (by != order) {
            keys = by.keys(row);
            order = by;
        }
        return keys;
    }
}
