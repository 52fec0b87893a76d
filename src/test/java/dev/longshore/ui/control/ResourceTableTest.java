package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.TableLayout;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.control.rows.Grouping;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ResourceTableTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    private final List<String> ran = new ArrayList<>();
    private final TableModel<SampleRow> model = new TableModel<>(TableLayout.sortedBy(""), RowThreads.on(Runnable::run));
    private Stage stage;
    private ResourceTable<SampleRow> resources;
    private TableView<SampleRow> table;
    private TextField field;

    @BeforeEach
    void show() {
        onFx(() -> {
            resources = newTable();
            field = new TextField();
            stage = new Stage();
            Scene scene = new Scene(new VBox(field, resources.root()), 600, 400);
            new Theme(ThemeMode.LIGHT).apply(scene);
            stage.setScene(scene);
            stage.show();
            table = tableOf(resources);
            table.requestFocus();
        });
    }

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
    }

    // Selection

    @Test
    void selectionIsKeptByIdWhenRowsComeAndGo() {
        fill(40);
        select("r10", "r12", "r20");
        apply(List.of(row("a0"), row("a1")), List.of("r11"));
        assertSelected("r10", "r12", "r20");
        apply(List.of(row("a2")), List.of("r0", "r1", "r39"));
        assertSelected("r10", "r12", "r20");
    }

    @Test
    void aRemovedRowLeavesTheSelectionAndNoOtherTakesItsPlace() {
        fill(10);
        select("r4", "r6");
        apply(List.of(), List.of("r4"));
        assertSelected("r6");
        apply(List.of(), List.of("r6"));
        assertSelected();
    }

    @Test
    void selectionAndFocusOutliveSorting() {
        fill(30);
        select("r3", "r7");
        focus("r7");
        sortBy("name", SortType.DESCENDING);
        assertSelected("r3", "r7");
        assertFocused("r7");
        sortBy("size", SortType.ASCENDING);
        assertSelected("r3", "r7");
        assertFocused("r7");
        onFx(() -> table.getSortOrder().clear());
        assertSelected("r3", "r7");
    }

    @Test
    void anUpdateInPlaceMovesTheRowAndKeepsItSelected() {
        fill(20);
        sortBy("name", SortType.ASCENDING);
        select("r5");
        onFx(() -> {
            model.rows().apply(List.of(model.rows().find("r5").renamed("zzz")), List.of());
        });
        assertEquals("r5", onFx(() -> table.getItems().getLast().id()));
        assertSelected("r5");
    }

    @Test
    void aFilteredRowIsNotSelectedForActionsAndComesBackSelected() {
        fill(20);
        select("r5", "r6");
        filter("name r5");
        await("one row", () -> model.shown().get() == 1);
        assertSelected("r5");
        filter("nothing at all");
        await("no row", () -> model.shown().get() == 0);
        assertSelected();
        filter("");
        await("all rows", () -> model.shown().get() == 20);
        assertSelected("r5", "r6");
    }

    @Test
    void aNewSelectionUnderAFilterForgetsTheHiddenOne() {
        fill(20);
        select("r5");
        filter("r6");
        await("one row", () -> model.shown().get() == 1);
        onFx(() -> table.getSelectionModel().clearAndSelect(0));
        filter("");
        await("all rows", () -> model.shown().get() == 20);
        assertSelected("r6");
    }

    @Test
    void aRevealedRowIsSelectedAndInSightWhateverHidesIt() {
        fill(500);
        select("r2");
        filter("r2");
        await("filtered", () -> model.shown().get() < 500);
        onFx(() -> model.reveal("r400"));
        await("selected", () -> model.selection().stream().map(SampleRow::id).toList().equals(List.of("r400")));
        assertEquals("", onFx(() -> model.filter().get()));
        await("in sight", () -> table.lookupAll(".table-row-cell").stream()
                .anyMatch(cell -> cell.isVisible() && ((TableRow<?>) cell).getItem() == model.rows().find("r400")));
        assertFocused("r400");
        assertEquals(Optional.empty(), onFx(() -> model.revealed().get()));
    }

    @Test
    void aRowThatComesLaterIsRevealedThenUnlessTheUserHasGoneElsewhere() {
        fill(10);
        onFx(() -> model.reveal("late"));
        apply(List.of(row("late")), List.of());
        await("selected", () -> model.selection().stream().map(SampleRow::id).toList().equals(List.of("late")));
        onFx(() -> model.reveal("never"));
        select("r1");
        assertEquals(Optional.empty(), onFx(() -> model.revealed().get()));
    }

    @Test
    void anySequenceOfChangesKeepsExactlyTheSelectedIds() {
        fill(60);
        Random random = new Random(7);
        select("r10", "r20", "r30", "r40", "r50");
        List<String> wanted = new ArrayList<>(List.of("r10", "r20", "r30", "r40", "r50"));
        List<String> living = new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> "r" + i).toList());
        for (int step = 0; step < 150; step++) {
            String removed = living.remove(random.nextInt(living.size()));
            String changed = living.get(random.nextInt(living.size()));
            String added = "n" + step;
            living.add(added);
            wanted.remove(removed);
            int sort = random.nextInt(4);
            String name = "name " + random.nextInt(1000);
            onFx(() -> {
                model.rows().apply(List.of(row(added), model.rows().find(changed).renamed(name)), List.of(removed));
                if (sort == 0) {
                    sortNow("name", SortType.DESCENDING);
                } else if (sort == 1) {
                    sortNow("size", SortType.ASCENDING);
                }
            });
            assertSelected(wanted.toArray(String[]::new));
        }
    }

    @Test
    void theSelectionOfTheModelIsTakenOverByANewTable() {
        fill(20);
        select("r3", "r4");
        onFx(() -> {
            resources = newTable();
            stage.getScene().setRoot(new VBox(resources.root()));
            table = tableOf(resources);
        });
        assertSelected("r3", "r4");
    }

    @Test
    void aTableOutOfItsSceneLeavesTheModelAlone() {
        fill(20);
        select("r3");
        onFx(() -> {
            stage.getScene().setRoot(new VBox());
            table.getSelectionModel().clearSelection();
        });
        assertEquals(List.of("r3"), onFx(() -> model.selection().stream().map(SampleRow::id).toList()));
    }

    // Scroll

    @Test
    void theFirstVisibleRowStaysWhileRowsComeAndGoAboveIt() {
        fill(200);
        sortBy("name", SortType.ASCENDING);
        onFx(() -> {
            table.scrollTo(100);
            table.layout();
        });
        String first = firstVisible();
        apply(List.of(row("a0"), row("a1"), row("a2")), List.of());
        assertEquals(first, firstVisible());
        apply(List.of(), List.of("a0", "r0"));
        assertEquals(first, firstVisible());
        sortBy("size", SortType.ASCENDING);
        assertEquals(first, firstVisible());
    }

    @Test
    void theFirstVisibleRowStaysWhileGroupsOpenAndCloseAboveIt() {
        fill(200);
        Grouping<SampleRow> byTens = new Grouping<>("tens", Message.of("app.name"), row -> String.valueOf(row.size() / 10 + 10), name -> name,
                Message.of("app.name"), members -> List.of());
        onFx(() -> {
            resources.offer(List.of(), new Groupings<>(List.of(new Groupings.Choice<>(byTens, () -> true)), Optional.empty()), List.of());
            model.arrange(now -> now.groupedBy("tens"));
            table.layout();
            table.scrollTo(100);
            table.layout();
        });
        double before = onFx(() -> firstCell().getLayoutY());
        String first = firstVisible();
        String above = onFx(() -> ((GroupRow) (Row) ((TableView<?>) table).getItems().getFirst()).fingerprint());
        for (boolean open : new boolean[] {false, true}) {
            onFx(() -> model.arrange(now -> now.withGroups(List.of(above), open)));
            assertEquals(first, firstVisible());
            assertEquals(before, onFx(() -> firstCell().getLayoutY()));
        }
        apply(List.of(new SampleRow("a0", "a", 0), new SampleRow("a1", "b", 1)), List.of("r30"));
        assertEquals(first, firstVisible());
        assertEquals(before, onFx(() -> firstCell().getLayoutY()));
    }

    private Node firstCell() {
        return ((VirtualFlow<?>) table.lookup(".virtual-flow")).getFirstVisibleCell();
    }

    @Test
    void aTableAtItsTopStaysThere() {
        fill(200);
        sortBy("name", SortType.ASCENDING);
        apply(List.of(row("a0")), List.of());
        assertEquals("a0", firstVisible());
    }

    // Rows and cells

    @Test
    void tenThousandRowsAreShownByAFewCells() {
        fill(10_000);
        onFx(() -> table.layout());
        int cells = onFx(() -> table.lookupAll(".table-row-cell").size());
        assertTrue(cells > 3 && cells < 60, () -> cells + " rows made");
        filter("r9999");
        await("one row", () -> model.shown().get() == 1);
    }

    @Test
    void aCellFollowsItsRowAndLetsGoOfIt() {
        fill(300);
        onFx(() -> table.layout());
        SampleRow first = onFx(() -> model.rows().find("r0"));
        onFx(() -> {
            model.rows().apply(List.of(first.renamed("changed")), List.of());
            table.layout();
        });
        assertTrue(texts().contains("changed"));
        onFx(() -> {
            table.scrollTo(250);
            table.layout();
        });
        onFx(() -> {
            model.rows().apply(List.of(first.renamed("changed again")), List.of());
            table.layout();
        });
        assertFalse(texts().contains("changed again"));
    }

    @Test
    void styleClassesFollowTheRow() {
        fill(3);
        onFx(() -> table.layout());
        assertEquals(0, onFx(() -> table.lookupAll(".big").size()));
        onFx(() -> {
            model.rows().apply(List.of(new SampleRow("r1", "r1", 5000)), List.of());
            table.layout();
        });
        assertEquals(1, onFx(() -> table.lookupAll(".big").size()));
    }

    @Test
    void staleShowsOnTheTable() {
        onFx(() -> resources.stale().set(true));
        assertTrue(onFx(() -> table.getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale"))));
    }

    @Test
    void theFilterNeedsEveryWordInSomeVisibleColumn() {
        fill(20);
        filter("NAME 7");
        await("two rows", () -> model.shown().get() == 2);
        onFx(() -> column("size").setVisible(false));
        filter("14");
        await("r14 alone", () -> model.shown().get() == 1);
        onFx(() -> column("name").setVisible(false));
        await("hidden columns do not count", () -> model.shown().get() == 0);
    }

    @Test
    void anEmptyTableShowsItsEmptyState() {
        onFx(() -> {
            resources.emptyState(new Label("nothing yet"));
            table.layout();
        });
        assertTrue(robot.lookup("nothing yet").tryQuery().isPresent());
    }

    // Layout

    @Test
    void columnsAndSortingAreWrittenAndRead() {
        fill(5);
        sortBy("size", SortType.DESCENDING);
        onFx(() -> column("name").setVisible(false));
        onFx(() -> table.getColumns().setAll(List.of(column("size"), column("name"))));
        TableLayout left = onFx(() -> model.layout().get());
        assertEquals(List.of("size", "name"), left.columns().stream().map(TableLayout.Column::id).toList());
        assertEquals(List.of(true, false), left.columns().stream().map(TableLayout.Column::visible).toList());
        assertEquals("size", left.sortBy());
        assertFalse(left.ascending());
        onFx(() -> {
            resources = newTable();
            stage.getScene().setRoot(new VBox(resources.root()));
            table = tableOf(resources);
        });
        assertEquals(List.of("size", "name"), onFx(() -> table.getColumns().stream().map(TableColumn::getId).toList()));
        assertFalse(onFx(() -> column("name").isVisible()));
        assertEquals("r4", onFx(() -> table.getItems().getFirst().id()));
        assertEquals(left, onFx(() -> model.layout().get()));
    }

    @Test
    void columnsAreChosenByMouseAndByKey() {
        fill(5);
        robot.rightClickOn(() -> table.lookup(".column-header.table-column"));
        await("menu", () -> robot.lookup("Reset columns").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        onFx(() -> stage.getScene().lookup("#samples-table-columns").requestFocus());
        robot.type(KeyCode.SPACE);
        await("menu", () -> robot.lookup("Reset columns").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        await("first column hidden", () -> !table.getColumns().getFirst().isVisible());
        assertFalse(onFx(() -> model.layout().get().columns().getFirst().visible()));
    }

    @Test
    void theHeadSortsAndTheThirdClickGoesBackToTheBuiltOrder() {
        fill(5);
        clickHead();
        clickHead();
        await("descending", () -> table.getItems().getFirst().id().equals("r4"));
        clickHead();
        await("as built", () -> table.getItems().getFirst().id().equals("r0") && model.layout().get().sortBy().isEmpty());
    }

    /** The robot of the headless platform presses and releases the head of a table without a click that sorts it. */
    private void clickHead() {
        onFx(() -> {
            Node head = table.lookup(".column-header.table-column");
            head.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, head));
            head.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, head));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node) {
        return new MouseEvent(type, 50, 15, 50, 15, MouseButton.PRIMARY, 1, false, false, false, false,
                type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, new PickResult(node, 50, 15));
    }

    // Menu and keys

    @Test
    void theMenuHasItsKindsInOrderAndSaysWhyAnItemIsDisabled() {
        List<String> labels = onFx(() -> MenuItems.of(commands(), messages()).stream()
                .map(item -> item instanceof SeparatorMenuItem ? "-" : item.getText()).toList());
        assertEquals(List.of("Choose columns", "-", "Reset columns — Longshore", "-", "Copy"), labels);
        MenuItem last = onFx(() -> MenuItems.of(commands(), messages()).getLast());
        assertTrue(last.getStyleClass().contains("ls-destructive"));
    }

    @Test
    void aRightClickSelectsTheRowUnderIt() {
        fill(8);
        select("r1", "r2");
        robot.rightClickOn(() -> cellOf("r5"));
        await("menu", () -> menuShows());
        assertSelected("r5");
        robot.type(KeyCode.ESCAPE);
        select("r1", "r2");
        robot.rightClickOn(() -> cellOf("r2"));
        await("menu", () -> menuShows());
        assertSelected("r1", "r2");
    }

    @Test
    void theMenuOpensByKeyAndRunsWhatIsChosen() {
        fill(8);
        select("r1");
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        await("menu", () -> menuShows());
        robot.clickOn("Choose columns");
        await("run", () -> ran.contains("open"));
    }

    @Test
    void enterAndDoubleClickOpen() {
        fill(8);
        select("r1");
        robot.type(KeyCode.ENTER);
        await("opened by Enter", () -> ran.equals(List.of("open")));
        robot.doubleClickOn(() -> cellOf("r3"));
        await("opened by double-click", () -> ran.equals(List.of("open", "open")));
        assertSelected("r3");
    }

    @Test
    void shortcutsWorkInTheTableAndNotInATextField() {
        fill(8);
        select("r1");
        robot.type(KeyCode.DELETE);
        await("deleted", () -> ran.equals(List.of("delete")));
        robot.type(KeyCode.S);
        robot.clickOn(() -> field).type(KeyCode.S).type(KeyCode.DELETE);
        await("typed", () -> field.getText().equals("s"));
        assertEquals(List.of("delete"), ran);
    }

    @Test
    void controlASelectsAll() {
        fill(8);
        select("r1");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
        await("all", () -> model.selection().size() == 8);
    }

    private ResourceTable<SampleRow> newTable() {
        Comparator<SampleRow> bySize = Comparator.comparingInt(row -> row.size());
        List<ResourceColumn<SampleRow>> columns = List.of(
                ResourceColumn.ofText("name", "app.name", 200, SampleRow::name),
                new ResourceColumn<>("size", "app.name", 80, 60, row -> String.valueOf(row.size()), bySize, true, Pos.CENTER_RIGHT, null));
        ResourceTable<SampleRow> made = new ResourceTable<>("samples-table", model, columns, commands(), commands().getFirst(), messages());
        made.rowClasses(row -> row.size() > 1000 ? Set.of("big") : Set.of());
        return made;
    }

    @Test
    void copiesOfASubmenuStandTogetherBelowTheOthers() {
        List<Command> copies = List.of(command("control.menu.copy", "", Command.Kind.COPY, "name", Optional.empty()),
                lineCommand("control.columns.choose", Optional.empty()), lineCommand("control.columns.reset", Optional.of(Message.of("app.name"))));
        Menu menu = (Menu) onFx(() -> MenuItems.of(copies, messages()).getFirst());
        assertEquals(List.of("Copy", "Action as curl"), menu.getItems().stream().map(MenuItem::getText).toList());
        Menu lines = (Menu) menu.getItems().getLast();
        assertEquals(2, lines.getItems().size());
        assertEquals(List.of(false, true), lines.getItems().stream().map(MenuItem::isDisable).toList());
        onFx(() -> lines.getItems().getFirst().fire());
        assertEquals(List.of("line"), ran);
    }

    private Command lineCommand(String key, Optional<Message> reason) {
        return new Command(new Command.Look(key, "trash", "", Command.Kind.COPY, "control.menu.copy-curl"), Optional.empty(), () -> ran.add("line"), () -> reason);
    }

    private List<Command> commands() {
        return List.of(
                command("control.columns.choose", "", Command.Kind.PRIMARY, "open", Optional.empty()),
                command("control.columns.reset", "S", Command.Kind.CHANGE, "stop", Optional.of(Message.of("app.name"))),
                command("control.menu.copy", "Delete", Command.Kind.DESTRUCTIVE, "delete", Optional.empty()));
    }

    private Command command(String key, String shortcut, Command.Kind kind, String name, Optional<Message> reason) {
        return new Command(key, "trash", shortcut, kind, () -> ran.add(name), () -> reason);
    }

    private static Messages messages() {
        return new Messages(Locale.ENGLISH);
    }

    private static SampleRow row(String id) {
        return new SampleRow(id, "name " + id, id.hashCode() % 1000);
    }

    private void fill(int count) {
        onFx(() -> {
            model.rows().apply(IntStream.range(0, count).mapToObj(i -> new SampleRow("r" + i, "name r" + i, i % 1000)).toList(),
                    List.of());
            table.layout();
        });
    }

    private void apply(List<SampleRow> upserted, Collection<String> removed) {
        onFx(() -> {
            model.rows().apply(upserted, removed);
            table.layout();
        });
    }

    private void filter(String text) {
        onFx(() -> model.filter().set(text));
    }

    private void select(String... ids) {
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            for (String id : ids) {
                table.getSelectionModel().select(model.rows().find(id));
            }
        });
        assertSelected(ids);
    }

    private void focus(String id) {
        onFx(() -> table.getFocusModel().focus(table.getItems().indexOf(model.rows().find(id))));
    }

    private void assertFocused(String id) {
        assertEquals(id, onFx(() -> table.getFocusModel().getFocusedItem().id()));
    }

    private void assertSelected(String... ids) {
        List<String> wanted = java.util.stream.Stream.of(ids).sorted().toList();
        assertEquals(wanted, onFx(() -> model.selection().stream().map(SampleRow::id).sorted().toList()));
        assertEquals(wanted, onFx(() -> table.getSelectionModel().getSelectedItems().stream().map(SampleRow::id).sorted().toList()));
    }

    private void sortBy(String column, SortType type) {
        onFx(() -> {
            sortNow(column, type);
            table.layout();
        });
    }

    private void sortNow(String id, SortType type) {
        column(id).setSortType(type);
        table.getSortOrder().setAll(List.of(column(id)));
    }

    private TableColumn<SampleRow, ?> column(String id) {
        return table.getColumns().stream().filter(column -> column.getId().equals(id)).findFirst().orElseThrow();
    }

    private String firstVisible() {
        return onFx(() -> {
            table.layout();
            VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
            return ((Row) flow.getFirstVisibleCell().getItem()).id();
        });
    }

    private TableRow<?> cellOf(String id) {
        return onFx(() -> table.lookupAll(".table-row-cell").stream().map(node -> (TableRow<?>) node)
                .filter(row -> row.getItem() instanceof SampleRow sample && sample.id().equals(id)).findFirst().orElseThrow());
    }

    private List<String> texts() {
        return onFx(() -> table.lookupAll(".table-cell").stream().map(node -> ((javafx.scene.control.TableCell<?, ?>) node).getText()).toList());
    }

    private static boolean menuShows() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu menu && "samples-table-menu".equals(menu.getId()));
    }

    @SuppressWarnings("unchecked")
    private static TableView<SampleRow> tableOf(ResourceTable<SampleRow> resources) {
        return (TableView<SampleRow>) resources.focusTarget();
    }
}
