package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.jspecify.annotations.Nullable;

/** A selection of whole rows: the column that a gesture names only gets the focus. */
abstract class WholeRowSelection extends TableViewSelectionModel<Row> {

    WholeRowSelection(TableView<Row> table) {
        super(table);
    }

    @Override
    public boolean isSelected(int row, @Nullable TableColumn<Row, ?> column) {
        return isSelected(row);
    }

    @Override
    public void clearAndSelect(int row) {
        clearAndSelect(row, (TableColumn<Row, ?>) null);
    }

    @Override
    public void select(int row) {
        select(row, (TableColumn<Row, ?>) null);
    }

    @Override
    public void clearSelection(int row) {
        clearSelection(row, (TableColumn<Row, ?>) null);
    }

    @Override
    public void selectPrevious() {
        select(getFocusedIndex() < 0 ? getItemCount() - 1 : getFocusedIndex() - 1);
    }

    @Override
    public void selectNext() {
        select(getFocusedIndex() + 1);
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }

    @Override
    public void selectLeftCell() {
        // there is nothing to select beside a row
    }

    @Override
    public void selectRightCell() {
        // there is nothing to select beside a row
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        if (getSelectedIndex() < getItemCount() - 1) {
            select(getItemCount() - 1);
        }
    }
}
