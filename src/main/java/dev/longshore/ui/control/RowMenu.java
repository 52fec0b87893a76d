package dev.longshore.ui.control;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The context menu of a table's rows, by the mouse, the context-menu key or Shift+F10. */
final class RowMenu {

    private final TableView<?> table;
    private final List<Command> commands;
    private final Supplier<List<MenuItem>> first;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    private RowMenu(TableView<?> table, List<Command> commands, Supplier<List<MenuItem>> first, Messages messages) {
        this.table = table;
        this.first = first;
        this.commands = commands;
        this.messages = messages;
        menu.setId(table.getId() + "-menu");
    }

    /** @param first items that stand before those of the commands; asked each time */
    static void install(TableView<?> table, List<Command> commands, Supplier<List<MenuItem>> first, Messages messages) {
        RowMenu menu = new RowMenu(table, commands, first, messages);
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::requested);
        table.addEventFilter(KeyEvent.KEY_PRESSED, menu::pressed);
    }

    private void requested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            showByKey();
            event.consume();
            return;
        }
        TableRow<?> row = rowOf(event.getPickResult().getIntersectedNode());
        menu.hide();
        if (row != null && !row.isEmpty()) {
            if (!table.getSelectionModel().isSelected(row.getIndex())) {
                table.getSelectionModel().clearAndSelect(row.getIndex());
            }
            showAt(event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F10 && event.isShiftDown() || event.getCode() == KeyCode.CONTEXT_MENU) {
            showByKey();
            event.consume();
        }
    }

    private void showByKey() {
        if (menu.isShowing() || table.getSelectionModel().isEmpty()) {
            return;
        }
        Point2D at = focusedRowCorner();
        showAt(at.getX(), at.getY());
    }

    private Point2D focusedRowCorner() {
        int focused = table.getFocusModel().getFocusedIndex();
        for (Node node : table.lookupAll(".table-row-cell")) {
            if (node instanceof TableRow<?> row && row.getIndex() == focused) {
                Bounds bounds = row.localToScreen(row.getBoundsInLocal());
                return new Point2D(bounds.getMinX() + 24, bounds.getMaxY());
            }
        }
        return table.localToScreen(24, 30);
    }

    private void showAt(double x, double y) {
        menu.getItems().setAll(first.get());
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(MenuItems.of(commands, messages));
        if (!menu.getItems().isEmpty()) {
            menu.show(table, x, y);
        }
    }

    private static TableRow<?> rowOf(Node picked) {
        Node node = picked;
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        return (TableRow<?>) node;
    }
}
