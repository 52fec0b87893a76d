package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.control.rows.TableLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;

/**
 * Brings the selection of a table to its model, and keeps the focus by key, which TableView keeps by index. A selected row that the filter hides is
 * not in the model's selection, and back in it when it shows again, unless the user has selected something else meanwhile.
 */
final class KeptSelection<R extends Row> {

    private final TableView<Row> table;
    private final TableModel<R> model;
    private final TableLines<R> lines;
    private final KeyedSelection selection;
    private String focused;
    private boolean changing;
    private boolean headSelected;
    private long removals;
    private boolean attached;

    KeptSelection(TableView<Row> table, TableModel<R> model, TableLines<R> lines) {
        this.table = table;
        this.model = model;
        this.lines = lines;
        this.selection = new KeyedSelection(table, lines::find, this::selected);
        table.setSelectionModel(selection);
        table.getFocusModel().focusedIndexProperty().addListener((property, was, is) -> focused());
    }

    /** From now on this table speaks for the model's selection, beginning with what is selected there. */
    void attach() {
        attached = true;
        if (focused == null && !model.selection().isEmpty()) {
            focused = model.selection().getFirst().key();
        }
        selection.show(model.selection().stream().map(Row::key).collect(Collectors.toSet()));
        focus();
        publish();
    }

    void detach() {
        attached = false;
    }

    /** The lines begin to change: where the focus goes meanwhile is not the user's wish. */
    void changing() {
        changing = true;
        selection.linesChanging();
    }

    /** The lines have changed. */
    void changed() {
        forgetRemoved();
        selection.linesChanged();
        focus();
        changing = false;
        if (attached) {
            publish();
        }
    }

    private void selected() {
        if (attached) {
            model.revealed().set(Optional.empty());   // the user has gone elsewhere
            publish();
        }
    }

    private void focused() {
        if (!changing) {
            Row row = table.getFocusModel().getFocusedItem();
            focused = row == null ? null : row.key();
        }
    }

    private void focus() {
        int now = table.getFocusModel().getFocusedIndex();
        if (focused == null || now >= 0 && now < lines.size() && lines.get(now).key().equals(focused)) {
            return;
        }
        int wanted = lines.find(focused);
        if (wanted >= 0) {
            table.getFocusModel().focus(wanted);
        } else if (now >= lines.size()) {
            table.getFocusModel().focus(lines.size() - 1);   // the table was told of no removal
        }
    }

    /** The selected rows; where only heads of groups are selected, the rows of these groups. */
    private List<R> selectedRows() {
        List<R> rows = new ArrayList<>();
        List<GroupRow> heads = new ArrayList<>();
        for (Row line : selection.getSelectedItems()) {
            if (line instanceof GroupRow head) {
                heads.add(head);
            } else {
                TableLines.<R>row(line).ifPresent(rows::add);
            }
        }
        headSelected = !heads.isEmpty();
        if (rows.isEmpty()) {
            heads.forEach(head -> rows.addAll(TableLines.rows(head)));
        }
        return rows;
    }

    private void publish() {
        model.select(selectedRows(), lines.source());
    }

    /** What is gone is selected no more. */
    private void forgetRemoved() {
        if (headSelected) {
            selection.keys().removeIf(key -> GroupRow.isKey(key) && !lines.hasGroup(key));
        }
        if (removals != model.rows().removals()) {
            removals = model.rows().removals();
            selection.keys().removeIf(key -> !GroupRow.isKey(key) && model.rows().find(key) == null);
        }
    }
}
