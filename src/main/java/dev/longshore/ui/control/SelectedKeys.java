package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which lines of a table are selected, by key. A key stays while its line is hidden. Their indices are looked for when they are asked for. */
final class SelectedKeys {

    private final Supplier<? extends List<Row>> lines;
    private final ToIntFunction<String> place;
    private final Set<String> keys = new HashSet<>();
    private int count;
    private int @Nullable [] indices = {};

    /** @param place of the line of a key, or -1 */
    SelectedKeys(Supplier<? extends List<Row>> lines, ToIntFunction<String> place) {
        this.lines = lines;
        this.place = place;
    }

    /** Those too whose lines do not show. */
    Set<String> all() {
        return keys;
    }

    /** How many selected lines show. */
    int count() {
        return count;
    }

    /** The places of the selected lines, ascending. */
    int[] indices() {
        int[] known = indices;
        if (known == null) {
            List<Row> now = lines.get();
            known = keys.size() < now.size() / 4 ? keys.stream().mapToInt(place).filter(at -> at >= 0).sorted().toArray()
                    : IntStream.range(0, now.size()).filter(i -> keys.contains(now.get(i).key())).toArray();
            indices = known;
        }
        return known;
    }

    boolean has(int index) {
        return index >= 0 && index < lines.get().size() && keys.contains(key(index));
    }

    /** @return whether it was not selected before */
    boolean add(int index) {
        boolean added = keys.add(key(index));
        if (added) {
            count++;
            indices = null;
        }
        return added;
    }

    void remove(int index) {
        if (keys.remove(key(index))) {
            count--;
            indices = null;
        }
    }

    void clear() {
        keys.clear();
        count = 0;
        indices = null;
    }

    void set(Set<String> wanted) {
        Set<String> next = Set.copyOf(wanted);
        keys.clear();
        keys.addAll(next);
        linesChanged();
    }

    void linesChanged() {
        indices = null;
        count = indices().length;
    }

    /** Whoever selects something has left what a filter hides. */
    void forgetHidden() {
        if (keys.size() > count) {
            Set<String> visible = new HashSet<>();
            for (int index : indices()) {
                visible.add(key(index));
            }
            keys.retainAll(visible);
        }
    }

    String key(int index) {
        return lines.get().get(index).key();
    }

    /** The place of a line, or -1. */
    int find(@Nullable String key) {
        return key == null ? -1 : place.applyAsInt(key);
    }
}
