package dev.longshore.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/** Starts the toolkit once on the headless platform, and lends the FX thread to tests. */
public final class FxExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** Runs on the FX thread and gives its value, or its failure. */
    public static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(20, TimeUnit.SECONDS).join();
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

    /** Waits for a condition asked on the FX thread; fails after ten seconds. */
    public static void await(String what, BooleanSupplier condition) {
        Waiting.until(what, () -> onFx(condition::getAsBoolean));
    }
}
