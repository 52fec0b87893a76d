package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.TableLines;
import dev.longshore.ui.theme.Style;
import javafx.scene.control.TableCell;

/** Shows one text of a row. In the head of a group it is empty. */
final class ResourceCell<R extends Row> extends TableCell<Row, Row> {

    private final ResourceColumn<R> column;
    private Runnable shown = () -> { };

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
        shown.run();
        paint(empty ? null : TableLines.<R>row(item).orElse(null));
    }

    /** @param told runs whenever the cell shows another row */
    void onShown(Runnable told) {
        shown = told;
    }

    ResourceColumn<R> column() {
        return column;
    }

    /** Shows what its row says now; a cell that is kept for later has time. */
    void repaint() {
        if (getScene() != null && isVisible() && !isEmpty() && getTableRow() != null && getTableRow().isVisible()) {
            paint(TableLines.<R>row(getItem()).orElse(null));
        }
    }

    private void paint(R row) {
        if (row == null) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        if (column.paint() == null) {
            setText(CellText.shown(column.text().apply(row)));
        } else {
            column.paint().accept(row, this);
            setAccessibleText(CellText.shown(column.text().apply(row)));
        }
    }
}
