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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Waits for the toolkit's pulses: each of them styles and lays out what shows. */
final class Pulses {

    /** Whatever asks for layout in every pulse is animated, and is not waited for. */
    private static final int MORE_PULSES = 3;
    /** Somewhat longer than from one to the next. */
    private static final int PULSE_MS = 40;

    private Pulses() {
    }

    /** Waits until pulses have styled and laid out every window that shows, and what one has moved, the next has too. */
    static void awaitLayout() {
        awaitOne();
        for (int more = 0; more < MORE_PULSES && onFx(() -> shown().map(Scene::getRoot).anyMatch(Pulses::unsettled)); more++) {
            awaitOne();
        }
    }

    private static Stream<Scene> shown() {
        return Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene);
    }

    private static boolean unsettled(Node node) {
        return node instanceof Parent parent && (parent.isNeedsLayout() || parent.getChildrenUnmodifiable().stream().anyMatch(Pulses::unsettled));
    }

    /** Waits until each window that shows has had a pulse. */
    static void awaitOne() {
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
