package dev.longshore;

import dev.longshore.domain.Failure;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsFolder;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.SystemClipboard;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.dialog.FxDialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** The app's life: settings, services, the window, and the end of them all. */
public class App extends Application {

    private final FxExecutor ui = new FxExecutor();
    private final Notices notices = new Notices(ui);
    private final SystemClipboard clipboard = new SystemClipboard(new FxDelay());
    private SettingsFile file;
    private Services services;

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> unexpected(thrown));
        SettingsService settings = loadSettings();
        services = new Services(settings, System.getenv());
        Theme theme = new Theme(ThemeMode.of(settings.get().theme()));
        MainWindow window = new MainWindow(stage, theme, settings);
        FxDialogs dialogs = new FxDialogs(theme, window::messages, () -> stage);
        FormWindow forms = new FormWindow(theme, window::messages, () -> stage);
        Wiring wiring = new Wiring(services, notices, dialogs, forms, clipboard, ui);
        window.show(wiring);
        if (attended()) {
            wiring.attended();
        }
        wiring.start();
        shown(stage, wiring, window);
    }

    /** Whether somebody sits before the window. */
    boolean attended() {
        return true;
    }

    /** For what comes once the window shows. */
    void shown(Stage stage, Wiring wiring, MainWindow window) {
        // a window needs nothing more
    }

    @Override
    public void stop() {
        clipboard.close();
        if (services != null) {   // null where the start failed before
            services.close();
        }
    }

    private SettingsService loadSettings() {
        Path folder = SettingsFolder.of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        file = new SettingsFile(folder);
        try {
            SettingsFile.Loaded loaded = file.load();
            if (loaded.keptAs() != null) {
                notices.info(Message.of("start.settings-kept", loaded.keptAs()));
            }
            return new SettingsService(file, loaded.settings(), this::unsaved);
        } catch (UncheckedIOException e) {
            notices.failed(settingsFailure(Failure.Operation.LOAD_SETTINGS, e));
            return new SettingsService(file, Settings.FIRST, this::unsaved);
        }
    }

    private void unsaved(UncheckedIOException e) {
        notices.failed(settingsFailure(Failure.Operation.SAVE_SETTINGS, e));
    }

    private Failure settingsFailure(Failure.Operation operation, UncheckedIOException e) {
        return new Failure(Failure.Cause.FILE, "", "", operation, file.path().toString(), 0, e.getCause().toString());
    }

    /** The last resort: nothing may vanish, and nothing may end the app. */
    private void unexpected(Throwable thrown) {
        System.getLogger("longshore").log(System.Logger.Level.ERROR, "unexpected", thrown);
        notices.failed(thrown);
    }
}
