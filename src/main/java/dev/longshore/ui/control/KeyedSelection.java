package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import java.util.Arrays;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The selected lines of a table by their keys, so that nothing moves when the order does. The indices are made when they are asked for, and of a
 * change one cell is told: what the stock model does for each selected row and each changed one takes seconds with ten thousand of them. To
 * keys and clicks it answers as the stock model does.
 */
final class KeyedSelection extends WholeRowSelection {

    /** Where the stock behaviours of rows and cells keep the end of a range that stays. */
    private static final String ANCHOR = "anchor";
    private static final String DEFAULT_ANCHOR = "isDefaultAnchor";

    private final TableView<Row> table;
    private final Runnable changed;
    private final SelectedKeys selected;
    private final ComputedList<Integer> indices;
    private final ComputedList<Row> items;
    private final ComputedList<TablePosition<Row, ?>> cells;
    private @Nullable String lead;
    private @Nullable TableColumn<Row, ?> leadColumn;
    private @Nullable String anchor;
    private boolean clearing;
    private boolean untold;

    /**
     * @param place   of the line of a key, or -1
     * @param changed called after each change by the user, and by code that selects as one
     */
    KeyedSelection(TableView<Row> table, ToIntFunction<String> place, Runnable changed) {
        super(table);
        this.table = table;
        this.changed = changed;
        this.selected = new SelectedKeys(table::getItems, place);
        this.indices = new ComputedList<>(selected::count, at -> selected.indices()[at]);
        this.items = new ComputedList<>(selected::count, at -> table.getItems().get(selected.indices()[at]));
        this.cells = new ComputedList<>(selected::count, at -> new TablePosition<>(table, selected.indices()[at], null));
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    /** The keys of the selected lines, those too that do not show now. */
    Set<String> keys() {
        return selected.all();
    }

    /** Selects exactly these without a word to {@code changed}. */
    void show(Set<String> wanted) {
        selected.set(wanted);
        linesChanged();
    }

    /** The lines are about to be others. */
    void linesChanging() {
        anchor = table.getProperties().get(ANCHOR) instanceof TablePosition<?, ?> at && getModelItem(at.getRow()) instanceof Row row ? row.key() : null;
    }

    /** The lines are others now. Lead and anchor go with their rows. */
    void linesChanged() {
        selected.linesChanged();
        int place = selected.find(lead);
        int at = selected.has(place) ? place : -1;
        setSelectedIndex(at);
        setSelectedItem(getModelItem(at));
        if (anchor != null) {
            int end = selected.find(anchor);
            anchor = null;
            if (end < 0) {
                table.getProperties().remove(ANCHOR);
            } else {
                anchor(end, null);
            }
        }
        tellIndices();
    }

    /** Tells what was held back: one by one, thousands of lines may have been taken out. */
    void tellRest() {
        clearing = false;
        if (untold) {
            told(-1, false);
        }
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<Row> getSelectedItems() {
        return items;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})   // the type that TableView declares
    public ObservableList<TablePosition> getSelectedCells() {
        return (ObservableList) cells;
    }

    @Override
    public boolean isEmpty() {
        return selected.count() == 0;
    }

    @Override
    public boolean isSelected(int index) {
        return selected.has(index);
    }

    @Override
    public void clearAndSelect(int row, @Nullable TableColumn<Row, ?> column) {
        if (row < 0 || row >= getItemCount()) {
            return;
        }
        anchor(row, column);
        boolean was = selected.has(row);
        if (was && selected.all().size() == 1 && selected.key(row).equals(lead) && column == leadColumn) {
            return;
        }
        boolean replaces = selected.count() > 0;
        selected.clear();
        selected.add(row);
        lead(row, column);
        told(was ? -1 : row, replaces);
    }

    @Override
    public void select(int row, @Nullable TableColumn<Row, ?> column) {
        if (row < 0 || row >= getItemCount()) {
            return;
        }
        dropDefaultAnchor();
        selected.forgetHidden();
        boolean added = selected.add(row);
        lead(row, column);
        if (added) {
            told(row, false);
        } else {
            tellRest();
        }
    }

    @Override
    public void select(@Nullable Row line) {
        int at = line == null ? -1 : selected.find(line.key());
        if (at >= 0 && !selected.has(at)) {
            select(at);
        }
    }

    @Override
    public void selectIndices(int row, int... rows) {
        int[] valid = IntStream.concat(IntStream.of(row), IntStream.of(rows)).filter(index -> index >= 0 && index < getItemCount()).toArray();
        if (valid.length > 0) {
            selectEach(valid, valid[valid.length - 1], null);
        } else {
            tellRest();
        }
    }

    /** Both ends are in it; the second one leads. */
    @Override
    public void selectRange(int from, @Nullable TableColumnBase<Row, ?> fromColumn, int to, @Nullable TableColumnBase<Row, ?> toColumn) {
        selectEach(IntStream.rangeClosed(Math.max(0, Math.min(from, to)), Math.min(getItemCount() - 1, Math.max(from, to))).toArray(),
                to, (TableColumn<Row, ?>) toColumn);
    }

    private void selectEach(int[] rows, int last, @Nullable TableColumn<Row, ?> column) {
        dropDefaultAnchor();
        selected.forgetHidden();
        int added = -1;
        for (int index : rows) {
            added = selected.add(index) && added != last ? index : added;
        }
        lead(last, column);
        told(added, false);
    }

    @Override
    public void selectAll() {
        int last = getItemCount() - 1;
        if (last >= 0) {
            boolean replaces = selected.count() > 0;
            selected.clear();
            IntStream.rangeClosed(0, last).forEach(selected::add);
            lead(getFocusedIndex() < 0 ? last : getFocusedIndex(), null);
            told(last, replaces);
        }
    }

    @Override
    public void clearSelection() {
        boolean any = selected.count() > 0;
        selected.clear();
        lead = null;
        setSelectedIndex(-1);
        focus(-1);
        if (any) {
            told(-1, false);
        }
    }

    /** The first one is told at once. The stock behaviours take out many in a row, and then select something, or
     * let the next event or layout come. */
    @Override
    public void clearSelection(int row, @Nullable TableColumn<Row, ?> column) {
        if (!selected.has(row)) {
            return;
        }
        selected.forgetHidden();
        selected.remove(row);
        if (selected.count() == 0) {
            lead = null;
            setSelectedIndex(-1);
        }
        untold = clearing;
        if (!clearing) {
            told(-1, false);
            clearing = true;
            table.requestLayout();
        }
    }

    private void lead(int row, @Nullable TableColumn<Row, ?> column) {
        Row line = getModelItem(row);
        lead = line == null ? null : line.key();
        leadColumn = column;
        setSelectedIndex(row);
        setSelectedItem(line);
        table.getFocusModel().focus(row, column);
        table.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void anchor(int row, @Nullable TableColumn<Row, ?> column) {
        table.getProperties().put(ANCHOR, new TablePosition<>(table, row, column));
        table.getProperties().put(DEFAULT_ANCHOR, false);
    }

    private void dropDefaultAnchor() {
        if (Boolean.TRUE.equals(table.getProperties().remove(DEFAULT_ANCHOR))) {
            table.getProperties().remove(ANCHOR);
        }
    }

    /** @param added a line that was not selected before, or -1; the behaviour of the table may make its anchor of it */
    private void told(int added, boolean replaces) {
        clearing = false;
        untold = false;
        changed.run();
        tellIndices();
        TablePosition<Row, ?> gone = new TablePosition<>(table, 0, null);
        if (added < 0) {
            cells.tellRemoved(gone);
        } else if (replaces) {
            cells.tellReplaced(Arrays.binarySearch(selected.indices(), added), gone);
        } else {
            cells.tellAdded(Arrays.binarySearch(selected.indices(), added));
        }
    }

    private void tellIndices() {
        indices.tell();
        items.tell();
    }
}
