package dev.longshore.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Starts the toolkit once on the headless platform, and lends the FX thread to tests. */
public final class FxExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        overlookTheScreen();
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));   // a class that failed may have left some, and they take the keyboard
    }

    /** TestFX fails the test that runs by whatever nobody caught, in the handler that it sets as it is loaded. */
    private static void overlookTheScreen() {
        WaitForAsyncUtils.clearExceptions();
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (!(handler instanceof Overlooking)) {
            Thread.setDefaultUncaughtExceptionHandler(new Overlooking(handler));
        }
    }

    /** Passes on all but what {@link #ofTheScreen} names. */
    private record Overlooking(Thread.UncaughtExceptionHandler next) implements Thread.UncaughtExceptionHandler {

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (next != null && !ofTheScreen(thrown)) {
                next.uncaughtException(thread, thrown);
            }
        }
    }

    /** The headless screen has a million pixels, and cannot paint a window that reaches past them, such as a menu near the bottom. */
    public static boolean ofTheScreen(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return thrown instanceof IndexOutOfBoundsException
                && Stream.of(frames).anyMatch(frame -> frame.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow"));
    }

    /** Runs on the FX thread and gives its value, or its failure; at once where it is called there, as from a condition of {@link #await}. */
    public static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            run.run();
        } else {
            Platform.runLater(run);
        }
        return result.orTimeout(3 * Waiting.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public static void onFx(Runnable work) {
        onFx(() -> {
            work.run();
            return null;
        });
    }

    /** An empty window that shows, for forms and dialogs to lie over. FX thread only. */
    public static Stage window(double width, double height) {
        Stage window = new Stage();
        window.setScene(new Scene(new StackPane(), width, height));
        window.show();
        return window;
    }

    /** Waits for a condition asked on the FX thread; fails after a minute, and on the FX thread itself at once. */
    public static void await(String what, BooleanSupplier condition) {
        if (!Platform.isFxApplicationThread()) {
            Waiting.until(what, () -> onFx(condition::getAsBoolean));
        } else if (!condition.getAsBoolean()) {
            throw new AssertionError("the FX thread would wait for itself: " + what);
        }
    }
}
