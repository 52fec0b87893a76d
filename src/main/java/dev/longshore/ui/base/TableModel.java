package dev.longshore.ui.base;

import dev.longshore.domain.TableArrangement;
import dev.longshore.domain.TableLayout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * What a resource table shows and what its user did to it; the view model owns it, a table control renders it, and it outlives
 * the control. FX thread only.
 */
public final class TableModel<R extends Row> {

    private final SelectedRows<R> selection = new SelectedRows<>();
    private final RowList<R> rows = new RowList<>(this::rowsSwapped);
    private final RowThreads threads;
    private final StringProperty filter = new SimpleStringProperty("");
    private final TableLayout built;
    private final ObjectProperty<TableLayout> layout;
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Optional<String>> revealed = new SimpleObjectProperty<>(Optional.empty());

    /** @param built the layout of a table that nobody has touched */
    public TableModel(TableLayout built, RowThreads threads) {
        this.threads = threads;
        this.built = built;
        this.layout = new SimpleObjectProperty<>(built);
    }

    public RowList<R> rows() {
        return rows;
    }

    public RowThreads threads() {
        return threads;
    }

    /**
     * The selected rows as they are now, in table order; the last selected one need not be last. Written by the table. Changes of the rows
     * themselves, and of their order, are not told here.
     */
    public ObservableList<R> selection() {
        return selection;
    }

    /** Counts up whenever a selected row is another one or another version: what was found out about them holds until then. */
    public long selectionVersion() {
        return selection.version();
    }

    /** Selects these rows as they are now, in this order; of those that are gone nothing. @param of the rows of which they are */
    public void select(List<R> wanted, List<R> of) {
        selection.show(of == rows.snapshot() ? wanted : wanted.stream().map(row -> rows.find(row.key())).filter(Objects::nonNull).toList());
    }

    /** Before anyone hears of other rows, the selected ones are those that there are now. */
    private void rowsSwapped(Map<String, R> upserted, Set<String> removed) {
        if (removed.isEmpty()) {
            selection.replaceAll(row -> upserted.getOrDefault(row.key(), row));
        } else {
            selection.show(selection.stream().filter(row -> upserted.containsKey(row.key()) || !removed.contains(row.key()))
                    .map(row -> upserted.getOrDefault(row.key(), row)).toList());
        }
    }

    /** What rows must contain to be shown: every word, in any visible column, case ignored. */
    public StringProperty filter() {
        return filter;
    }

    /** Selects a row and scrolls to it, now or once there is one of that key, and clears a filter that hides it. */
    public void reveal(String key) {
        revealed.set(Optional.of(key));
    }

    /** Shows all rows. */
    public void clearFilters() {
        filter.set("");
        arrange(rows -> rows.withOnly(List.of()));
    }

    /** The key of the row that is to be revealed; the table takes it away once that is done. */
    public ObjectProperty<Optional<String>> revealed() {
        return revealed;
    }

    public ObjectProperty<TableLayout> layout() {
        return layout;
    }

    /** How the table is as long as nobody has touched it. */
    public TableLayout built() {
        return built;
    }

    /** Forgets what the user did to the columns. */
    public void resetLayout() {
        layout.set(built.withRows(arrangement()));
    }

    /** Which rows the user wants to see, and in which groups; a part of the layout. */
    public TableArrangement arrangement() {
        return layout.get().rows();
    }

    public void arrange(UnaryOperator<TableArrangement> change) {
        layout.set(layout.get().withRows(change.apply(arrangement())));
    }

    /** Rows that pass the filter; written by the table through {@link #setShown}. */
    public ReadOnlyIntegerProperty shown() {
        return shown.getReadOnlyProperty();
    }

    public void setShown(int count) {
        shown.set(count);
    }
}
