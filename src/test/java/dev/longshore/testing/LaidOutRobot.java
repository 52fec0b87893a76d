package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Platform;
import javafx.geometry.Point2D;
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

    /** Waits until a pulse has styled and laid out every window that shows. */
    public static void awaitLayout() {
        Set<Scene> done = ConcurrentHashMap.newKeySet();
        List<Scene> shown = onFx(() -> Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene).toList());
        List<Runnable> listeners = shown.stream().<Runnable>map(scene -> () -> done.add(scene)).toList();
        onFx(() -> {
            for (int i = 0; i < shown.size(); i++) {
                shown.get(i).addPostLayoutPulseListener(listeners.get(i));
            }
            Platform.requestNextPulse();
        });
        await("a pulse", () -> shown.stream().allMatch(scene -> done.contains(scene) || scene.getWindow() == null || !scene.getWindow().isShowing()));
        onFx(() -> {
            for (int i = 0; i < shown.size(); i++) {
                shown.get(i).removePostLayoutPulseListener(listeners.get(i));
            }
        });
    }
}
