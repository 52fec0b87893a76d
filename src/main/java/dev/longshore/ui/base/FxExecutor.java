package dev.longshore.ui.base;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The only door to the FX thread. Runs at once when already there, so that order within the thread is kept. */
public final class FxExecutor implements Executor {

    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
