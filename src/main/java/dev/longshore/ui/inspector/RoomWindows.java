package dev.longshore.ui.inspector;

import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.module.ViewContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/** The windows of the tabs that have some. They live on when the language changes, and end with the main window. FX thread only. */
final class RoomWindows {

    private final RoomTools tools;
    private final FormWindow forms;
    private final SettingsGroups settings;
    private final Map<Room, RoomWindow> windows = new LinkedHashMap<>();
    private Optional<ViewContext> context = Optional.empty();
    private Optional<Stage> main = Optional.empty();

    /** @param forms knows the main window, and the look of others */
    RoomWindows(RoomTools tools, FormWindow forms, SettingsGroups settings) {
        this.tools = tools;
        this.forms = forms;
        this.settings = settings;
        tools.rooms().windows().addListener((ListChangeListener<Room>) change -> update());
        tools.rooms().mainWanted().addListener((count, before, now) -> mainToFront());
        tools.rooms().wanted().subscribe(room -> room.map(windows::get).ifPresent(RoomWindow::raise));
    }

    /** A part of the main window that shows nothing there: as long as it is in the scene, the windows speak its language. */
    View language(ViewContext spoken) {
        Pane place = new Pane();
        place.setManaged(false);
        place.setMouseTransparent(true);
        WhileShown.listen(place, () -> {
            speak(spoken);
            return Subscription.EMPTY;
        });
        return () -> place;
    }

    private void speak(ViewContext spoken) {
        context = Optional.of(spoken);
        windows.values().forEach(window -> window.build(spoken));
        update();
    }

    private void update() {
        List<Room> wanted = List.copyOf(tools.rooms().windows());
        for (RoomWindow window : List.copyOf(windows.values())) {
            if (!wanted.contains(window.room())) {
                mainToFront();   // as the keyboard was in that one
                windows.remove(window.room());
                keep(window);
                window.close();
            }
        }
        context.ifPresent(spoken -> wanted.stream().filter(room -> !windows.containsKey(room)).forEach(room -> open(room, spoken)));
    }

    private void open(Room room, ViewContext spoken) {
        if (forms.owner() instanceof Stage stage && main.isEmpty()) {
            main = Optional.of(stage);
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> tools.rooms().closeAll());
        }
        main.ifPresent(owner -> {
            RoomWindow window = new RoomWindow(room, tools, owner, forms::style);
            List<RoomWindow> others = List.copyOf(windows.values());
            windows.put(room, window);
            window.build(spoken);
            window.show(settings.get(RoomPlaces.GROUP).of(room.tab().id()), owner, others);
        });
    }

    /** A link in a window of its own leads to the main one. */
    private void mainToFront() {
        if (windows.values().stream().anyMatch(window -> window.stage().isFocused())) {
            main.ifPresent(stage -> {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
            });
        }
    }

    private void keep(RoomWindow window) {
        settings.change(RoomPlaces.GROUP, old -> old.with(window.room().tab().id(), window.bounds()));
    }
}
