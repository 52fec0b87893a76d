package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.LaidOutRobot;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The gestures of the user of the app. */
abstract class AppGestures extends AppPopups {

    final LaidOutRobot robot = new LaidOutRobot();

    AppGestures(Stage stage) {
        super(stage);
    }

    /** Clicks the first, and adds the others; the headless robot's clicks know no modifier keys. */
    void select(String first, String... others) {
        clickRow(first, MouseButton.PRIMARY);
        for (String other : others) {
            onFx(() -> table().getSelectionModel().select(indexOf(other)));
        }
        assertEquals(Stream.concat(Stream.of(first), Stream.of(others)).sorted().toList(), selected().stream().sorted().toList());
    }

    private void clickRow(String name, MouseButton button) {
        row(name);
        robot.clickOn(() -> rowNow(name), button);
    }

    void doubleClick(String name) {
        row(name);
        robot.doubleClickOn(() -> rowNow(name));
    }

    /** Opens the context menu of a row. */
    void rightClick(String name) {
        clickRow(name, MouseButton.SECONDARY);
        awaitMenu();
    }

    /** Chooses an item of the menu that is open by its command's key. */
    void choose(String key) {
        robot.clickOn(() -> item(key).getStyleableNode());
        await("the menu is closed", () -> menu().isEmpty());
    }

    void choose(String row, String key) {
        rightClick(row);
        choose(key);
    }

    /** Clicks a node of the open dialog, and for a button waits until the dialog has gone. */
    void answer(String selector) {
        inDialog(selector, Node.class);
        robot.clickOn(() -> nowInDialog(selector));
        if (selector.equals("#dialog-verb") || selector.equals("#dialog-cancel")) {
            awaitNoDialog();
        }
    }

    /** Clicks a node of whichever dialog has it. */
    void clickInDialog(String selector) {
        robot.clickOn(() -> nodeInDialog(selector));
    }

    /** Clicks a button of a notice by its text. */
    void clickInNotice(String text) {
        robot.clickOn(() -> stage.getScene().lookup("#notices").lookupAll(".button").stream()
                .filter(node -> LaidOutRobot.inSight(node) && ((Labeled) node).getText().equals(text)).findFirst().orElseThrow());
    }

    void click(String selector) {
        robot.clickOn(() -> nodeNow(selector, Node.class));
    }

    /** Clicks the head of a column; the headless robot presses and releases it without a click that sorts. */
    void sortBy(String column) {
        onFx(() -> {
            Node head = table().lookupAll(".column-header.table-column").stream().filter(each -> column.equals(each.getId())).findFirst().orElseThrow();
            head.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, head));
            head.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, head));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node) {
        return new MouseEvent(type, 30, 15, 30, 15, MouseButton.PRIMARY, 1, false, false, false, false,
                type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, new PickResult(node, 30, 15));
    }

    /** Types into the field that has the keyboard, in place of what it holds. */
    void write(String text) {
        await("a field with the keyboard", () -> field().isPresent());
        TextInputControl field = onFx(() -> {
            TextInputControl found = field().orElseThrow();
            found.selectAll();
            return found;
        });
        robot.write(text, field.getScene());
        await("written: " + text, () -> field.getText().equals(text));
    }

    private static Optional<TextInputControl> field() {
        return Window.getWindows().stream().filter(window -> window.isFocused() && window.getScene() != null)
                .map(window -> window.getScene().getFocusOwner())
                .filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast).reduce((below, above) -> above);
    }

    void keys(KeyCode key, KeyCode... held) {
        robot.press(held).type(key).release(held);
    }

    /** Presses a key of a layout without Latin letters, as the toolkit tells of it: without a code, by its character. */
    void press(String character, boolean shortcut) {
        onFx(() -> {
            Node owner = stage.getScene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, character, KeyCode.UNDEFINED, false, shortcut, false, false));
        });
    }
}
