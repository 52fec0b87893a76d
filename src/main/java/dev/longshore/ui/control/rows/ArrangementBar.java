package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The line above a table: a button with a number for each quick filter, and the menu that groups. Tab reaches the buttons as one, arrows go from one
 * to the next. FX thread only.
 */
public final class ArrangementBar<R extends Row> extends HBox {

    private final TableModel<R> model;
    private final RowCounts<R> counts;
    private final Messages messages;
    private final String id;
    private final FlowPane quick = new FlowPane();
    private final ToggleButton all;
    private final List<ToggleButton> each;
    private final ChangeListener<Object> refresh = (value, was, is) -> refresh();

    /** @param tableId node id of the table, with which those of the buttons begin */
    public ArrangementBar(String tableId, TableModel<R> model, TableLines<R> lines, Groupings<R> groupings, Messages messages) {
        this.id = tableId;
        this.model = model;
        this.counts = lines.counts();
        this.messages = messages;
        getStyleClass().add("arrangement-bar");
        setAlignment(Pos.CENTER_LEFT);
        all = button("all", "control.quick.all", () -> model.arrange(now -> now.withOnly(List.of())));
        each = counts.offered().stream().map(filter ->
                button(filter.id(), filter.titleKey(), () -> model.arrange(now -> now.toggled(filter.id())))).toList();
        quick.getStyleClass().add("quick-filters");
        quick.setAlignment(Pos.CENTER_LEFT);
        if (!each.isEmpty()) {
            quick.getChildren().add(all);
            quick.getChildren().addAll(each);
        }
        HBox.setHgrow(quick, Priority.ALWAYS);
        getChildren().add(quick);
        if (!groupings.isEmpty()) {
            getChildren().add(new GroupMenu<>(tableId, model, lines, groupings, messages));
        }
        quick.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        sceneProperty().addListener((scene, was, is) -> attach(is != null));
    }

    /** As high as the buttons are in the room beside the menu: by itself a flow pane asks for the height it has at its preferred width. */
    @Override
    protected double computePrefHeight(double width) {
        double now = width < 0 ? getWidth() : width;
        double room = (now > 0 ? now : Short.MAX_VALUE) - snappedLeftInset() - snappedRightInset();
        for (Node beside : getChildren().subList(1, getChildren().size())) {
            room -= Math.min(beside.prefWidth(-1), beside.maxWidth(-1)) + getSpacing();
        }
        return snappedTopInset() + quick.prefHeight(Math.max(0, room)) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private void attach(boolean shown) {
        model.layout().removeListener(refresh);
        counts.counted().removeListener(refresh);
        if (shown) {
            model.layout().addListener(refresh);
            counts.counted().addListener(refresh);
            refresh();
        }
    }

    private ToggleButton button(String filter, String titleKey, Runnable action) {
        ToggleButton button = new ToggleButton(messages.text(titleKey));
        Label count = new Label();
        count.getStyleClass().add("tab-count");
        button.setGraphic(count);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(id + "-quick-" + filter);
        button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        button.setMnemonicParsing(false);
        button.getStyleClass().setAll("quick-filter");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> {
            action.run();
            refresh();   // a button turns itself on and off, whatever that means
        });
        return button;
    }

    private void refresh() {
        if (each.isEmpty()) {
            return;
        }
        RowCounts.Counted now = counts.counted().get();
        List<String> only = model.arrangement().only();
        List<QuickFilter<R>> offered = counts.offered();
        show(all, now.all(), offered.stream().noneMatch(filter -> only.contains(filter.id())));
        for (int i = 0; i < each.size(); i++) {
            QuickFilter<R> filter = offered.get(i);
            int count = now.byFilter().getOrDefault(filter.id(), 0);
            boolean on = only.contains(filter.id());
            show(each.get(i), count, on);
            boolean visible = filter.always() || count > 0 || on || each.get(i).isFocused();
            each.get(i).setVisible(visible);
            each.get(i).setManaged(visible);
        }
        reachByTab();
    }

    private void show(ToggleButton button, int count, boolean on) {
        String number = messages.text("shell.count", count);
        ((Label) button.getGraphic()).setText(number);
        button.setAccessibleText(button.getText() + " " + number);
        button.setSelected(on);
    }

    /** One of the buttons is reached by Tab: the one that has the keyboard, or the first that is on. */
    private void reachByTab() {
        List<Node> shown = shown();
        Node reached = shown.stream().filter(Node::isFocused).findFirst()
                .or(() -> shown.stream().filter(node -> ((ToggleButton) node).isSelected()).findFirst()).orElse(all);
        quick.getChildren().forEach(node -> node.setFocusTraversable(node == reached));
    }

    private List<Node> shown() {
        return quick.getChildren().stream().filter(Node::isVisible).toList();
    }

    private void step(KeyEvent key) {
        int step = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        List<Node> shown = shown();
        int from = IntStream.range(0, shown.size()).filter(i -> shown.get(i).isFocused()).findFirst().orElse(-1);
        if (step == 0 || from < 0) {
            return;
        }
        key.consume();
        shown.get(Math.clamp(from + step, 0, shown.size() - 1)).requestFocus();
        reachByTab();
    }
}
