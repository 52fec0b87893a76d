package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot for machines that are slow or busy. It acts once every window is laid out as it stands now: until the next pulse a part may not be
 * where it will be, and a new one has no skin that hears of a key. It clicks twice in one turn of the FX thread: the half second within which
 * two clicks are a double click may pass between two turns.
 */
public final class LaidOutRobot extends FxRobot {
    /** Whatever asks for layout in every pulse is animated, and is not waited for. */
    private static final int MORE_PULSES = 3;

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        awaitLayout();
        return super.clickOn(query, motion, buttons);
    }

    @Override
    public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        awaitLayout();
        return super.clickOn(point, motion, buttons);
    }

    @Override
    public FxRobot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        awaitLayout();
        moveTo(point, motion);
        Point2D at = point.query();
        onFx(() -> {
            Robot robot = new Robot();
            robot.mouseMove(at);
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        awaitLayout();
        return super.press(keys);
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        awaitLayout();
        return super.type(keys);
    }

    @Override
    public FxRobot write(String text) {
        awaitLayout();
        return super.write(text);
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
        onFx(() -> {
            shown().forEach(scene -> listeners.put(scene, () -> done.add(scene)));
            listeners.forEach(Scene::addPostLayoutPulseListener);
            Platform.requestNextPulse();
        });
        await("a pulse", () -> listeners.keySet().stream().allMatch(scene -> done.contains(scene) || scene.getWindow() == null || !scene.getWindow().isShowing()));
        onFx(() -> listeners.forEach(Scene::removePostLayoutPulseListener));
    }
}
