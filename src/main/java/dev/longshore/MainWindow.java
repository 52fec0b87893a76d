package dev.longshore;

import dev.longshore.domain.TableLayout;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.NetworkSettings;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.WindowsInSight;
import dev.longshore.ui.control.LatinKeys;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.QuitObjection;
import dev.longshore.ui.shell.ShellLayout;
import dev.longshore.ui.shell.ShellView;
import dev.longshore.ui.shell.ShellViewModel;
import dev.longshore.ui.theme.Theme;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The stage: where it was left, in the theme and the language that are wanted, its content built anew when the language changes. */
final class MainWindow {

    /** By then the window is drawn, or at least its ground is on the screen. */
    private static final Duration DRAWN = Duration.ofSeconds(10);

    private final Stage stage;
    private final Theme theme;
    private final SettingsService settings;
    private final GroundedPane root = new GroundedPane();
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

    /** Builds the window, and shows it then: whoever sees it sees the app, and nothing empty before. */
    void show(Wiring wiring) {
        LatinKeys.install(stage, Locale.getDefault());
        ShellViewModel shell = wiring.shell();
        restore(shell);
        WindowBounds bounds = new WindowBounds(stage, settings, new FxDelay());
        bounds.place();
        Scene scene = new Scene(root, stage.getWidth(), stage.getHeight());
        theme.apply(scene);
        stage.setScene(scene);
        icons();
        remember(wiring);
        build(wiring);
        root.prepare();
        bounds.show();
        new FxDelay().after(DRAWN, root::drawn);
        shell.language().addListener((observable, before, now) -> {
            messages = new Messages(now);
            build(wiring);
        });
        refreshOnFocus(wiring);
        stage.setOnCloseRequest(close -> {   // a system's own Quit closes the windows one by one, by the same request
            if (!mayEnd(wiring)) {
                close.consume();
            }
        });
    }

    /** Whoever objects ends the app later, once the user has agreed; by then others may object. */
    private boolean mayEnd(Wiring wiring) {
        return wiring.contributions().list(QuitObjection.class).stream().allMatch(objection -> objection.mayEnd().test(() -> {
            if (mayEnd(wiring)) {
                stage.close();
            }
        }));
    }

    private void build(Wiring wiring) {
        if (view != null) {
            view.onHide();
        }
        view = wiring.window(messages);
        root.getChildren().setAll(view.root());
        wiring.overlays(messages).forEach(overlay -> root.getChildren().add(overlay.root()));
        stage.setTitle(messages.text("app.name"));
        view.onShow();
    }

    private void restore(ShellViewModel shell) {
        shell.themeMode().bindBidirectional(theme.mode());
        shell.wantedLanguage().set(settings.get().language());
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

    /** A dialog of the app takes the focus and gives it back, too: what hosts list for it must be next to nothing. */
    private void refreshOnFocus(Wiring wiring) {
        Hosts hosts = wiring.context().hosts();
        Executor io = wiring.context().app().io();
        stage.focusedProperty().addListener((observable, before, now) -> {
            if (now && settings.groups().get(NetworkSettings.GROUP).relistOnFocus()) {
                io.execute(hosts::looked);
            }
        });
        WindowsInSight sight = new WindowsInSight(hosts::watched);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> sight.close());   // the app ends
    }

    private void remember(Wiring wiring) {
        wiring.shell().wantedLanguage().addListener((observable, before, now) -> settings.change(old -> old.withLanguage(now)));
        theme.mode().addListener((observable, before, now) -> settings.change(old -> old.withTheme(now.name())));
        wiring.shell().layout().addListener((observable, before, now) -> settings.change(old -> old.withLayout(
                new Settings.Layout(now.sidebarWidth(), now.inspectorWidth(), now.callsHeight(), now.callsOpen()))));
        wiring.contributions().list(Page.class).forEach(page -> page.model().layout().ifPresent(layout -> remember(page.id() + "-table", layout)));
    }

    /** What the user does to a table, by its node id; it starts as it was left. */
    private void remember(String id, ObjectProperty<TableLayout> layout) {
        layout.set(settings.get().tables().getOrDefault(id, layout.get()));
        layout.addListener((observable, before, now) -> settings.change(old -> old.withTable(id, now)));
    }
}
