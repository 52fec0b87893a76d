package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.TableLayout;
import dev.longshore.testing.FxExtension;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FittingColumnsTest {

    private final TableModel<SampleRow> model = new TableModel<>(TableLayout.sortedBy(""), RowThreads.on(Runnable::run));
    private final TableView<Row> table = onFx(() -> new TableView<>());
    private final ColumnLayout<SampleRow> layout = onFx(this::laidOut);

    private ColumnLayout<SampleRow> laidOut() {
        for (String id : List.of("a", "b", "c", "d")) {
            TableColumn<Row, Object> column = new TableColumn<>(id);
            column.setId(id);
            column.setMinWidth(100);
            table.getColumns().add(column);
        }
        ColumnLayout<SampleRow> made = new ColumnLayout<>(table, model);
        FittingColumns.install(table, made);
        made.attach();
        return made;
    }

    private List<String> at(double width) {
        return onFx(() -> {
            table.resize(width, 200);
            return table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
        });
    }

    @Test
    void theLastOnesGoWhereThereIsNoRoomAndComeBack() {
        assertEquals(List.of("a", "b", "c", "d"), at(500));
        assertEquals(List.of("a", "b", "c"), at(350));
        assertEquals(List.of("a", "b"), at(50), "a row is to be known");
        assertTrue(model.layout().get().columns().stream().allMatch(TableLayout.Column::visible), "nobody chose that");
        assertEquals(List.of("a", "b", "c", "d"), at(500));
    }

    @Test
    void whoMovesAColumnToTheLeftKeepsIt() {
        at(350);
        onFx(() -> table.getColumns().setAll(List.of(column("a"), column("d"), column("b"), column("c"))));
        assertEquals(List.of("a", "d", "b"), at(351));
    }

    @Test
    void oneThatHasNoRoomCanBeChosenAway() {
        at(350);
        onFx(() -> layout.want(column("d"), false));
        assertEquals(List.of("a", "b", "c"), at(500));
        onFx(() -> layout.want(column("d"), true));
        assertEquals(List.of("a", "b", "c", "d"), at(501));
    }

    @Test
    void whatIsWithheldTakesNoRoom() {
        onFx(() -> layout.withhold("b", true));
        assertEquals(List.of("a", "c", "d"), at(350));
        onFx(() -> layout.withhold("b", false));
        assertEquals(List.of("a", "b", "c"), at(351));
    }

    private TableColumn<Row, ?> column(String id) {
        return table.getColumns().stream().filter(column -> column.getId().equals(id)).findFirst().orElseThrow();
    }
}
