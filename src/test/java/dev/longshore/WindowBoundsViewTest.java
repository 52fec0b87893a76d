package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.Notices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class WindowBoundsViewTest {

    private static final Settings.Window NORMAL = new Settings.Window(40, 60, 950, 600, false);

    @TempDir
    private Path folder;
    private final ManualDelay delay = new ManualDelay();
    private final List<Rectangle2D> screens = new ArrayList<>(List.of(new Rectangle2D(0, 0, 1200, 780)));
    private SettingsService settings;
    private Stage stage;
    private WindowBounds bounds;

    private void show(Settings.Window left) {
        if (settings != null) {
            settings.close();   // else it writes while the folder goes
        }
        SettingsFile file = new SettingsFile(folder);
        file.save(Settings.FIRST.withWindow(left));
        settings = SettingsStart.of(file, false).open(new Notices(Runnable::run));
        onFx(() -> {
            stage = new Stage();
            stage.setScene(new Scene(new StackPane()));
            bounds = new WindowBounds(stage, settings, delay, screens);
            bounds.place();
            bounds.show();
        });
        settled();
    }

    private void settled() {
        LaidOutRobot.awaitLayout();
        onFx(() -> delay.pass(Duration.ofSeconds(1)));
    }

    private Settings.Window size() {
        return onFx(() -> new Settings.Window(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
        settings.close();
    }

    @Test
    void aMaximizedWindowKeepsItsSizeOverStarts() {
        show(NORMAL);
        onFx(() -> stage.setMaximized(true));
        settled();
        Settings.Window large = new Settings.Window(NORMAL.x(), NORMAL.y(), NORMAL.width(), NORMAL.height(), true);
        assertEquals(large, settings.get().window());
        onFx(() -> stage.hide());
        show(settings.get().window());
        assertEquals(true, size().maximized());
        assertEquals(large, settings.get().window());
        onFx(() -> stage.setMaximized(false));
        settled();
        assertEquals(NORMAL, size());
    }

    @Test
    void neitherMinimizedNorFullScreenIsRemembered() {
        show(NORMAL);
        onFx(() -> stage.setFullScreen(true));
        settled();
        assertEquals(NORMAL, settings.get().window());
        onFx(() -> stage.setFullScreen(false));
        onFx(() -> stage.setIconified(true));
        settled();
        onFx(() -> stage.hide());
        assertEquals(NORMAL, settings.get().window());
    }

    @Test
    void fitsTheScreenAndItsMinimumToo() {
        screens.set(0, new Rectangle2D(0, 0, 683, 384));
        show(new Settings.Window(0, 0, 10000, 8000, false));
        assertEquals(new Settings.Window(0, 0, 683, 384, false), size());
        assertEquals(List.of(683.0, 384.0), onFx(() -> List.of(stage.getMinWidth(), stage.getMinHeight())));
    }

    @Test
    void comesBackWhenItsScreenGoes() {
        screens.set(0, new Rectangle2D(0, 0, 600, 500));   // both in the one screen there is
        screens.add(new Rectangle2D(600, 0, 600, 500));
        show(new Settings.Window(600, 0, 600, 500, false));
        assertEquals(600, size().x());
        screens.removeLast();
        onFx(() -> bounds.rescue());
        assertEquals(new Settings.Window(0, 0, 600, 500, false), size());
    }
}
