package dev.longshore.ui.images;

import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.TimeFormat;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The layers of an image, as the engine orders them. */
final class HistoryTable extends TableView<HistoryRow> {

    private static final int LONGEST_TOOLTIP = 1000;

    HistoryTable(Messages messages) {
        setId("inspector-history");
        getStyleClass().add("inspector-history");
        setAccessibleText(messages.text("inspector.history"));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getColumns().setAll(List.of(
                column(messages.text("inspector.history.size"), 70, Pos.CENTER_RIGHT, "size",
                        row -> ByteSizeFormat.text(row.size()), null),
                column(messages.text("inspector.history.command"), 340, Pos.CENTER_LEFT, "mono", HistoryRow::command, HistoryRow::command),
                column(messages.text("inspector.history.created"), 165, Pos.CENTER_LEFT, "created",
                        row -> TimeFormat.local(row.created()), row -> TimeFormat.utc(row.created())),
                column(messages.text("inspector.history.tags"), 160, Pos.CENTER_LEFT, "tags", HistoryRow::tags, HistoryRow::tags)));
    }

    private static TableColumn<HistoryRow, HistoryRow> column(String title, double width, Pos alignment, String styleClass,
                                                             Function<HistoryRow, String> text, Function<HistoryRow, String> tooltip) {
        TableColumn<HistoryRow, HistoryRow> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(owner -> new Cell(alignment, styleClass, text, tooltip));
        return column;
    }

    private static final class Cell extends TableCell<HistoryRow, HistoryRow> {

        private final Function<HistoryRow, String> text;
        private final Function<HistoryRow, String> tooltip;

        Cell(Pos alignment, String styleClass, Function<HistoryRow, String> text, Function<HistoryRow, String> tooltip) {
            this.text = text;
            this.tooltip = tooltip;
            setAlignment(alignment);
            getStyleClass().add(styleClass);
        }

        @Override
        protected void updateItem(HistoryRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null ? null : text.apply(row));
            setTooltip(row == null || tooltip == null ? null : tip(tooltip.apply(row)));
        }

        private static Tooltip tip(String text) {
            Tooltip tip = new Tooltip(text.length() > LONGEST_TOOLTIP ? text.substring(0, LONGEST_TOOLTIP) + "…" : text);
            tip.setWrapText(true);
            tip.setMaxWidth(600);
            return tip;
        }
    }
}
