package dev.longshore.ui.control;

import dev.longshore.domain.TableLayout;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** Widths, order, visibility and sorting of a table's columns, to and from a {@link TableLayout}. */
final class ColumnLayout<R extends Row> {

    private final TableView<Row> table;
    private final TableModel<R> model;
    private final ObjectProperty<TableLayout> layout;
    private final List<TableColumn<Row, ?>> built;
    private final Map<String, Double> builtWidths = new HashMap<>();
    private final Map<String, Boolean> builtVisible = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private final Set<String> crowded = new HashSet<>();
    private final Set<String> unsortable = new HashSet<>();
    private boolean applying;
    private boolean attached;

    ColumnLayout(TableView<Row> table, TableModel<R> model) {
        this.table = table;
        this.model = model;
        this.layout = model.layout();
        this.built = List.copyOf(table.getColumns());
        InvalidationListener save = change -> save();
        for (TableColumn<Row, ?> column : built) {
            builtWidths.put(column.getId(), column.getPrefWidth());
            builtVisible.put(column.getId(), column.isVisible());
            column.widthProperty().addListener((property, was, is) -> save());
            column.visibleProperty().addListener((property, was, is) -> save());
            column.sortTypeProperty().addListener((property, was, is) -> save());
        }
        table.getColumns().addListener(save);
        table.getSortOrder().addListener(save);
    }

    /** Takes the saved layout over, and from now on writes to it what the user does. */
    void attach() {
        applying = true;
        try {
            apply(layout.get());
        } finally {
            applying = false;
        }
        attached = true;
    }

    /** A column that has nothing to say now does not show, whatever is saved of it. */
    void withhold(String id, boolean away) {
        if (away ? !withheld.add(id) : !withheld.remove(id)) {
            return;
        }
        applying = true;
        try {
            built.stream().filter(column -> column.getId().equals(id)).forEach(column -> column.setVisible(shows(id, layout.get())));
        } finally {
            applying = false;
        }
    }

    /** Columns for which there is no room do not show, whatever is saved of them; all others do as they are wanted. */
    void crowd(Set<String> ids) {
        if (ids.equals(crowded)) {
            return;
        }
        Set<String> changed = new HashSet<>(ids);
        changed.addAll(crowded);
        crowded.clear();
        crowded.addAll(ids);
        applying = true;
        try {
            built.stream().filter(column -> changed.contains(column.getId()))
                    .forEach(column -> column.setVisible(shows(column.getId(), layout.get())));
        } finally {
            applying = false;
        }
    }

    boolean crowded(String id) {
        return crowded.contains(id);
    }

    /** Whether a column shows where there is room for it. */
    boolean wanted(TableColumn<Row, ?> column) {
        return column.isVisible() || crowded.contains(column.getId()) && !withheld.contains(column.getId());
    }

    /** The user wants a column, or no longer. */
    void want(TableColumn<?, ?> column, boolean shown) {
        boolean hadRoom = !crowded.remove(column.getId());
        column.setVisible(shown);
        if (!hadRoom) {
            save();
        }
    }

    private boolean shows(String id, TableLayout saved) {
        return !withheld.contains(id) && !crowded.contains(id) && wanted(id, saved);
    }

    /** Whether the table can be sorted by a column now. While it cannot, and should be, it is sorted as built; what is saved stays. */
    void sortable(String id, boolean can) {
        if (can ? !unsortable.remove(id) : !unsortable.add(id)) {
            return;
        }
        applying = true;
        try {
            built.stream().filter(column -> column.getId().equals(id)).forEach(column -> column.setSortable(can));
            if (layout.get().sortBy().equals(id)) {
                sort(layout.get());
            }
        } finally {
            applying = false;
        }
    }

    boolean withheld(String id) {
        return withheld.contains(id);
    }

    private boolean wanted(String id, TableLayout saved) {
        return saved.columns().stream().filter(column -> column.id().equals(id)).findFirst()
                .map(TableLayout.Column::visible).orElseGet(() -> builtVisible.get(id));
    }

    void detach() {
        attached = false;
    }

    /** Back to how the table was built. */
    void reset() {
        attached = false;
        model.resetLayout();
        attach();
    }

    private void apply(TableLayout saved) {
        Map<String, TableLayout.Column> known = new HashMap<>();
        List<String> order = new ArrayList<>();
        saved.columns().forEach(column -> {
            known.put(column.id(), column);
            order.add(column.id());
        });
        for (TableColumn<Row, ?> column : built) {
            TableLayout.Column was = known.get(column.getId());
            column.setPrefWidth(was == null ? builtWidths.get(column.getId()) : was.width());
            column.setVisible(shows(column.getId(), saved));
        }
        addUnknown(order);
        List<TableColumn<Row, ?>> sorted = new ArrayList<>(built);
        sorted.sort(Comparator.comparingInt(column -> order.indexOf(column.getId())));
        if (!sorted.equals(table.getColumns())) {
            table.getColumns().setAll(sorted);
        }
        sort(saved);
    }

    /** A column that was saved by nobody yet, as it is new, follows the one that it was built after. */
    private void addUnknown(List<String> order) {
        String before = "";
        for (TableColumn<Row, ?> column : built) {
            if (!order.contains(column.getId())) {
                order.add(order.indexOf(before) + 1, column.getId());
            }
            before = column.getId();
        }
    }

    private void sort(TableLayout saved) {
        TableLayout wanted = unsortable.contains(saved.sortBy()) ? model.built() : saved;
        List<TableColumn<Row, ?>> by = built.stream().filter(column -> column.getId().equals(wanted.sortBy())).toList();
        by.forEach(column -> column.setSortType(wanted.ascending() ? SortType.ASCENDING : SortType.DESCENDING));
        table.getSortOrder().setAll(by);
    }

    private void save() {
        if (!attached || applying || table.getColumns().size() != built.size()) {
            return;
        }
        List<TableLayout.Column> columns = table.getColumns().stream()
                .map(column -> new TableLayout.Column(column.getId(), width(column),
                        withheld.contains(column.getId()) || crowded.contains(column.getId()) ? wanted(column.getId(), layout.get()) : column.isVisible())).toList();
        TableColumn<Row, ?> by = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        String sortBy = by == null ? "" : by.getId();
        boolean ascending = by == null || by.getSortType() == SortType.ASCENDING;
        TableLayout saved = layout.get();
        boolean inPlace = unsortable.contains(saved.sortBy()) && sortBy.equals(model.built().sortBy()) && ascending == model.built().ascending();
        layout.set(new TableLayout(columns, inPlace ? saved.sortBy() : sortBy, inPlace ? saved.ascending() : ascending, saved.rows()));
    }

    private static double width(TableColumn<?, ?> column) {
        return Math.round(column.getWidth());
    }
}
