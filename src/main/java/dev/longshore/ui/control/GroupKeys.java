package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.control.rows.TableLines;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What a grouped table does by key: as in a tree, Left closes a group or goes to its head, Right opens it or goes into it, Enter does either.
 * All rows are selected without the heads. In a table without groups it does nothing.
 */
final class GroupKeys<R extends Row> {

    private final TableView<Row> table;
    private final TableModel<R> model;
    private final TableLines<R> lines;

    GroupKeys(TableView<Row> table, TableModel<R> model, TableLines<R> lines) {
        this.table = table;
        this.model = model;
        this.lines = lines;
    }

    /** Before other keys of the table: Enter on the head of a group opens no object. */
    void install() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void toggle(GroupRow group) {
        show(List.of(group), !group.open());
    }

    /** What a menu offers while the keyboard stands on the head of a group. */
    Supplier<List<MenuItem>> menu(Messages messages) {
        return () -> focused() instanceof GroupRow group ? List.of(
                item(messages.text(group.open() ? "control.group.close" : "control.group.expand"), () -> toggle(group)),
                item(messages.text("control.group.expand-all"), () -> show(lines.heads(), true)),
                item(messages.text("control.group.close-all"), () -> show(lines.heads(), false))) : List.of();
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void show(List<GroupRow> groups, boolean open) {
        model.arrange(now -> now.withGroups(groups.stream().map(GroupRow::fingerprint).toList(), open));
    }

    private void pressed(KeyEvent key) {
        if (!lines.grouped()) {
            return;
        }
        boolean plain = !key.isShiftDown() && !key.isShortcutDown() && !key.isAltDown();
        boolean done = switch (key.getCode()) {
            case LEFT -> plain && left();
            case RIGHT -> plain && right();
            case ENTER -> plain && enter();
            case A -> key.isShortcutDown() && selectRows();
            default -> false;
        };
        if (done) {
            key.consume();
        }
    }

    private boolean left() {
        if (focused() instanceof GroupRow group && group.open()) {
            toggle(group);
        } else if (!(focused() instanceof GroupRow)) {
            goTo(headAbove());
        }
        return true;
    }

    private boolean right() {
        if (focused() instanceof GroupRow group) {
            if (group.open()) {
                goTo(table.getFocusModel().getFocusedIndex() + 1);
            } else {
                toggle(group);
            }
        }
        return true;
    }

    private boolean enter() {
        if (focused() instanceof GroupRow group) {
            toggle(group);
            return true;
        }
        return false;
    }

    private boolean selectRows() {
        int[] rows = IntStream.range(0, lines.size()).filter(i -> !(lines.get(i) instanceof GroupRow)).toArray();
        table.getSelectionModel().clearSelection();
        if (rows.length > 0) {
            table.getSelectionModel().selectIndices(rows[0], rows);
        }
        return true;
    }

    private int headAbove() {
        int at = table.getFocusModel().getFocusedIndex();
        while (at > 0 && !(lines.get(at) instanceof GroupRow)) {
            at--;
        }
        return at;
    }

    private void goTo(int line) {
        if (line >= 0 && line < lines.size()) {
            table.getSelectionModel().clearAndSelect(line);
            table.scrollTo(line);
        }
    }

    private Row focused() {
        int at = table.getFocusModel().getFocusedIndex();
        return at >= 0 && at < lines.size() ? lines.get(at) : null;
    }
}
