package dev.longshore;

import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.WindowPlace;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The place of the window: that of last time, whole on a screen there is now, and remembered. What is remembered beside <i>maximized</i>
 * is the place to come back to from there, never that of a window that is maximized, minimized or in full screen. FX thread only.
 */
final class WindowBounds {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 560;
    /** Systems tell of a new size and of a new state one after the other, in either order. */
    private static final Duration SETTLED = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Stage stage;
    private final SettingsService settings;
    private final Debounce settling;
    private final List<Rectangle2D> fixedScreens;
    private Rectangle2D normal;
    private boolean placeOnReturn;

    WindowBounds(Stage stage, SettingsService settings, Delay delay) {
        this(stage, settings, delay, List.of());
    }

    /** @param fixedScreens in place of the machine's; empty for those */
    WindowBounds(Stage stage, SettingsService settings, Delay delay, List<Rectangle2D> fixedScreens) {
        this.stage = stage;
        this.settings = settings;
        this.settling = new Debounce(delay, SETTLED, LONGEST, this::keep);
        this.fixedScreens = fixedScreens;
    }

    /** Gives the window the place and the size that it will show with. */
    void place() {
        Settings.Window left = settings.get().window();
        normal = left == null ? WindowPlace.centred(WIDTH, HEIGHT, screens().getFirst())
                : WindowPlace.fit(new Rectangle2D(left.x(), left.y(), Math.max(1, left.width()), Math.max(1, left.height())), screens());
        place(normal);
    }

    /** Shows the window where it was placed. It is maximized after that: before, systems would take the large size for the one to come back to. */
    void show() {
        Settings.Window left = settings.get().window();
        stage.show();
        place(normal);   // again: GTK may have shown it at its least size
        if (left != null && left.maximized()) {
            stage.setMaximized(true);
            placeOnReturn = true;
        }
        ChangeListener<Object> moved = (property, before, now) -> settling.touch();
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty(),
                stage.maximizedProperty(), stage.iconifiedProperty(), stage.fullScreenProperty()).forEach(each -> each.addListener(moved));
        ListChangeListener<Screen> screens = change -> rescue();
        Screen.getScreens().addListener(screens);
        stage.setOnHiding(hiding -> {
            Screen.getScreens().removeListener(screens);   // which would keep the window, and all that it shows, for as long as the toolkit
            settling.cancel();
            keep();
        });
    }

    /** A screen has come, gone or changed: the window comes back whole. */
    void rescue() {
        if (screens().isEmpty()) {   // as a laptop's lid is closed
            return;
        }
        limit();
        normal = WindowPlace.fit(normal, screens());
        if (plain()) {
            place(WindowPlace.fit(bounds(), screens()));
        }
    }

    private void place(Rectangle2D where) {
        stage.setX(where.getMinX());
        stage.setY(where.getMinY());
        stage.setWidth(where.getWidth());
        stage.setHeight(where.getHeight());
        limit();
    }

    /** On a small screen the window may be smaller than is comfortable, as its lower edge would else be out of reach. */
    private void limit() {
        Rectangle2D screen = WindowPlace.screenOf(normal, screens());
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
    }

    private void keep() {
        if (placeOnReturn && plain() && stage.isShowing()) {   // some window managers know only the large size of a window that began so
            placeOnReturn = false;
            place(normal);
        }
        if (plain() && stage.isShowing()) {
            normal = bounds();
        }
        Settings.Window now = new Settings.Window(normal.getMinX(), normal.getMinY(), normal.getWidth(), normal.getHeight(), stage.isMaximized());
        if (!now.equals(settings.get().window())) {
            settings.change(known -> known.withWindow(now));
        }
    }

    private boolean plain() {
        return !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
    }

    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private List<Rectangle2D> screens() {
        if (!fixedScreens.isEmpty()) {
            return fixedScreens;
        }
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.ofNullable(primary), Screen.getScreens().stream().filter(screen -> !screen.equals(primary))).map(Screen::getVisualBounds).toList();
    }
}
