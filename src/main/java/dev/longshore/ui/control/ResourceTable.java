package dev.longshore.ui.control;

import dev.longshore.domain.TableArrangement;
import dev.longshore.domain.TableLayout;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.rows.ArrangementBar;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.control.rows.Grouping;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.control.rows.QuickFilter;
import dev.longshore.ui.control.rows.RowFilter;
import dev.longshore.ui.control.rows.TableLines;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A table of resources: virtual rows updated in place, sorted, filtered, selected by id; columns as the user left them; a context
 * menu and keys made of commands. It speaks for its model only while it is in a scene. FX thread only.
 */
public final class ResourceTable<R extends Row> implements View {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final Duration FILTER_REST = Duration.ofMillis(80);
    private static final Duration LONGEST_FILTER_REST = Duration.ofMillis(400);
    private static final double ROW_HEIGHT = 34;

    private final TableModel<R> model;
    private final TableColumns<R> columns;
    private final Messages messages;
    private final TableLines<R> lines;
    private final KeptScroll table = new KeptScroll();
    private final KeptSelection<R> selection;
    private final ColumnLayout<R> layout;
    private final LiveColumns<R> live;
    private final RevealedRow<R> revealed;
    private final VBox root = new VBox();
    private Groupings<R> groupings = Groupings.none();
    private final ChangeListener<TableLayout> rearranged = (layout, was, is) -> {
        if (!is.rows().equals(was.rows())) {
            arrange();
        }
    };
    private final Debounce filtering = new Debounce(new FxDelay(), FILTER_REST, LONGEST_FILTER_REST, this::filter);
    private final InvalidationListener filterTyped = change -> filtering.touch();
    private Function<R, Set<String>> rowClasses = row -> Set.of();
    private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");

    /**
     * @param nodeId  of the table, e.g. {@code containers-table}
     * @param columns in their order at first
     * @param menu    the context menu; the shortcuts of its commands work while the table has the keyboard
     * @param open    what Enter and a double-click run
     */
    public ResourceTable(String nodeId, TableModel<R> model, List<ResourceColumn<R>> columns, List<Command> menu, Command open,
                         Messages messages) {
        this.model = model;
        this.messages = messages;
        this.lines = new TableLines<>(model.rows(), model.threads(), message -> messages.text(message));
        table.setId(nodeId);
        table.getStyleClass().add("resource-table");
        table.setFixedCellSize(ROW_HEIGHT);
        stale.addListener((property, was, is) -> table.pseudoClassStateChanged(STALE, is));
        this.columns = new TableColumns<>(table, columns, filterTyped, messages);
        table.setColumnResizePolicy(ColumnFit::resize);
        GroupKeys<R> groupKeys = new GroupKeys<>(table, model, lines);
        table.setRowFactory(view -> new ResourceRow<R>(row -> rowClasses.apply(row), open::run, groupKeys::toggle, new ResourceRow.Words(this::spoken, this::total)));
        this.selection = new KeptSelection<>(table, model, lines);
        this.layout = new ColumnLayout<>(table, model);
        this.live = new LiveColumns<>(table, this.columns, layout, lines, messages);
        FittingColumns.install(table, layout);
        table.getVisibleLeafColumns().addListener((InvalidationListener) change -> live.touch());
        this.revealed = new RevealedRow<>(table, model, lines, this::filter);
        showItems();
        sortItself();
        RowMenu.install(table, menu, groupKeys.menu(messages), messages);
        groupKeys.install();
        CommandKeys.install(table, withEnter(menu, open));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        StackPane body = new StackPane(table);
        ColumnMenu.install(body, table, layout, messages);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().add(body);
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

    /** Offers quick filters, groups and what else there is above the table; set before the table shows. */
    public void offer(List<QuickFilter<R>> quick, Groupings<R> ways, List<? extends Node> beside) {
        groupings = ways;
        lines.counts().offer(quick);
        ArrangementBar<R> bar = new ArrangementBar<>(table.getId(), model, lines, ways, messages);
        bar.getChildren().addAll(beside);
        root.getChildren().addFirst(bar);
    }

    /** Looks again which groupings make sense, and how groups are called. */
    public void arrange() {
        TableArrangement wanted = model.arrangement();
        Optional<Grouping<R>> by = groupings.find(wanted.groupBy());
        table.setFixedCellSize(by.isEmpty() ? ROW_HEIGHT : Region.USE_COMPUTED_SIZE);   // the head of a group is lower
        lines.arrange(wanted, by);
    }

    /** The quick filters that are on, by their message keys. */
    public List<String> quickFilters() {
        return lines.counts().chosen().stream().map(QuickFilter::titleKey).toList();
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

    /** The first listener hears of a change before the table does, the second after it. */
    private void showItems() {
        lines.addListener((ListChangeListener<Row>) change -> beforeChange());
        table.setItems(lines);
        lines.addListener((ListChangeListener<Row>) change -> afterChange());
    }

    private void beforeChange() {
        selection.changing();
        table.remember();
    }

    private void afterChange() {
        selection.changed();
        model.setShown(lines.rows().size());
        live.touch();
        revealed.look();
    }

    /** The table's own sorting moves the selection about, and would sort the heads of groups too. */
    private void sortItself() {
        table.setOnSort(event -> {
            event.consume();
            lines.order(columns.order());
            live.touch();
        });
    }

    private void attach(boolean shown) {
        if (!shown) {
            selection.detach();
            live.detach();
            layout.detach();
            model.filter().removeListener(filterTyped);
            model.layout().removeListener(rearranged);
            revealed.detach();
            filtering.cancel();
            return;
        }
        layout.attach();
        model.filter().addListener(filterTyped);
        model.layout().addListener(rearranged);
        arrange();
        filter();
        selection.attach();
        revealed.attach();
        live.attach();
    }

    private void filter() {
        lines.filter(RowFilter.of(model.filter().get(), columns.texts()));
    }

    /** Where nothing is selected an arrow selects the row the keyboard stands at: in a table of one row it could go nowhere else. */
    private void arrow(KeyEvent key) {
        boolean walks = (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) && !key.isShortcutDown() && !key.isShiftDown();
        if (walks && table.getItems().isEmpty()) {
            key.consume();   // else the keyboard would leave for a button, and be there when the rows come
        } else if (walks && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().select(Math.max(0, table.getFocusModel().getFocusedIndex()));
            key.consume();
        }
    }

    private String total(GroupRow group) {
        return live.total(group);
    }

    private String spoken(GroupRow group) {
        return messages.text(group.open() ? "control.group.open" : "control.group.closed", CellText.shown(group.title()), group.summary());
    }

    private static List<Command> withEnter(List<Command> menu, Command open) {
        List<Command> all = new ArrayList<>(menu);
        all.addFirst(new Command(open.key(), open.icon(), "Enter", open.kind(), open::run, () -> open.disabledReason().get(),
                open.disabledReason()));
        return all;
    }
}
