package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.PointQuery;
import org.testfx.service.query.impl.CallableBoundsPointQuery;

/**
 * A robot for machines that are slow or busy. It acts once every window is laid out as it stands now: until the next pulse a part may not be
 * where it will be, and a new one has no skin that hears of a key. It returns once all windows are laid out again, where its base class
 * sleeps, and it moves the pointer in one step. It clicks twice in one turn of the FX thread: the half second within which two clicks are a
 * double click may pass between two turns.
 */
public final class LaidOutRobot extends FxRobot {
    /** Whatever asks for layout in every pulse is animated, and is not waited for. */
    private static final int MORE_PULSES = 3;
    /** Somewhat longer than from one to the next. */
    private static final int PULSE_MS = 40;

    private final MouseRobot mouse = robotContext().getMouseRobot();
    private final KeyboardRobot keyboard = robotContext().getKeyboardRobot();

    /** The middle of what is in sight of a node: a row that is wider than its table goes on below the part beside it. */
    @Override
    public PointQuery point(Node node) {
        targetWindow(node);
        return new CallableBoundsPointQuery(() -> onFx(() -> inSight(node)), node).atPosition(Pos.CENTER);
    }

    private static Bounds inSight(Node node) {
        Bounds seen = node.localToScreen(node.getBoundsInLocal());
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around.getClip() != null) {
                seen = common(seen, around.localToScreen(around.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    /** The first itself where they have nothing in common: a click there finds out. */
    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return right > left && bottom > top ? new BoundingBox(left, top, right - left, bottom - top) : one;
    }

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        awaitLayout();
        return super.clickOn(query, motion, buttons);
    }

    @Override
    public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        awaitLayout();
        mouse.moveNoWait(point.query());
        mouse.pressNoWait(buttons);
        mouse.releaseNoWait(buttons);
        awaitLayout();
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        awaitLayout();
        mouse.moveNoWait(point.query());
        Point2D at = point.query();
        onFx(() -> {
            Robot robot = new Robot();
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        awaitLayout();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        awaitLayout();
        keyboard.pressNoWait(keys);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.releaseNoWait(keys);
        awaitLayout();
        return this;
    }

    /** Presses and releases each key in its turn. */
    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            awaitLayout();
            keyboard.pressNoWait(key);
            keyboard.releaseNoWait(key);
        }
        awaitLayout();
        return this;
    }

    @Override
    public FxRobot write(String text) {
        awaitLayout();
        Scene scene = window(Window::isFocused).getScene();
        text.chars().forEach(character -> robotContext().getBaseRobot().typeKeyboard(scene, key(character), Character.toString(character)));
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
        awaitPulse();
        for (int more = 0; more < MORE_PULSES && onFx(() -> shown().map(Scene::getRoot).anyMatch(LaidOutRobot::unsettled)); more++) {
            awaitPulse();
        }
    }

    private static Stream<Scene> shown() {
        return Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene);
    }

    private static boolean unsettled(Node node) {
        return node instanceof Parent parent && (parent.isNeedsLayout() || parent.getChildrenUnmodifiable().stream().anyMatch(LaidOutRobot::unsettled));
    }

    private static void awaitPulse() {
        Map<Scene, Runnable> listeners = new HashMap<>();
        Set<Scene> done = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> all = new CompletableFuture<>();
        onFx(() -> {
            shown().forEach(scene -> listeners.put(scene, () -> {
                done.add(scene);
                if (done.size() == listeners.size()) {
                    all.complete(null);
                }
            }));
            listeners.forEach(Scene::addPostLayoutPulseListener);
            Platform.requestNextPulse();
        });
        if (!listeners.isEmpty()) {
            rest(all);
        }
        await("a pulse", () -> listeners.keySet().stream().allMatch(scene -> done.contains(scene) || scene.getWindow() == null || !scene.getWindow().isShowing()));
        onFx(() -> listeners.forEach(Scene::removePostLayoutPulseListener));
    }

    /** Asks nothing of the FX thread until the pulse; a window that closes meanwhile has none, and is asked about after that. */
    private static void rest(CompletableFuture<Void> all) {
        try {
            all.get(PULSE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // asked from now on
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
