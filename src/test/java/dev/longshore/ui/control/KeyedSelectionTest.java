package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.ui.base.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The selection by key beside the stock one, under the same keys and clicks. */
@ExtendWith(FxExtension.class)
class KeyedSelectionTest {

    private static final int ROWS = 60;
    private static final List<KeyCode> KEYS = List.of(KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.A);

    private final List<Integer> told = new ArrayList<>();
    private TableView<Row> stock;
    private TableView<Row> own;
    private KeyedSelection selection;
    private Stage stage;

    @BeforeEach
    void show() {
        onFx(() -> {
            stock = table(new TableView<>());
            stock.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
            own = table(new KeptScroll());
            selection = new KeyedSelection(own, key -> own.getItems().stream().map(Row::key).toList().indexOf(key), () -> told.add(selection.getSelectedIndices().size()));
            own.setSelectionModel(selection);
            stage = new Stage();
            stage.setScene(new Scene(new HBox(stock, own), 600, 300));
            stage.show();
            stock.getFocusModel().focus(0);   // one of them got the keyboard, and with it a focus
            own.getFocusModel().focus(0);
        });
    }

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
    }

    private static TableView<Row> table(TableView<Row> table) {
        ObservableList<Row> rows = FXCollections.observableArrayList();
        IntStream.range(0, ROWS).forEach(i -> rows.add(new SampleRow("r" + i, "name", i)));
        table.setItems(rows);
        table.setFixedCellSize(24);
        for (String id : List.of("a", "b")) {
            TableColumn<Row, String> column = new TableColumn<>(id);
            column.setCellValueFactory(cell -> new FixedValue<>(cell.getValue().id()));
            table.getColumns().add(column);
        }
        return table;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void keysAndClicksDoWhatTheyDoToTheStockModel(long seed) {
        Random random = new Random(seed);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            onFx(() -> step(random, steps));
            assertEquals(onFx(() -> state(stock)), onFx(() -> state(own)), steps::toString);
            assertEquals(onFx(() -> painted(own)), onFx(() -> selectedInSight(own)), steps::toString);
        }
    }

    private void step(Random random, List<String> steps) {
        boolean shift = random.nextInt(3) == 0;
        boolean control = random.nextInt(3) == 0;
        if (random.nextBoolean()) {
            KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
            boolean held = control || key == KeyCode.A || key == KeyCode.SPACE;
            boolean shifted = shift && key != KeyCode.A && key != KeyCode.SPACE;
            steps.add((shifted ? "shift " : "") + (held ? "control " : "") + key);
            press(stock, key, shifted, held);
            press(own, key, shifted, held);
        } else {
            int at = random.nextInt(8);
            int column = random.nextInt(2);
            boolean both = shift && control;   // the control key wins, as in the stock behaviour
            steps.add("click " + (shift ? "shift " : "") + (control && !both ? "control " : "") + at + "." + column);
            click(stock, at, column, shift, control && !both);
            click(own, at, column, shift, control && !both);
        }
        stock.layout();
        own.layout();
    }

    private static void press(TableView<Row> table, KeyCode key, boolean shift, boolean control) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(table, new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", key, shift, control, false, false));
        }
    }

    private static void click(TableView<Row> table, int visible, int column, boolean shift, boolean control) {
        VirtualFlow<?> flow = flow(table);
        TableRow<?> row = (TableRow<?>) flow.getCell(flow.getFirstVisibleCell().getIndex() + visible);
        Node cell = row.getChildrenUnmodifiable().get(column);
        Point2D at = cell.localToScene(5, 5);
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(cell, new MouseEvent(type, at.getX(), at.getY(), 5, 5, MouseButton.PRIMARY, 1, shift, control, false, false,
                    type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, new PickResult(cell, at.getX(), at.getY())));
        }
    }

    private static VirtualFlow<?> flow(TableView<Row> table) {
        return (VirtualFlow<?>) table.lookup(".virtual-flow");
    }

    private static String state(TableView<Row> table) {
        var selected = table.getSelectionModel();
        Object anchor = table.getProperties().get("anchor");
        return "selected " + selected.getSelectedIndices().stream().sorted().toList() + " items " + selected.getSelectedItems().stream().map(Row::id).sorted().toList()
                + " cells " + selected.getSelectedCells().stream().map(cell -> cell.getRow()).sorted().toList()
                + " lead " + selected.getSelectedIndex() + " focus " + table.getFocusModel().getFocusedIndex()
                + " anchor " + (anchor instanceof TablePosition<?, ?> at ? at.getRow() : "none") + " empty " + selected.isEmpty()
                + " top " + flow(table).getFirstVisibleCell().getIndex();
    }

    private static List<Integer> painted(TableView<Row> table) {
        return table.lookupAll(".table-row-cell").stream().map(node -> (TableRow<?>) node).filter(row -> row.isVisible() && row.isSelected() && !row.isEmpty())
                .map(TableRow::getIndex).filter(index -> inSight(table, index)).sorted().toList();
    }

    private static List<Integer> selectedInSight(TableView<Row> table) {
        return table.getSelectionModel().getSelectedIndices().stream().filter(index -> inSight(table, index)).toList();
    }

    private static boolean inSight(TableView<Row> table, int index) {
        return index >= flow(table).getFirstVisibleCell().getIndex() && index <= flow(table).getLastVisibleCell().getIndex();
    }

    @Test
    void whatIsTakenOutOneByOneIsToldTwice() {
        onFx(() -> selection.selectAll());
        told.clear();
        onFx(() -> {
            IntStream.range(0, 50).forEach(selection::clearSelection);
            own.layout();
        });
        assertEquals(List.of(ROWS - 1, 10), told);
    }

    /** A shortcut or a menu acts on what was told. */
    @Test
    void theNextKeyFindsEverythingTold() {
        List<Integer> found = new ArrayList<>();
        onFx(() -> {
            selection.selectAll();
            own.getParent().addEventFilter(KeyEvent.KEY_PRESSED, pressed -> found.add(told.getLast()));
            IntStream.range(0, 50).forEach(selection::clearSelection);
            press(own, KeyCode.DELETE, false, false);
        });
        assertEquals(List.of(10), found);
    }

    @Test
    void eachOfTwoQuickClicksIsTold() {
        onFx(() -> {
            selection.selectAll();
            click(own, 0, 0, false, true);
            click(own, 1, 0, false, true);
        });
        assertEquals(List.of(ROWS, ROWS - 1, ROWS - 2), told);
    }

    @Test
    void ofAChangeOfThousandsOneCellIsTold() {
        List<Integer> sizes = new ArrayList<>();
        onFx(() -> {
            own.getItems().setAll(IntStream.range(0, 10_000).<Row>mapToObj(i -> new SampleRow("r" + i, "name", i)).toList());
            own.getSelectionModel().getSelectedCells().addListener((ListChangeListener<Object>) change -> {
                while (change.next()) {
                    sizes.add(change.getAddedSize() + change.getRemovedSize());
                }
            });
            selection.selectAll();
            selection.clearAndSelect(7);
            selection.selectRange(0, 9_000);
            selection.clearSelection();
        });
        assertEquals(List.of(1, 1, 1, 1), sizes);
    }

    @Test
    void leadAndAnchorGoWithTheirRows() {
        onFx(() -> {
            selection.clearAndSelect(5);
            press(own, KeyCode.DOWN, true, false);
            selection.linesChanging();
            List<Row> other = new ArrayList<>(own.getItems()).reversed();
            own.getItems().setAll(other);
            selection.linesChanged();
        });
        assertEquals(List.of(ROWS - 7, ROWS - 6), onFx(() -> List.copyOf(selection.getSelectedIndices())));
        assertEquals(ROWS - 7, onFx(() -> selection.getSelectedIndex()));
        onFx(() -> {
            own.getFocusModel().focus(ROWS - 7);
            press(own, KeyCode.UP, true, false);
        });
        assertEquals(List.of(ROWS - 8, ROWS - 7, ROWS - 6), onFx(() -> List.copyOf(selection.getSelectedIndices())), "from the anchor on");
    }

    @Test
    void aScreenReaderGetsTheSelectedRowsInSight() {
        onFx(() -> {
            selection.selectAll();
            own.layout();
        });
        List<?> nodes = (List<?>) onFx(() -> own.queryAccessibleAttribute(AccessibleAttribute.SELECTED_ITEMS));
        assertTrue(nodes.size() >= 8 && nodes.size() < 20, () -> nodes.size() + " nodes");
        onFx(() -> selection.clearAndSelect(2));
        assertEquals(List.of("r2"), onFx(() -> ((List<?>) own.queryAccessibleAttribute(AccessibleAttribute.SELECTED_ITEMS)).stream()
                .map(node -> ((Row) ((TableRow<?>) node).getItem()).id()).toList()));
    }
}
