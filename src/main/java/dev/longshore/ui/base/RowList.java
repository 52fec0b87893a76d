package dev.longshore.ui.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.collections.ObservableListBase;

/**
 * The rows of a table, found by key. A batch is one change: what is told of it is an update of the first row, which says nothing but that the rows
 * are others now. FX thread only.
 */
public final class RowList<R extends Row> extends ObservableListBase<R> {

    private final BiConsumer<Map<String, R>, Set<String>> swapped;
    private final Map<String, Integer> places = new HashMap<>();
    private List<R> rows = List.of();
    private long removals;

    public RowList() {
        this((upserted, removed) -> { });
    }

    /** @param swapped called after each change, before it is told: with what came, and the keys of what is gone */
    RowList(BiConsumer<Map<String, R>, Set<String>> swapped) {
        this.swapped = swapped;
    }

    /** The row of that key, or null. */
    public R find(String key) {
        Integer place = places.get(key);
        return place == null ? null : rows.get(place);
    }

    /** The rows as they are now, as a list that never changes. */
    public List<R> snapshot() {
        return rows;
    }

    /** Counts up each time a row is removed. */
    public long removals() {
        return removals;
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
        next.addAll(rows);   // each row keeps its place, so that few changed ones cost little among many
        gone.stream().filter(key -> !coming.containsKey(key)).map(places::get).filter(Objects::nonNull).min(Integer::compare)
                .ifPresent(first -> leave(next, first, row -> !coming.containsKey(row.key()) && gone.contains(row.key())));
        coming.values().forEach(row -> put(next, row));
        removals += gone.size();
        swap(next, coming, gone);
    }

    /** Takes rows out. Those before the first one keep their places. */
    private void leave(List<R> next, int first, Predicate<R> leaves) {
        next.subList(first, next.size()).clear();
        for (R row : rows.subList(first, rows.size())) {
            if (leaves.test(row)) {
                places.remove(row.key());
            } else {
                places.put(row.key(), next.size());
                next.add(row);
            }
        }
    }

    private void put(List<R> next, R row) {
        Integer place = places.putIfAbsent(row.key(), next.size());
        if (place == null) {
            next.add(row);
        } else {
            next.set(place, row);
        }
    }

    @Override
    public void clear() {
        if (!rows.isEmpty()) {
            Set<String> gone = Set.copyOf(places.keySet());
            places.clear();
            removals += gone.size();
            swap(List.of(), Map.of(), gone);
        }
    }

    private void swap(List<R> next, Map<String, R> upserted, Set<String> removed) {
        rows = Collections.unmodifiableList(next);
        swapped.accept(upserted, removed);
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
