package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.service.query.NodeQuery;

/**
 * A robot for machines that are slow or busy. It acts once every window is laid out as it stands now: until the next pulse a part may not be
 * where it will be, and a new one has no skin that hears of a key. It returns once all windows are laid out again. What it points at it
 * finds itself, see {@link Pointing}: none of its gestures takes a node that was looked up before.
 */
public final class LaidOutRobot {

    private final FxRobot fx = new FxRobot();
    private final KeyboardRobot keyboard = fx.robotContext().getKeyboardRobot();

    /** What a selector or a text finds, looked up when it is asked for. */
    public NodeQuery lookup(String query) {
        return Looking.by(() -> fx.lookup(query));
    }

    public NodeQuery from(Node... parents) {
        return Looking.by(() -> fx.from(parents));
    }

    /** Looks there first from now on. */
    public LaidOutRobot targetWindow(Window window) {
        onFx(() -> fx.targetWindow(window));
        return this;
    }

    public LaidOutRobot clickOn(String query, MouseButton... buttons) {
        return clickOn(named(query), buttons);
    }

    /** @param find asked on the FX thread, as often as it takes; it may fail until there is such a node */
    public LaidOutRobot clickOn(Supplier<? extends Node> find, MouseButton... buttons) {
        Pointing.at(find, robot -> robot.mouseClick(buttons.length == 0 ? new MouseButton[] {MouseButton.PRIMARY} : buttons));
        return this;
    }

    public LaidOutRobot rightClickOn(String query) {
        return clickOn(query, MouseButton.SECONDARY);
    }

    public LaidOutRobot rightClickOn(Supplier<? extends Node> find) {
        return clickOn(find, MouseButton.SECONDARY);
    }

    public LaidOutRobot doubleClickOn(String query) {
        return doubleClickOn(named(query));
    }

    /** In one turn of the FX thread: the half second within which two clicks are a double click may pass between two turns. */
    public LaidOutRobot doubleClickOn(Supplier<? extends Node> find) {
        Pointing.at(find, robot -> {
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        return this;
    }

    /** Clicks a place on the screen, whatever lies there. */
    public LaidOutRobot clickAt(Supplier<Point2D> place) {
        Pointing.whenStill(place, (at, robot) -> {
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
            return true;
        });
        return this;
    }

    /** Drags from one place on the screen to another. */
    public LaidOutRobot drag(Supplier<Point2D> from, Supplier<Point2D> to) {
        Pointing.whenStill(() -> List.of(from.get(), to.get()), (way, robot) -> {
            robot.mouseMove(way.getFirst());
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(way.getFirst().midpoint(way.getLast()));
            robot.mouseMove(way.getLast());
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        return this;
    }

    /** The first in sight, as the toolkit's own names go: by selector, or by text. */
    private Supplier<Node> named(String query) {
        return () -> fx.lookup(query).<Node>queryAll().stream().filter(Pointing::inSight).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing in sight is " + query));
    }

    /** Whether it is in a window that shows, and nothing around it is hidden: a list keeps cells that it does not need. FX thread only. */
    public static boolean inSight(Node node) {
        return Pointing.inSight(node);
    }

    public LaidOutRobot press(KeyCode... keys) {
        awaitLayout();
        keyboard.pressNoWait(keys);
        return this;
    }

    public LaidOutRobot release(KeyCode... keys) {
        keyboard.releaseNoWait(keys);
        awaitLayout();
        return this;
    }

    /** Presses and releases each key in its turn. */
    public LaidOutRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            awaitLayout();
            keyboard.pressNoWait(key);
            keyboard.releaseNoWait(key);
        }
        awaitLayout();
        return this;
    }

    /** The same key so many times. */
    public LaidOutRobot type(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            type(key);
        }
        return this;
    }

    /** Types into the window that has the keyboard, once one has it. */
    public LaidOutRobot write(String text) {
        await("a window with the keyboard", () -> focused().isPresent());
        return write(text, onFx(() -> focused().orElseThrow()));
    }

    /** Several windows of the headless platform may take themselves for the one with the keyboard: the one that was opened last has it. */
    private static Optional<Scene> focused() {
        return Window.getWindows().stream().filter(window -> window.isFocused() && !(window instanceof PopupWindow)).map(Window::getScene)
                .reduce((below, above) -> above);
    }

    /** Types into what has the keyboard in that window. */
    public LaidOutRobot write(String text, Scene scene) {
        awaitLayout();
        text.chars().forEach(typed -> fx.robotContext().getBaseRobot().typeKeyboard(scene, key(typed), Character.toString(typed)));
        awaitLayout();
        return this;
    }

    private static KeyCode key(int character) {
        return switch (character) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    /** Waits until pulses have styled and laid out every window that shows, and what one has moved, the next has too. */
    public static void awaitLayout() {
        Pulses.awaitLayout();
    }
}
