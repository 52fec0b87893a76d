package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.OpenRequest;
import dev.longshore.service.build.BuildService;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.images.Images;
import dev.longshore.service.images.PullService;
import dev.longshore.service.images.PushService;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.testing.FxExtension;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.QuitObjection;
import dev.longshore.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The whole app as it really starts, with settings in a folder of the test's. */
final class AppFixture extends AppGestures implements AutoCloseable {

    private static final Settings SMALL_WINDOW = Settings.FIRST.withLanguage("en").withTheme("LIGHT")
            .withWindow(new Settings.Window(0, 0, 1000, 800, false)).withLayout(new Settings.Layout(200, 320, 160, false));

    final List<String> copied;
    final SettingsFile file;
    final Services services;
    final Notices notices;
    final AppParts wiring;
    final Theme theme;
    private final RunningApp app;
    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private final Thread.UncaughtExceptionHandler before;

    /** Starts the app on a machine of the test's, below the folder; settings that an earlier one left there are its own. */
    AppFixture(Path folder, Map<String, String> environment) {
        SettingsFile settings = new SettingsFile(folder.resolve("settings"));
        if (settings.load().settings().equals(Settings.FIRST)) {
            settings.save(SMALL_WINDOW);
        }
        Machine machine = new Machine(environment, home(folder), "Linux", folder.resolve("root"));
        List<Module> modules = Modules.all();
        List<String> clipboard = new CopyOnWriteArrayList<>();
        before = Thread.getDefaultUncaughtExceptionHandler();
        RunningApp running = onFx(() -> {
            RunningApp made = new RunningApp(modules, machine, SettingsStart.of(settings, false), clipboard::add, new Stage());
            made.start(true);
            made.stage().requestFocus();
            return made;
        });
        super(running.stage());
        app = running;
        noticeUnexpected();
        file = settings;
        copied = clipboard;
        services = app.services();
        notices = app.notices();
        theme = app.theme();
        wiring = new AppParts(app.wiring(), modules);
        awaitTable();
    }

    /** As a start of the app with a name on its command line does. */
    void open(OpenRequest wanted) {
        onFx(() -> app.open(wanted));
    }

    BuildService builds() {
        return new BuildService(services.engine(), services.tasks(), services.logins()::findAll, services.io());
    }

    PullService pulls() {
        return new PullService(services.tasks(), services.engine(), services.logins());
    }

    PushService pushes() {
        return new PushService(services.tasks(), services.engine(), services.logins());
    }

    TransferService transfers() {
        return new TransferService(services.engine(), services.tasks(), services.io());
    }

    /** Whether nothing objects to the end of the app; FX thread only. */
    boolean mayEnd() {
        return wiring.contributions().list(QuitObjection.class).stream().allMatch(objection -> objection.mayEnd().test(() -> { }));
    }

    /** A machine has one, and the log of the app lies in it. */
    private static Path home(Path folder) {
        Path home = folder.resolve("home");
        assertTrue(home.toFile().isDirectory() || home.toFile().mkdir());
        return home;
    }

    /** The app shows what nobody caught, and goes on; a test fails by it too. */
    private void noticeUnexpected() {
        Thread.UncaughtExceptionHandler ofTheApp = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (!FxExtension.ofTheScreen(thrown)) {
                unexpected.add(thrown);
                ofTheApp.uncaughtException(thread, thrown);
            }
        });
    }

    /** Starts the app on an engine, and waits until its lists are there. */
    static AppFixture connected(Path folder, String dockerHost) {
        AppFixture app = new AppFixture(folder, Map.of("DOCKER_HOST", dockerHost));
        app.awaitConnected();
        return app;
    }

    /** That its lists are there is a thing of its own: who subscribes to a session that is connected already hears of them later. */
    void awaitConnected() {
        await("connected", () -> wiring.current().host().get() != null && wiring.current().status().get().connected());
        await("its lists show", () -> wiring.current().hosts().stream().map(host -> services.hosts().find(host.id())).allMatch(this::shows));
        awaitLines();
    }

    private boolean shows(HostSession session) {
        return wiring.containers().table().rows().stream().filter(row -> row.host().equals(session.host().id())).count() == session.objects(Containers.KIND).size()
                && wiring.images().table().rows().stream().filter(row -> row.host().equals(session.host().id())).count() == session.objects(Images.KIND).size();
    }

    /** Ends the app; fails where an exception had no other place to go. */
    @Override
    public void close() {
        robot.release(new KeyCode[0]);
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream().filter(window -> window != stage).forEach(Window::hide);
            stage.hide();
        });
        app.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
        if (!unexpected.isEmpty()) {
            throw new AssertionError("nobody caught this", unexpected.peek());
        }
    }
}
