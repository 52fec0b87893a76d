package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.TableLines;
import dev.longshore.ui.theme.Style;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableCell;

/** Paints itself when its row changes, and lets go of the row when it is used for another. In the head of a group it is empty. */
final class ResourceCell<R extends Row> extends TableCell<Row, Row> {

    private final ResourceColumn<R> column;
    private final InvalidationListener onChange = change -> repaint();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(onChange);
    private R row;

    ResourceCell(ResourceColumn<R> column) {
        this.column = column;
        switch (column.alignment().getHpos()) {
            case RIGHT -> getStyleClass().add(Style.RIGHT);
            case CENTER -> getStyleClass().add(Style.CENTER);
            case LEFT -> { }
        }
    }

    @Override
    protected void updateItem(Row item, boolean empty) {
        super.updateItem(item, empty);
        R next = empty ? null : TableLines.<R>row(item).orElse(null);
        if (next != row) {
            unhook();
            row = next;
            if (row != null) {
                row.changes().addListener(weak);
            }
        }
        repaint();
    }

    private void unhook() {
        if (row != null) {
            row.changes().removeListener(weak);
        }
    }

    private void repaint() {
        if (row == null) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        row.changes().get(); // an invalidation listener is told again only after the value was read
        if (column.paint() == null) {
            setText(CellText.shown(column.text().apply(row)));
        } else {
            column.paint().accept(row, this);
            setAccessibleText(CellText.shown(column.text().apply(row)));
        }
    }
}
