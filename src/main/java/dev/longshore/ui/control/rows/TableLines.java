package dev.longshore.ui.control.rows;

import dev.longshore.domain.TableArrangement;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.collections.WeakListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows: the rows that pass the filters, sorted, and where they are grouped the heads of the groups among them. It takes the place of
 * {@code FilteredList} and {@code SortedList}, which throw where rows leave and others are updated at once, and sort everything anew for each range.
 * Whatever changes, one update of the first line is told: a table then looks at its size and its visible rows again, and at nothing else.
 * FX thread only.
 */
public final class TableLines<R extends Row> extends ObservableListBase<Row> {

    private final ObservableList<R> source;
    private final GroupedRows<R> groups;
    private final RowCounts<R> counts = new RowCounts<>();
    private final IdentityHashMap<R, Boolean> passing = new IdentityHashMap<>();
    private final ListChangeListener<R> onChange = this::sourceChanged;
    private Predicate<R> filter = row -> true;
    private @Nullable Comparator<R> order;
    private Optional<Grouping<R>> grouping = Optional.empty();
    private Set<String> closed = Set.of();
    private List<R> rows = List.of();
    private List<Row> lines = List.of();

    /** @param words the text of a message */
    public TableLines(ObservableList<R> source, Function<Message, String> words) {
        this.source = source;
        this.groups = new GroupedRows<>(words);
        source.addListener(new WeakListChangeListener<>(onChange));
        arrange(Set.of());
    }

    /** The rows by quick filter, of those that pass the other filter. */
    public RowCounts<R> counts() {
        return counts;
    }

    /** Shows only rows that pass; the quick filters count besides. */
    public void filter(Predicate<R> wanted) {
        filter = wanted;
        passing.clear();
        arrange(Set.of());
    }

    /** @param by null for the order of the source; otherwise no two rows may be equal by it */
    public void order(@Nullable Comparator<R> by) {
        order = by;
        rows = List.of();
        arrange(Set.of());
    }

    /**
     * Turns quick filters on and groups the rows.
     *
     * @param by what {@code wanted} asks for; empty for no groups
     */
    public void arrange(TableArrangement wanted, Optional<Grouping<R>> by) {
        counts.choose(wanted.only());
        grouping = by;
        closed = new HashSet<>(wanted.closed());
        arrange(Set.of());
    }

    public boolean grouped() {
        return grouping.isPresent();
    }

    /** The rows that pass the filters, in their order, also those of closed groups. */
    public List<R> rows() {
        return rows;
    }

    /** The heads of the groups, in no order. */
    public List<GroupRow> heads() {
        return groups.heads();
    }

    /** Whether there is a group of this key. */
    public boolean hasGroup(String key) {
        return groups.has(key);
    }

    /** The row of a line; empty for the head of a group. */
    @SuppressWarnings("unchecked")   // a line is a head, or one of the rows
    public static <R extends Row> Optional<R> row(@Nullable Row line) {
        return line == null || line instanceof GroupRow ? Optional.empty() : Optional.of((R) line);
    }

    /** The rows that a head stands for. */
    @SuppressWarnings("unchecked")   // a head is made of the rows
    public static <R extends Row> List<R> rows(GroupRow head) {
        return (List<R>) head.members();
    }

    @Override
    public Row get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /** The place of a line, or -1. */
    public int find(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void sourceChanged(Change<? extends R> change) {
        Set<R> updated = Collections.newSetFromMap(new IdentityHashMap<>());
        while (change.next()) {
            change.getRemoved().forEach(passing::remove);
            if (change.wasUpdated()) {
                updated.addAll(change.getList().subList(change.getFrom(), change.getTo()));
            }
        }
        passing.keySet().removeAll(updated);
        arrange(updated);
    }

    /** Rows that stay are in order already, so that only the updated and the new ones are sorted in. */
    private void arrange(Set<R> updated) {
        List<R> shown = shown();
        if (order != null) {
            Set<R> coming = Collections.newSetFromMap(new IdentityHashMap<>(shown.size()));
            coming.addAll(shown);
            List<R> next = new ArrayList<>(shown.size());
            for (R row : rows) {
                if (!updated.contains(row) && coming.remove(row)) {
                    next.add(row);
                }
            }
            shown.stream().filter(coming::contains).forEach(next::add);
            next.sort(order);
            shown = next;
        }
        rows = shown;
        publish();
    }

    private List<R> shown() {
        List<R> shown = new ArrayList<>(source.size());
        counts.begin();
        for (R row : source) {
            if (passing.computeIfAbsent(row, filter::test) && counts.count(row)) {
                shown.add(row);
            }
        }
        counts.end();
        return shown;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})   // the list is only read
    private void publish() {
        List<Row> next;
        if (grouping.isPresent()) {
            next = groups.lines(rows, grouping.get(), closed);
        } else {
            groups.forget();
            next = (List) rows;
        }
        beginChange();
        lines = next;
        nextUpdate(0);
        endChange();
    }
}
