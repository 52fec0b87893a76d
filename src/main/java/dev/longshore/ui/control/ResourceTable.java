package dev.longshore.ui.control;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.BooleanPropertyBase;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * A table of resources: virtual rows updated in place, sorted, filtered, selected by id; columns as the user left them; a context
 * menu and keys made of commands. It speaks for its model only while it is in a scene. FX thread only.
 */
public final class ResourceTable<R extends Row> implements View {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final Duration FILTER_DELAY = Duration.millis(80);

    private final TableModel<R> model;
    private final List<ResourceColumn<R>> columns;
    private final ShownRows<R> filtered;
    private final SortedList<R> sorted;
    private final KeptScroll<R> table = new KeptScroll<>();
    private final KeptSelection<R> selection;
    private final ColumnLayout<R> layout;
    private final StackPane root = new StackPane(table);
    private final PauseTransition filterDelay = new PauseTransition(FILTER_DELAY);
    private final InvalidationListener filterTyped = change -> filterDelay.playFromStart();
    private Function<R, Set<String>> rowClasses = row -> Set.of();
    private final BooleanProperty stale = new BooleanPropertyBase() {
        @Override
        protected void invalidated() {
            table.pseudoClassStateChanged(STALE, get());
        }

        @Override
        public Object getBean() {
            return ResourceTable.this;
        }

        @Override
        public String getName() {
            return "stale";
        }
    };

    /**
     * @param nodeId  of the table, e.g. {@code containers-table}
     * @param columns in their order at first
     * @param menu    the context menu; the shortcuts of its commands work while the table has the keyboard
     * @param open    what Enter and a double-click run
     */
    public ResourceTable(String nodeId, TableModel<R> model, List<ResourceColumn<R>> columns, List<Command> menu, Command open,
                         Messages messages) {
        this.model = model;
        this.columns = List.copyOf(columns);
        this.filtered = new ShownRows<>(model.rows());
        this.sorted = new SortedList<>(filtered);
        table.setId(nodeId);
        table.getStyleClass().add("resource-table");
        table.setFixedCellSize(34);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        columns.forEach(column -> table.getColumns().add(column(column, messages)));
        table.setColumnResizePolicy(ColumnFit::resize);
        table.setRowFactory(view -> new ResourceRow<>(row -> rowClasses.apply(row), open::run));
        this.selection = new KeptSelection<>(table, model);
        this.layout = new ColumnLayout<>(table, model);
        showItems();
        sortItself();
        RowMenu.install(table, menu, messages);
        CommandKeys.install(table, withEnter(menu, open));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        ColumnMenu.install(root, table, layout, messages);
        filterDelay.setOnFinished(end -> filter());
        root.sceneProperty().addListener((property, was, is) -> attach(is != null));
    }

    @Override
    public Parent root() {
        return root;
    }

    /** The table itself, to give it the focus. */
    public Node focusTarget() {
        return table;
    }

    /** What shows while there is no row: why, and the next step. */
    public void emptyState(Node node) {
        table.setPlaceholder(node);
    }

    /** Style classes of a row, asked again at each of its changes; set before the table shows. */
    public void rowClasses(Function<R, Set<String>> classes) {
        rowClasses = classes;
    }

    /** Takes a column away, or gives it back as the user left it; what is saved of it stays. */
    public void withhold(String column, boolean away) {
        layout.withhold(column, away);
    }

    /** True while the host is lost and the rows are what was last known. */
    public BooleanProperty stale() {
        return stale;
    }

    private TableColumn<R, R> column(ResourceColumn<R> column, Messages messages) {
        TableColumn<R, R> made = new TableColumn<>(messages.text(column.titleKey()));
        made.setId(column.id());
        made.setPrefWidth(column.width());
        made.setMinWidth(column.minWidth());
        made.setVisible(column.shownAtFirst());
        made.setComparator(column.order());
        made.setCellValueFactory(cell -> new FixedValue<>(cell.getValue()));
        made.setCellFactory(view -> new ResourceCell<>(column));
        if (column.alignment() != Pos.CENTER_LEFT) {
            made.getStyleClass().add(column.alignment() == Pos.CENTER ? Style.CENTER : Style.RIGHT);
        }
        made.visibleProperty().addListener(filterTyped);
        return made;
    }

    /** The first listener hears of a change before the table does, the second after it. */
    private void showItems() {
        sorted.addListener((ListChangeListener<R>) change -> beforeChange());
        table.setItems(sorted);
        sorted.addListener((ListChangeListener<R>) change -> afterChange());
    }

    private void beforeChange() {
        selection.changing();
        table.remember();
    }

    private void afterChange() {
        selection.changed();
        model.setShown(filtered.size());
    }

    /** The table's own sorting moves the selection about: ours goes through the sorted list alone. */
    private void sortItself() {
        table.setOnSort(event -> {
            event.consume();
            table.remember();
            selection.changing();
            Comparator<R> order = table.getComparator();
            sorted.setComparator(order == null ? null : order.thenComparing(Row::key));
            selection.changed();
        });
    }

    private void attach(boolean shown) {
        if (!shown) {
            selection.detach();
            layout.detach();
            model.filter().removeListener(filterTyped);
            filterDelay.stop();
            return;
        }
        layout.attach();
        model.filter().addListener(filterTyped);
        filter();
        selection.attach();
    }

    private void filter() {
        List<Function<R, String>> texts = new ArrayList<>();
        for (TableColumn<R, ?> column : table.getVisibleLeafColumns()) {
            columns.stream().filter(known -> known.id().equals(column.getId())).forEach(known -> texts.add(known.text()));
        }
        filtered.setPredicate(RowFilter.of(model.filter().get(), texts));
        model.setShown(filtered.size());
    }

    /** Where nothing is selected an arrow selects the row the keyboard stands at: in a table of one row it could go nowhere else. */
    private void arrow(KeyEvent key) {
        boolean walks = (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) && !key.isShortcutDown() && !key.isShiftDown();
        if (walks && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(Math.max(0, table.getFocusModel().getFocusedIndex()));
            key.consume();
        }
    }

    private static List<Command> withEnter(List<Command> menu, Command open) {
        List<Command> all = new ArrayList<>(menu);
        all.addFirst(new Command(open.key(), open.icon(), "Enter", open.kind(), open::run, () -> open.disabledReason().get(),
                open.disabledReason()));
        return all;
    }
}
