package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.control.rows.TableLines;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;

/**
 * Keeps selection and focus by id. TableView keeps them by index and gets them wrong when several things change at once, so what
 * it does during a change of its items is not believed, and put right afterwards. A selected row that the filter hides is not in
 * the model's selection, and back in it when it shows again, unless the user has selected something else meanwhile.
 */
final class KeptSelection<R extends Row> {

    private final TableView<Row> table;
    private final TableModel<R> model;
    private final TableLines<R> lines;
    private final Set<String> ids = new HashSet<>();
    private String focused;
    private int changing;
    private boolean attached;

    KeptSelection(TableView<Row> table, TableModel<R> model, TableLines<R> lines) {
        this.table = table;
        this.model = model;
        this.lines = lines;
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> selected());
        table.getFocusModel().focusedIndexProperty().addListener((property, was, is) -> focused());
    }

    /** From now on this table speaks for the model's selection, beginning with what is selected there. */
    void attach() {
        attached = true;
        ids.clear();
        model.selection().forEach(row -> ids.add(row.key()));
        if (focused == null && !model.selection().isEmpty()) {
            focused = model.selection().getFirst().key();
        }
        restore();
    }

    void detach() {
        attached = false;
    }

    /** The items begin to change: what the table says from here on is its own confusion. */
    void changing() {
        changing++;
    }

    /** The items have changed, and the table has drawn its conclusions. */
    void changed() {
        if (changing > 0 && --changing == 0) {
            ids.removeIf(id -> GroupRow.isKey(id) ? !lines.hasGroup(id) : model.rows().find(id) == null);
            restore();
        }
    }

    private void selected() {
        if (changing == 0 && attached) {
            model.revealed().set(Optional.empty());   // the user has gone elsewhere
            ids.clear();
            selectedLines().forEach(line -> ids.add(line.key()));
            publish();
        }
    }

    private void focused() {
        if (changing == 0) {
            Row row = table.getFocusModel().getFocusedItem();
            focused = row == null ? null : row.key();
        }
    }

    private void restore() {
        changing++;
        try {
            select(ids.isEmpty() ? new int[0] : indicesOf(ids));
            focus();
        } finally {
            changing--;
        }
        if (attached) {
            publish();
        }
    }

    private void select(int[] wanted) {
        var selection = table.getSelectionModel();
        int[] now = selection.getSelectedIndices().stream().mapToInt(Integer::intValue).sorted().toArray();
        if (!Arrays.equals(now, wanted)) {
            selection.clearSelection();
            if (wanted.length > 0) {
                selection.selectIndices(wanted[0], wanted);
            }
        }
    }

    private void focus() {
        ObservableList<Row> items = table.getItems();
        int now = table.getFocusModel().getFocusedIndex();
        if (focused == null || now >= 0 && now < items.size() && items.get(now).key().equals(focused)) {
            return;
        }
        int[] wanted = indicesOf(Set.of(focused));
        if (wanted.length == 1) {
            table.getFocusModel().focus(wanted[0]);
        } else if (now >= items.size()) {
            table.getFocusModel().focus(items.size() - 1);   // the table was told of no removal
        }
    }

    private int[] indicesOf(Set<String> wanted) {
        ObservableList<Row> items = table.getItems();
        return IntStream.range(0, items.size()).filter(i -> wanted.contains(items.get(i).key())).toArray();
    }

    private List<Row> selectedLines() {
        ObservableList<Row> items = table.getItems();
        return table.getSelectionModel().getSelectedIndices().stream().distinct().sorted()
                .filter(i -> i >= 0 && i < items.size()).<Row>map(items::get).toList();
    }

    /** The selected rows; where only heads of groups are selected, the rows of these groups. */
    private List<R> selectedRows() {
        List<Row> selected = selectedLines();
        List<R> rows = selected.stream().flatMap(line -> TableLines.<R>row(line).stream()).toList();
        return !rows.isEmpty() ? rows : selected.stream().filter(GroupRow.class::isInstance).map(GroupRow.class::cast)
                .flatMap(head -> TableLines.<R>rows(head).stream()).toList();
    }

    private void publish() {
        List<R> now = selectedRows();
        if (!now.equals(model.selection())) {
            model.selection().setAll(now);
        }
    }
}
