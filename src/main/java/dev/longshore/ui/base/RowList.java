package dev.longshore.ui.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ModifiableObservableListBase;

/**
 * The rows of a table, found by key. A batch is at most two change events, one of the in-place updates and one of the
 * additions and removals, so that sorting and filtering do not run per row. FX thread only.
 */
public final class RowList<R extends Row> extends ModifiableObservableListBase<R> {

    private final List<R> rows = new ArrayList<>();
    private final Map<String, R> byKey = new HashMap<>();

    /** The row of that key, or null. */
    public R find(String key) {
        return byKey.get(key);
    }

    /**
     * Applies a batch.
     *
     * @param added   new rows; none of their keys is in the list
     * @param changed keys of rows that were updated in place
     * @param removed keys of rows to drop; unknown ones are passed over
     */
    public void apply(List<R> added, Collection<String> changed, Collection<String> removed) {
        Set<String> updates = changed instanceof Set<String> set ? set : new HashSet<>(changed);
        Set<String> drops = removed instanceof Set<String> set ? set : new HashSet<>(removed);
        tellUpdates(updates);
        beginChange();
        try {
            if (!drops.isEmpty()) {
                for (int i = rows.size() - 1; i >= 0; i--) {
                    if (drops.contains(rows.get(i).key())) {
                        remove(i);
                    }
                }
            }
            if (!added.isEmpty()) {
                addAll(added);
            }
        } finally {
            endChange();
        }
    }

    /** A change of its own: a SortedList fails on one in which rows leave before others are updated. */
    private void tellUpdates(Set<String> updates) {
        if (updates.isEmpty()) {
            return;
        }
        beginChange();
        try {
            for (int i = 0; i < rows.size(); i++) {
                if (updates.contains(rows.get(i).key())) {
                    nextUpdate(i);
                }
            }
        } finally {
            endChange();
        }
    }

    @Override
    public R get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, R row) {
        rows.add(index, row);
        byKey.put(row.key(), row);
    }

    @Override
    protected R doSet(int index, R row) {
        R old = rows.set(index, row);
        byKey.remove(old.key());
        byKey.put(row.key(), row);
        return old;
    }

    @Override
    protected R doRemove(int index) {
        R old = rows.remove(index);
        byKey.remove(old.key());
        return old;
    }
}
