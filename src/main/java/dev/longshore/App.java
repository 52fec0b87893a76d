package dev.longshore;

import dev.longshore.domain.OpenRequest;
import dev.longshore.instance.FirstInstance;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.settings.FileOwners;
import dev.longshore.service.settings.OwnedStore;
import dev.longshore.service.settings.SettingsStore;
import dev.longshore.start.LaunchToken;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.SystemClipboard;
import dev.longshore.ui.dialog.SafetySettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The app as the toolkit starts and ends it, on this machine and with its clipboard. */
public class App extends Application {

    /** The toolkit makes the app itself, by the name of its class: what was taken before comes this way, once. */
    static final AtomicReference<FirstInstance> FIRST = new AtomicReference<>();

    private final FirstInstance instance = FIRST.getAndSet(null);
    private final SystemClipboard clipboard = new SystemClipboard(new FxDelay(), this::secretStays);
    private final Ending ending = new Ending(this::end, Platform::exit);
    private SettingsStart settings;
    private volatile RunningApp running;

    /** Not on the FX thread: it reads the disk. */
    @Override
    public void init() {
        SettingsStore store = SettingsStart.store(System.getenv());
        SettingsStart read = SettingsStart.of(instance == null ? store : new OwnedStore(store, instance::hasLostItsPlace), FileOwners.SYSTEM.root());
        settings = Optional.ofNullable(getParameters().getNamed().get("host")).map(read::showing).orElse(read);
    }

    @Override
    public void start(Stage stage) {
        LaunchToken.forget();
        running = new RunningApp(Modules.all(), Machine.of(LaunchToken.without(System.getenv())), settings, clipboard, stage);
        ending.onSignal();
        PulseRate.follow(System.getProperty("os.name"));
        running.start(attended());
        running.open(wanted());
        if (instance != null) {
            instance.serve(new InstanceWindow(running));
        }
        shown(running);
    }

    /** What the command line asks to show. The host is chosen already. */
    private OpenRequest wanted() {
        Map<String, String> named = getParameters().getNamed();
        String container = named.getOrDefault("container", "");
        return container.isEmpty() ? OpenRequest.WINDOW : new OpenRequest(named.getOrDefault("host-name", ""), container);
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
            running.services().settings().flush();   // first: whoever asked for the end may not wait
            running.services().endTerminals();   // the next start would take for left what ends here
        }
        if (instance != null) {
            instance.close();   // once all is saved: what still ends keeps nobody from starting
        }
        if (running != null) {
            running.close();
        }
    }
}
