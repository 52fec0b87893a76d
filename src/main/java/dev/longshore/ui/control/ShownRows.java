package dev.longshore.ui.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.collections.transformation.TransformationList;

/**
 * The rows that pass a filter, in the order of the source. In place of {@code FilteredList}, which tells rows that leave and rows that
 * were updated in one change: a {@code SortedList} on top of it then reads past its end. Here updates are a change of their own, told first.
 */
final class ShownRows<R> extends TransformationList<R, R> {

    private final List<R> shown = new ArrayList<>();
    private final Map<R, Boolean> passing = new IdentityHashMap<>();
    private Predicate<R> predicate = row -> true;

    ShownRows(ObservableList<R> source) {
        super(source);
        shown.addAll(source);
        source.forEach(row -> passing.put(row, true));
    }

    void setPredicate(Predicate<R> wanted) {
        predicate = wanted;
        passing.clear();
        tellComingAndGoing();
    }

    @Override
    protected void sourceChanged(Change<? extends R> change) {
        Set<R> updated = Collections.newSetFromMap(new IdentityHashMap<>());
        while (change.next()) {
            change.getRemoved().forEach(passing::remove);
            if (change.wasUpdated()) {
                updated.addAll(change.getList().subList(change.getFrom(), change.getTo()));
            }
        }
        passing.keySet().removeAll(updated);
        tellUpdates(updated);
        tellComingAndGoing();
    }

    private boolean passes(R row) {
        return passing.computeIfAbsent(row, predicate::test);
    }

    /**
     * Also those that leave right after: while one that changed is untold, a sorted list on top is out of order. All from the first to the
     * last are told, as one range: a sorted list sorts everything anew for each range, and ten thousand rows ten times is what takes long.
     */
    private void tellUpdates(Set<R> updated) {
        int first = 0;
        while (first < shown.size() && !updated.contains(shown.get(first))) {
            first++;
        }
        int last = shown.size() - 1;
        while (last > first && !updated.contains(shown.get(last))) {
            last--;
        }
        if (updated.isEmpty() || first == shown.size()) {
            return;
        }
        beginChange();
        for (int i = first; i <= last; i++) {
            nextUpdate(i);
        }
        endChange();
    }

    private void tellComingAndGoing() {
        List<R> next = new ArrayList<>();
        Set<R> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (R row : getSource()) {
            if (passes(row)) {
                next.add(row);
                kept.add(row);
            }
        }
        beginChange();
        for (int i = shown.size() - 1; i >= 0; i--) {
            if (!kept.contains(shown.get(i))) {
                nextRemove(i, shown.remove(i));
            }
        }
        for (int i = 0; i < next.size(); i++) {
            if (i == shown.size() || shown.get(i) != next.get(i)) {
                shown.add(i, next.get(i));
                nextAdd(i, i + 1);
            }
        }
        endChange();
    }

    @Override
    public R get(int index) {
        return shown.get(index);
    }

    @Override
    public int size() {
        return shown.size();
    }

    @Override
    public int getSourceIndex(int index) {
        return getSource().indexOf(shown.get(index));
    }

    @Override
    public int getViewIndex(int index) {
        return shown.indexOf(getSource().get(index));
    }
}
