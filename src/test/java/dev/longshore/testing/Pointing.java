package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.onFx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Shape;

/**
 * Points at what is found at that moment. A node that was looked up before may have left the scene, or stand elsewhere: a list lends its cells
 * to other rows at any time. So a node is looked up again after each pulse until it stands still, and found, pointed at and pressed in one
 * turn of the FX thread. Looking is repeated; pressing never is.
 */
final class Pointing {

    /** Farther than two clicks of a double click may be apart: what was clicked before does not count. */
    private static final int ASIDE = 25;

    /** What is done at a place that stands still; false where something else is there, and nothing was pressed. */
    @FunctionalInterface
    interface Act<P> {
        boolean at(P place, Robot robot);
    }

    /** A node, and the middle of what is in sight of it on the screen. */
    private record Spot(Node node, Point2D middle) {

        boolean underThePointer() {
            return node.isHover() || (node instanceof Shape || node.isMouseTransparent()) && node.getParent().isHover();   // letters have gaps
        }
    }

    private Pointing() {
    }

    /** Presses once a node is found where it was found a pulse before, and nothing lies over it. */
    static void at(Supplier<? extends Node> find, Consumer<Robot> press) {
        whenStill(() -> spot(find), (spot, robot) -> {
            robot.mouseMove(spot.middle().add(ASIDE, 0));
            robot.mouseMove(spot.middle());
            if (!spot.underThePointer()) {
                return false;
            }
            press.accept(robot);
            return true;
        });
    }

    /** @param look fails where there is no such place yet; FX thread */
    static <P> void whenStill(Supplier<P> look, Act<P> act) {
        AtomicReference<Object> last = new AtomicReference<>("nothing was looked for");
        Pulses.awaitLayout();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Waiting.until(() -> "a place to point at: " + last.get(), () -> {
            if (onFx(() -> found(look, act, last, failed))) {
                return true;
            }
            Pulses.awaitOne();
            return false;
        });
        if (failed.get() != null) {
            throw new AssertionError("while it was pressed", failed.get());
        }
        Pulses.awaitLayout();
    }

    private static <P> boolean found(Supplier<P> look, Act<P> act, AtomicReference<Object> last, AtomicReference<Throwable> failed) {
        P place;
        try {
            place = look.get();
        } catch (RuntimeException | AssertionError notYet) {
            last.set(notYet);
            return false;
        }
        try {
            return place.equals(last.getAndSet(place)) && act.at(place, new Robot());
        } catch (RuntimeException pressed) {
            failed.set(pressed);
            return true;
        }
    }

    private static Spot spot(Supplier<? extends Node> find) {
        Parent root = find.get().getScene().getRoot();
        root.applyCss();
        root.layout();
        Node node = find.get();   // laying out may have lent its cell to another row
        if (!inSight(node)) {
            throw new IllegalStateException("not in sight: " + node);
        }
        Bounds seen = seen(node);
        return new Spot(node, new Point2D(seen.getCenterX(), seen.getCenterY()));
    }

    /** Whether it is in a window that shows, and nothing around it is hidden. */
    static boolean inSight(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getScene().getWindow() != null && node.getScene().getWindow().isShowing();
    }

    /** A row that is wider than its table goes on below the part beside it. */
    private static Bounds seen(Node node) {
        Bounds seen = node.localToScreen(node.getBoundsInLocal());
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around.getClip() != null) {
                seen = common(seen, around.localToScreen(around.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    /** The first itself where they have nothing in common: whoever points there finds out. */
    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return right > left && bottom > top ? new BoundingBox(left, top, right - left, bottom - top) : one;
    }
}
