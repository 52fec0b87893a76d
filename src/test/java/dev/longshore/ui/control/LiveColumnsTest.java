package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.TableLayout;
import dev.longshore.testing.FxExtension;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.rows.Grouping;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.control.rows.SortKey;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Columns whose values change while their rows do not. */
@ExtendWith(FxExtension.class)
class LiveColumnsTest {

    private final TableModel<SampleRow> model = new TableModel<>(TableLayout.sortedBy("name"), RowThreads.on(Runnable::run));
    private final Values values = new Values();
    private final Set<String> painted = new TreeSet<>();
    private Optional<Message> unsortable = Optional.empty();
    private Stage stage;
    private ResourceTable<SampleRow> resources;
    private TableView<?> table;

    /** What a source of values is asked for. */
    private static final class Values implements LiveValues<SampleRow> {

        private final Map<String, Double> now = new HashMap<>();
        private final List<Listener> watching = new ArrayList<>();
        private Set<String> inSight = Set.of();
        private boolean all;

        @Override
        public Watch<SampleRow> watch(Listener changed) {
            watching.add(changed);
            return new Watch<>() {
                @Override
                public void need(Set<SampleRow> rows, boolean wantAll) {
                    inSight = rows.stream().map(SampleRow::id).collect(Collectors.toSet());
                    all = wantAll;
                }

                @Override
                public void close() {
                    watching.remove(changed);
                    inSight = Set.of();
                    all = false;
                }
            };
        }

        void tell(boolean round) {
            List.copyOf(watching).forEach(each -> each.changed(round));
        }
    }

    @BeforeEach
    void show() {
        IntStream.range(0, 200).forEach(i -> values.now.put("r" + i, (double) i));
        model.rows().apply(IntStream.range(0, 200).mapToObj(i -> new SampleRow("r" + i, String.format("n%03d", i), i)).toList(), List.of());
        onFx(this::open);
    }

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
    }

    private void open() {
        resources = newTable();
        stage = new Stage();
        Scene scene = new Scene(new VBox(resources.root()), 600, 400);
        new Theme(ThemeMode.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
        table = (TableView<?>) resources.focusTarget();
    }

    private ResourceTable<SampleRow> newTable() {
        LiveColumn<SampleRow> live = new LiveColumn<>(values, () -> SortKey.number(row -> value(row)), rows -> "sum " + rows.size(), () -> unsortable);
        List<ResourceColumn<SampleRow>> columns = List.of(
                ResourceColumn.ofText("name", "app.name", 200, SampleRow::name),
                new ResourceColumn<>("live", "app.name", 80, 60, row -> "v" + value(row).orElse(-1), SortKey.number(this::value), true, Pos.CENTER_RIGHT, this::paint,
                        Optional.of(live)),
                ResourceColumn.ofText("last", "app.name", 80, row -> "x"));
        Command open = new Command("containers.action.inspect", "", "", Command.Kind.PRIMARY, () -> { }, Optional::empty);
        return new ResourceTable<>("samples-table", model, columns, List.of(), open, new Messages(Locale.ENGLISH));
    }

    private OptionalDouble value(SampleRow row) {
        Double value = values.now.get(row.id());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private void paint(SampleRow row, TableCell<?, ?> cell) {
        painted.add(row.id());
        cell.setText("v" + value(row).orElse(-1));
    }

    private void awaitNeed(String what, Set<String> least) {
        await(what, () -> values.inSight.containsAll(least));
    }

    private TableColumn<?, ?> column(String id) {
        return table.getColumns().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void sortBy(String id, SortType type) {
        onFx(() -> {
            column(id).setSortType(type);
            ((TableView<Object>) table).getSortOrder().setAll((TableColumn<Object, ?>) column(id));
        });
    }

    @Test
    void onlyRowsInSightAreNeeded() {
        awaitNeed("the first rows", Set.of("r0", "r5"));
        assertTrue(onFx(() -> values.inSight.size()) < 30, () -> "needed " + values.inSight);
        onFx(() -> table.scrollTo(100));
        await("the rows scrolled to, and no longer the first ones", () -> values.inSight.contains("r104") && !values.inSight.contains("r0"));
        assertTrue(onFx(() -> values.inSight.size()) < 30, () -> "needed " + values.inSight);
        assertFalse(onFx(() -> values.all));
    }

    @Test
    void aRoundPaintsTheCellsInSightAndNoOthers() {
        awaitNeed("the first rows", Set.of("r0", "r5"));
        onFx(() -> {
            painted.clear();
            values.now.put("r3", 77.0);
            values.tell(false);
        });
        assertTrue(painted.contains("r3"));
        assertTrue(painted.size() < 30, () -> "painted " + painted);
        assertTrue(onFx(() -> table.lookupAll(".table-cell").stream().anyMatch(cell -> "v77.0".equals(((Labeled) cell).getText()))));
    }

    @Test
    void theOrderChangesOnceARoundAndAllAreNeeded() {
        sortBy("live", SortType.DESCENDING);
        await("all are needed", () -> values.all);
        assertEquals("r199", onFx(() -> ((SampleRow) table.getItems().getFirst()).id()));
        onFx(() -> {
            values.now.put("r7", 1_000.0);
            values.tell(false);
        });
        assertEquals("r199", onFx(() -> ((SampleRow) table.getItems().getFirst()).id()));
        onFx(() -> values.tell(true));
        assertEquals("r7", onFx(() -> ((SampleRow) table.getItems().getFirst()).id()));
    }

    @Test
    void whatIsNotKnownComesLastInBothDirections() {
        onFx(() -> values.now.remove("r50"));
        sortBy("live", SortType.DESCENDING);
        assertEquals("r50", onFx(() -> ((SampleRow) table.getItems().getLast()).id()));
        sortBy("live", SortType.ASCENDING);
        assertEquals("r50", onFx(() -> ((SampleRow) table.getItems().getLast()).id()));
        assertEquals("r0", onFx(() -> ((SampleRow) table.getItems().getFirst()).id()));
    }

    @Test
    void nothingIsNeededWhileTheColumnOrTheTableIsHidden() {
        awaitNeed("the first rows", Set.of("r0"));
        onFx(() -> column("live").setVisible(false));
        await("nothing is watched", () -> values.watching.isEmpty());
        onFx(() -> column("live").setVisible(true));
        awaitNeed("again", Set.of("r0"));
        onFx(() -> ((VBox) stage.getScene().getRoot()).getChildren().clear());
        assertTrue(values.watching.isEmpty());
    }

    @Test
    void theFilterDoesNotLookIntoValuesThatChange() {
        onFx(() -> model.filter().set("v3"));
        await("nothing is found", () -> model.shown().get() == 0);
    }

    @Test
    void theHeadOfAGroupSaysWhatItsRowsAddUpToAndNeedsAllOfThem() {
        Grouping<SampleRow> byHundreds = new Grouping<>("hundreds", Message.of("app.name"), row -> String.valueOf(row.size() / 100), name -> name,
                Message.of("app.name"), members -> List.of());
        onFx(() -> {
            stage.hide();
            resources = newTable();
            resources.offer(List.of(), new Groupings<>(List.of(new Groupings.Choice<>(byHundreds, () -> true)), Optional.empty()), List.of());
            model.arrange(now -> now.groupedBy("hundreds"));
            stage.setScene(new Scene(new VBox(resources.root()), 600, 400));
            stage.show();
            table = (TableView<?>) resources.focusTarget();
        });
        awaitNeed("a whole group", IntStream.range(0, 100).mapToObj(i -> "r" + i).collect(Collectors.toSet()));
        await("the sum", () -> table.lookupAll(".group-totals").stream().anyMatch(label -> "sum 100".equals(((Labeled) label).getText()) && label.isVisible()));
    }

    @Test
    void whereItCannotBeSortedTheTableIsSortedAsBuiltAndTheChoiceStays() {
        sortBy("live", SortType.DESCENDING);
        assertEquals("live", onFx(() -> model.layout().get().sortBy()));
        onFx(() -> {
            unsortable = Optional.of(Message.of("app.name"));
            table.scrollTo(20);
        });
        await("sorted by name", () -> ((SampleRow) table.getItems().getFirst()).id().equals("r0") && !column("live").isSortable());
        assertEquals("live", onFx(() -> model.layout().get().sortBy()));
        onFx(() -> column("last").setVisible(false));   // saves the layout
        assertEquals("live", onFx(() -> model.layout().get().sortBy()));
        assertFalse(onFx(() -> model.layout().get().ascending()));
        onFx(() -> {
            unsortable = Optional.empty();
            table.scrollTo(100);
        });
        await("sorted by the value", () -> ((SampleRow) table.getItems().getFirst()).id().equals("r199") && column("live").isSortable());
    }

    @Test
    void aColumnThatAnOldLayoutDoesNotNameShowsAfterTheOneItWasBuiltAfter() {
        onFx(() -> {
            stage.hide();
            model.layout().set(new TableLayout(List.of(new TableLayout.Column("last", 90, true), new TableLayout.Column("name", 220, true)), "name", true));
            open();
        });
        assertEquals(List.of("last", "name", "live"), onFx(() -> table.getColumns().stream().map(TableColumn::getId).toList()));
        assertTrue(onFx(() -> column("live").isVisible()));
        awaitNeed("its values", Set.of("r0"));
    }
}
