package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.RowOrder;
import dev.longshore.ui.control.rows.SortKey;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** The columns of a table: made of their descriptions, and asked for the order and the texts that they stand for now. */
final class TableColumns<R extends Row> {

    private final TableView<Row> table;
    private final List<ResourceColumn<R>> columns;
    private final CellTracker<R> tracker = new CellTracker<>();

    /** @param shown told when a column comes or goes */
    TableColumns(TableView<Row> table, List<ResourceColumn<R>> columns, InvalidationListener shown, Messages messages) {
        this.table = table;
        this.columns = List.copyOf(columns);
        for (ResourceColumn<R> column : columns) {
            TableColumn<Row, Row> made = made(column, messages);
            made.visibleProperty().addListener(shown);
            table.getColumns().add(made);
        }
    }

    private TableColumn<Row, Row> made(ResourceColumn<R> column, Messages messages) {
        TableColumn<Row, Row> made = new TableColumn<>(messages.text(column.titleKey()));
        made.setId(column.id());
        made.setPrefWidth(column.width());
        made.setMinWidth(column.minWidth());
        made.setVisible(column.shownAtFirst());
        made.setCellValueFactory(cell -> new FixedValue<>(cell.getValue()));
        made.setCellFactory(view -> column.live().isPresent() ? tracker.tracked(new ResourceCell<>(column)) : new ResourceCell<>(column));
        if (column.alignment() != Pos.CENTER_LEFT) {
            made.getStyleClass().add(column.alignment() == Pos.CENTER ? Style.CENTER : Style.RIGHT);
        }
        return made;
    }

    /** By the columns that sort now; empty where none sorts. */
    Optional<RowOrder<R>> order() {
        List<SortKey<R, ?>> keys = new ArrayList<>();
        table.getSortOrder().forEach(by -> described(by).forEach(column -> keys.add(RowOrder.directed(column.orderNow(), by.getSortType() == SortType.DESCENDING))));
        return keys.isEmpty() ? Optional.empty() : Optional.of(RowOrder.by(keys));
    }

    /** What the columns that show say of a row, but for those that say something else at each moment. */
    List<Function<R, String>> texts() {
        return table.getVisibleLeafColumns().stream().flatMap(this::described).filter(column -> column.live().isEmpty()).map(ResourceColumn::text).toList();
    }

    /** The cells of columns whose values change by themselves. */
    CellTracker<R> tracker() {
        return tracker;
    }

    /** The columns that show and whose values change by themselves. */
    List<ResourceColumn<R>> live() {
        return table.getVisibleLeafColumns().stream().flatMap(this::described).filter(column -> column.live().isPresent()).toList();
    }

    /** All columns whose values change by themselves, also those that do not show. */
    List<ResourceColumn<R>> allLive() {
        return columns.stream().filter(column -> column.live().isPresent()).toList();
    }

    /** Whether the table is sorted by this column. */
    boolean sorts(ResourceColumn<R> column) {
        return table.getSortOrder().stream().anyMatch(by -> by.getId().equals(column.id()));
    }

    private Stream<ResourceColumn<R>> described(TableColumn<Row, ?> column) {
        return columns.stream().filter(known -> known.id().equals(column.getId()));
    }
}
