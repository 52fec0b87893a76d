package dev.longshore;

import dev.longshore.service.discovery.Machine;
import dev.longshore.service.settings.SettingsFolder;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.SystemClipboard;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** The app as the toolkit starts and ends it, on this machine and with its clipboard. */
public class App extends Application {

    private final SystemClipboard clipboard = new SystemClipboard(new FxDelay());
    private RunningApp running;

    @Override
    public void start(Stage stage) {
        Path settings = SettingsFolder.of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        running = new RunningApp(Machine.of(System.getenv()), settings, clipboard, stage);
        running.start(attended());
        shown(running);
    }

    /** Whether somebody sits before the window. */
    boolean attended() {
        return true;
    }

    /** For what comes once the window shows. */
    void shown(RunningApp app) {
        // a window needs nothing more
    }

    @Override
    public void stop() {
        clipboard.close();
        if (running != null) {   // null where the start failed before
            running.close();
        }
    }
}
