package dev.longshore;

import dev.longshore.domain.OpenRequest;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.CarefulDialogs;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.dialog.FxDialogs;
import dev.longshore.ui.dialog.SafetySettings;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.RequestOpener;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.theme.AppearanceSettings;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;

/** One run of the app on one stage: settings, services, the window, and the end of them all. Whoever starts it chooses the machine. */
final class RunningApp implements AutoCloseable {

    private final FxExecutor ui = new FxExecutor();
    private final Notices notices = new Notices(ui);
    private final Stage stage;
    private final Services services;
    private final Theme theme;
    private final MainWindow window;
    private final Wiring wiring;

    /** FX thread only. */
    RunningApp(List<Module> modules, Machine machine, SettingsStart remembered, ClipboardAccess clipboard, Stage stage) {
        this.stage = stage;
        SettingsService settings = remembered.open(notices);
        this.services = new Services(settings, machine);
        this.theme = new Theme(ThemeMode.of(settings.get().theme()));
        this.window = new MainWindow(stage, theme, settings);
        settings.groups().follow(AppearanceSettings.GROUP, wanted -> ui.execute(() -> theme.density().set(wanted.density())));
        Dialogs dialogs = new CarefulDialogs(new FxDialogs(theme, window::messages, this::asking), () -> settings.groups().get(SafetySettings.GROUP).typeEveryName());
        FormWindow forms = new FormWindow(theme, window::messages, this::asking);
        this.wiring = new Wiring(modules, services, new Ui.Talk(dialogs, forms, notices), clipboard, ui);
        services.remember(wiring.listed());
    }

    /**
     * Shows the window and connects to the hosts. FX thread only.
     *
     * @param attended whether somebody sits before the window
     */
    void start(boolean attended) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> unexpected(thrown));
        wiring.start(attended);   // hosts become known while the window is built
        window.show(wiring);
        services.crashReports().thenAccept(reports -> reports.forEach(report -> notices.info(Message.of("start.crashed", report))));
    }

    /** Shows what a start of the app asks for, now or once its host has answered. FX thread only. */
    void open(OpenRequest wanted) {
        if (!wanted.isEmpty()) {
            wiring.contributions().list(RequestOpener.class).forEach(opener -> opener.open().accept(wanted));
        }
    }

    Stage stage() {
        return stage;
    }

    Services services() {
        return services;
    }

    Notices notices() {
        return notices;
    }

    Theme theme() {
        return theme;
    }

    MainWindow window() {
        return window;
    }

    Wiring wiring() {
        return wiring;
    }

    @Override
    public void close() {
        services.close();
    }

    /** The window that dialogs lie over: that of a tab where the keyboard is there, else the main one. Dialogs themselves have an owner. */
    private Window asking() {
        return Window.getWindows().stream().filter(each -> each.isFocused() && each instanceof Stage front && front.getOwner() == null).findFirst().orElse(stage);
    }

    /** The last resort: nothing may vanish, and nothing may end the app. */
    private void unexpected(Throwable thrown) {
        System.getLogger("longshore").log(System.Logger.Level.ERROR, "unexpected", thrown);
        notices.failed(thrown);
    }
}
