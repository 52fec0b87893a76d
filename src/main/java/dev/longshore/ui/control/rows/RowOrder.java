package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import java.util.List;

/** Sorts rows by one key, and by the next where those are equal; at last by the key that is unique in the table, so that no two rows are equal. */
public final class RowOrder<R extends Row> {

    private final List<SortKey<R, ?>> keys;

    private RowOrder(List<SortKey<R, ?>> keys) {
        this.keys = keys;
    }

    /** @param keys at least one */
    public static <R extends Row> RowOrder<R> by(List<SortKey<R, ?>> keys) {
        return new RowOrder<>(List.copyOf(keys));
    }

    /** What a row is compared by. */
    Object[] keys(R row) {
        Object[] made = new Object[keys.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = keys.get(i).of().apply(row);
        }
        return made;
    }

    int compare(KnownRow<R> one, KnownRow<R> other) {
        Object[] first = one.sortKeys(this);
        Object[] second = other.sortKeys(this);
        for (int i = 0; i < first.length; i++) {
            int different = keys.get(i).compare(first[i], second[i]);
            if (different != 0) {
                return different;
            }
        }
        return one.row().key().compareTo(other.row().key());
    }

    /** The direction that a column sorts in. */
    public static <R extends Row> SortKey<R, ?> directed(SortKey<R, ?> key, boolean descending) {
        return descending ? key.reversed() : key;
    }
}
