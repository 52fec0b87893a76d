package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import dev.longshore.domain.ObjectRef;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.control.rows.TableLines;
import dev.longshore.ui.resource.LiveRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What the window of the app shows: its tables, dialogs and texts, and waiting for them. */
abstract class AppScreen {

    final Stage stage;

    AppScreen(Stage stage) {
        this.stage = stage;
    }

    /** A window that is built, or built anew in another language, has one from its first pulse on: only then split panes put their parts into the scene. */
    final void awaitTable() {
        await("a table", () -> table() != null);
        awaitLines();
    }

    /** Waits until the table that shows shows what was wished for: lines are filtered and sorted beside the FX thread. */
    void awaitLines() {
        await("the lines", () -> table() == null || table().getItems() instanceof TableLines<?> lines && lines.settled());
    }

    void awaitTable(String id) {
        await(id, () -> table() != null && id.equals(table().getId()));
    }

    /** The table of the tab that shows; null on the overview, and in a window that is not laid out. */
    TableView<?> table() {
        return (TableView<?>) stage.getScene().lookup(".resource-table");
    }

    /** Names of the rows as sorted and filtered, top down. */
    List<String> names() {
        awaitTable();
        return onFx(() -> table().getItems().stream().map(item -> ref(item).name()).toList());
    }

    /** Names of the selected rows, top down. */
    List<String> selected() {
        awaitTable();
        return onFx(() -> table().getSelectionModel().getSelectedItems().stream().map(item -> ref(item).name()).toList());
    }

    private static ObjectRef ref(Object item) {
        return ((LiveRow) item).ref();
    }

    /** A row in sight, scrolled there where needed. */
    TableRow<?> row(String name) {
        awaitTable();
        await("a row " + name, () -> indexOf(name) >= 0);
        onFx(() -> scrollTo(name));
        LaidOutRobot.awaitLayout();   // until then the row may get another cell
        await("the row " + name + " in sight", () -> cell(name).isPresent() || scrollTo(name));   // a list that comes meanwhile scrolls, too
        return onFx(() -> rowNow(name));
    }

    /** @return false, as it is in sight from the next layout on */
    private boolean scrollTo(String name) {
        table().scrollTo(Math.max(0, indexOf(name) - 3));
        return false;
    }

    /** A row in sight at this moment: the next list may give its cell to another. FX thread only. */
    TableRow<?> rowNow(String name) {
        return cell(name).orElseThrow();
    }

    final int indexOf(String name) {
        List<?> items = table().getItems();
        return items.stream().filter(item -> ref(item).name().equals(name)).findFirst().map(items::indexOf).orElse(-1);
    }

    private Optional<TableRow<?>> cell(String name) {
        table().layout();
        return table().lookupAll(".table-row-cell").stream().<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> !row.isEmpty() && row.isVisible() && ref(row.getItem()).name().equals(name)).findFirst();
    }

    <T extends Node> T node(String selector, Class<T> type) {
        await(selector, () -> stage.getScene().lookup(selector) != null);
        return onFx(() -> type.cast(stage.getScene().lookup(selector)));
    }

    /** As {@link #node}, on the FX thread and at once. */
    <T extends Node> T nodeNow(String selector, Class<T> type) {
        return type.cast(stage.getScene().lookup(selector));
    }

    /** Every text that shows below a node. */
    static List<String> texts(Node root) {
        return onFx(() -> {
            List<String> all = new ArrayList<>();
            collect(root, all);
            return all;
        });
    }

    /** As {@link #texts}; FX thread only, and at once. */
    static List<String> textsNow(Node root) {
        List<String> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    static void collect(Node node, List<String> all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            all.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    /** Whether a part of the window shows that text now; FX thread only. */
    boolean says(String selector, String part) {
        Node root = stage.getScene().lookup(selector);
        List<String> all = new ArrayList<>();
        if (root != null) {
            collect(root, all);
        }
        return all.stream().anyMatch(text -> text.contains(part));
    }

    void awaitText(String selector, String part) {
        await(selector + " says “" + part + "”", () -> says(selector, part));
    }

    void awaitFocus(String selector) {
        await("the keyboard in " + selector, () -> Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene)
                .anyMatch(scene -> scene.getFocusOwner() != null && scene.getFocusOwner().equals(scene.lookup(selector)) && scene.getWindow().isFocused()));
    }
}
