package dev.longshore.ui.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ObservableListBase;

/**
 * The rows of a table, found by key. A batch is one change: what is told of it is an update of the first row, which says nothing but that the rows
 * are others now. FX thread only.
 */
public final class RowList<R extends Row> extends ObservableListBase<R> {

    private final Runnable swapped;
    private final Map<String, R> byKey = new HashMap<>();
    private List<R> rows = List.of();

    public RowList() {
        this(() -> { });
    }

    /** @param swapped called after each change, before it is told */
    RowList(Runnable swapped) {
        this.swapped = swapped;
    }

    /** The row of that key, or null. */
    public R find(String key) {
        return byKey.get(key);
    }

    /** The rows as they are now, as a list that never changes. */
    public List<R> snapshot() {
        return rows;
    }

    /**
     * Applies a batch.
     *
     * @param upserted new rows, which come last, and such as take the place of the row of the same key
     * @param removed  keys of rows to drop; unknown ones are passed over
     */
    public void apply(Collection<R> upserted, Collection<String> removed) {
        if (upserted.isEmpty() && removed.isEmpty()) {
            return;
        }
        Map<String, R> coming = LinkedHashMap.newLinkedHashMap(upserted.size());
        upserted.forEach(row -> coming.put(row.key(), row));
        Set<String> gone = removed instanceof Set<String> set ? set : new HashSet<>(removed);
        List<R> next = new ArrayList<>(rows.size() + coming.size());
        for (R row : rows) {
            R other = coming.remove(row.key());
            if (other != null) {
                next.add(other);
            } else if (!gone.contains(row.key())) {
                next.add(row);
            }
        }
        next.addAll(coming.values());
        gone.forEach(byKey::remove);
        upserted.forEach(row -> byKey.put(row.key(), row));
        swap(next);
    }

    @Override
    public void clear() {
        if (!rows.isEmpty()) {
            byKey.clear();
            swap(List.of());
        }
    }

    private void swap(List<R> next) {
        rows = Collections.unmodifiableList(next);
        swapped.run();
        beginChange();
        nextUpdate(0);
        endChange();
    }

    @Override
    public R get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
