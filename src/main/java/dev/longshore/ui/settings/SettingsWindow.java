package dev.longshore.ui.settings;

import dev.longshore.ui.base.View;
import dev.longshore.ui.control.LatinKeys;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * The settings window of one language. It belongs to the main window and does not block it, so that what is set shows there at once. When the
 * language changes, the next one takes its place.
 */
final class SettingsWindow implements View {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;

    private final SettingsViewModel model;
    private final FormWindow windows;
    private final Messages messages;
    private final Pane place = new Pane();
    private Stage stage = new Stage();

    /** @param windows knows the main window, and the look of others */
    SettingsWindow(SettingsViewModel model, FormWindow windows, Messages messages) {
        this.model = model;
        this.windows = windows;
        this.messages = messages;
        place.setManaged(false);
        place.setMouseTransparent(true);
        WhileShown.listen(place, () -> Subscription.combine(model.open().subscribe(this::show), this::leave));
    }

    @Override
    public Parent root() {
        return place;
    }

    /** Another language comes: its own window opens by itself. */
    private void leave() {
        stage.setOnHidden(null);
        stage.hide();
    }

    private void show(boolean open) {
        if (!open) {
            stage.hide();
        } else if (stage.isShowing()) {
            stage.toFront();
        } else {
            open();
        }
    }

    private void open() {
        SettingsView view = new SettingsView(model, messages);
        Window owner = windows.owner();
        stage = new Stage();
        LatinKeys.install(stage, Locale.getDefault());
        stage.initOwner(owner);
        stage.setTitle(messages.text("settings.title"));
        stage.setMinWidth(520);
        stage.setMinHeight(320);
        Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
        windows.style(scene);
        stage.setScene(scene);
        stage.setX(owner.getX() + Math.max(0, (owner.getWidth() - WIDTH) / 2));
        stage.setY(owner.getY() + Math.max(0, (owner.getHeight() - HEIGHT) / 3));
        stage.setOnHidden(hidden -> model.open().set(false));
        stage.show();
        view.focus();
    }
}
