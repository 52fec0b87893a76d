package dev.longshore;

import dev.longshore.service.discovery.Machine;
import dev.longshore.service.settings.FileOwners;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.SystemClipboard;
import dev.longshore.ui.dialog.SafetySettings;
import java.time.Duration;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The app as the toolkit starts and ends it, on this machine and with its clipboard. */
public class App extends Application {

    private final SystemClipboard clipboard = new SystemClipboard(new FxDelay(), this::secretStays);
    private final Ending ending = new Ending(this::end, Platform::exit);
    private SettingsStart settings;
    private volatile RunningApp running;

    /** Not on the FX thread: it reads the disk. */
    @Override
    public void init() {
        SettingsStart read = SettingsStart.of(SettingsStart.store(System.getenv()), FileOwners.SYSTEM.root());
        settings = Optional.ofNullable(getParameters().getNamed().get("host")).map(read::showing).orElse(read);
    }

    @Override
    public void start(Stage stage) {
        running = new RunningApp(Modules.all(), Machine.of(System.getenv()), settings, clipboard, stage);
        ending.onSignal();
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
        ending.toolkitStopped();
    }

    private Duration secretStays() {
        return Duration.ofSeconds(running.services().settings().groups().get(SafetySettings.GROUP).secretSeconds());
    }

    private void end() {
        if (running != null) {   // null where the start failed before
            running.close();
        }
    }
}
