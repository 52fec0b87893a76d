package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Takes the last columns of a table away while not even their least widths fit, and gives them back when there is room: nobody has to scroll
 * sideways. What a user wants to see in any case goes to the left.
 */
final class FittingColumns {

    /** For the scroll bar, and the edges. */
    private static final double BESIDE = 14;
    /** Without these a row is no longer known. */
    private static final int ALWAYS = 2;

    private final TableView<Row> table;
    private final ColumnLayout<?> layout;
    private boolean fitting;

    private FittingColumns(TableView<Row> table, ColumnLayout<?> layout) {
        this.table = table;
        this.layout = layout;
    }

    static void install(TableView<Row> table, ColumnLayout<?> layout) {
        FittingColumns columns = new FittingColumns(table, layout);
        InvalidationListener look = change -> columns.fit();
        table.widthProperty().addListener(look);
        table.getColumns().addListener(look);
        table.getColumns().forEach(column -> column.visibleProperty().addListener(look));
    }

    private void fit() {
        double room = table.getWidth() - BESIDE;
        if (fitting || room <= 0) {
            return;
        }
        fitting = true;
        try {
            layout.crowd(crowded(room));
        } finally {
            fitting = false;
        }
    }

    private Set<String> crowded(double room) {
        List<TableColumn<Row, ?>> wanted = table.getColumns().stream().filter(layout::wanted).toList();
        Set<String> crowded = new HashSet<>();
        double least = 0;
        for (int i = 0; i < wanted.size(); i++) {
            least += wanted.get(i).getMinWidth();
            if (i >= ALWAYS && (least > room || !crowded.isEmpty())) {
                crowded.add(wanted.get(i).getId());
            }
        }
        return crowded;
    }
}
