package dev.longshore;

import dev.longshore.service.host.HostSession;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.control.LatinKeys;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.shell.ShellLayout;
import dev.longshore.ui.shell.ShellView;
import dev.longshore.ui.shell.ShellViewModel;
import dev.longshore.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The stage: where it was left, in the theme and the language that are wanted, its content built anew when the language changes. */
final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Theme theme;
    private final SettingsService settings;
    private final StackPane root = new StackPane();
    private Messages messages;
    private ShellView view;

    MainWindow(Stage stage, Theme theme, SettingsService settings) {
        this.stage = stage;
        this.theme = theme;
        this.settings = settings;
        String tag = settings.get().language();
        this.messages = new Messages(tag.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(tag));
    }

    Messages messages() {
        return messages;
    }

    void show(Wiring wiring) {
        LatinKeys.install(stage, Locale.getDefault());
        ShellViewModel shell = wiring.shell();
        restore(shell);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        theme.apply(scene);
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        icons();
        place();
        stage.show();
        build(wiring);
        shell.language().addListener((observable, before, now) -> {
            messages = new Messages(now);
            settings.change(old -> old.withLanguage(now.toLanguageTag()));
            build(wiring);
        });
        remember(wiring);
        refreshOnFocus(wiring);
        stage.setOnCloseRequest(close -> {   // a system's own Quit closes the windows one by one, by the same request
            if (!wiring.quitting().wanted(stage::close)) {
                close.consume();
            }
        });
    }

    private void build(Wiring wiring) {
        if (view != null) {
            view.onHide();
        }
        view = wiring.window(messages);
        root.getChildren().setAll(view.root(), wiring.overlay(messages).root());
        stage.setTitle(messages.text("app.name"));
        view.onShow();
    }

    private void restore(ShellViewModel shell) {
        shell.themeMode().bindBidirectional(theme.mode());
        shell.language().set(messages.locale());
        Settings.Layout left = settings.get().layout();
        if (left != null) {
            shell.layout().set(new ShellLayout(left.sidebar(), left.inspector(), left.drawerOpen(), left.drawer()));
        }
    }

    private void icons() {
        for (int size : new int[] {32, 128, 256}) {
            stage.getIcons().add(new Image(MainWindow.class.getResourceAsStream("ui/icon/longshore-" + size + ".png")));
        }
    }

    /** Where it was left, if that is still on a screen. */
    private void place() {
        Settings.Window left = settings.get().window();
        if (left == null) {
            return;
        }
        List<Screen> under = Screen.getScreensForRectangle(new Rectangle2D(left.x(), left.y(), Math.max(1, left.width()), 40));
        if (!under.isEmpty()) {
            stage.setX(left.x());
            stage.setY(left.y());
        }
        stage.setWidth(left.width());
        stage.setHeight(left.height());
        stage.setMaximized(left.maximized());
    }

    /** What events missed while nobody looked is repaired when somebody does. */
    private void refreshOnFocus(Wiring wiring) {
        stage.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                wiring.current().sessions().forEach(HostSession::relist);
            }
        });
    }

    private void remember(Wiring wiring) {
        stage.xProperty().addListener(change -> keepBounds());
        stage.yProperty().addListener(change -> keepBounds());
        stage.widthProperty().addListener(change -> keepBounds());
        stage.heightProperty().addListener(change -> keepBounds());
        stage.maximizedProperty().addListener(change -> keepBounds());
        theme.mode().addListener((observable, before, now) -> settings.change(old -> old.withTheme(now.name())));
        wiring.shell().layout().addListener((observable, before, now) -> settings.change(old -> old.withLayout(
                new Settings.Layout(now.sidebarWidth(), now.inspectorWidth(), now.callsHeight(), now.callsOpen()))));
        wiring.chosenHost().addListener((observable, before, now) -> {
            if (now != null) {
                settings.change(old -> old.withHost(now.value()));
            }
        });
        wiring.current().all().addListener((observable, before, now) -> {
            if (now) {
                settings.change(old -> old.withHost(Settings.ALL_HOSTS));
            }
        });
        wiring.tables().forEach((id, layout) -> {
            layout.addListener((observable, before, now) -> settings.change(old -> old.withTable(id, now)));
        });
    }

    private void keepBounds() {
        Settings.Window old = settings.get().window();
        boolean large = stage.isMaximized() && old != null;   // the size to come back to stays known
        Settings.Window now = large ? new Settings.Window(old.x(), old.y(), old.width(), old.height(), true)
                : new Settings.Window(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        settings.change(known -> known.withWindow(now));
    }
}
