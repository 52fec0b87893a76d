package dev.longshore.ui.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.collections.ModifiableObservableListBase;

/** The selected rows of a table, each as it is now. Told is only when others are selected, not when those are changed or moved. FX thread only. */
final class SelectedRows<R extends Row> extends ModifiableObservableListBase<R> {

    private List<R> rows = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private long version;

    /** Counts up whenever a selected row is another one, told or not. */
    long version() {
        return version;
    }

    /** Takes these in place of what is selected. */
    void show(List<R> now) {
        version++;
        if (sameKeys(now)) {
            rows = new ArrayList<>(now);
        } else {
            setAll(now);
        }
    }

    /** Other versions of the same rows. @param next of the same key */
    @Override
    public void replaceAll(UnaryOperator<R> next) {
        version++;
        List<R> now = new ArrayList<>(rows.size());
        rows.forEach(row -> now.add(next.apply(row)));
        rows = now;
    }

    private boolean sameKeys(List<R> now) {
        if (now.size() != rows.size()) {
            return false;
        }
        int at = 0;
        while (at < now.size() && now.get(at).key().equals(rows.get(at).key())) {
            at++;
        }
        return at == now.size() || keys().containsAll(now.subList(at, now.size()).stream().map(Row::key).toList());
    }

    /** Rows of one key are one row: as many of them that are all known are the same. */
    private Set<String> keys() {
        if (keys.size() != rows.size()) {
            rows.forEach(row -> keys.add(row.key()));
        }
        return keys;
    }

    /** In one piece: element by element, ten thousand are slow. */
    @Override
    public boolean setAll(Collection<? extends R> now) {
        List<R> before = rows;
        if (before.isEmpty() && now.isEmpty()) {
            return false;
        }
        version++;
        beginChange();
        rows = new ArrayList<>(now);
        keys.clear();
        nextReplace(0, rows.size(), before);
        endChange();
        return true;
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
        version++;
        keys.clear();
        rows.add(index, row);
    }

    @Override
    protected R doSet(int index, R row) {
        version++;
        keys.clear();
        return rows.set(index, row);
    }

    @Override
    protected R doRemove(int index) {
        version++;
        keys.clear();
        return rows.remove(index);
    }
}
