package dev.longshore;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether any window of the app shows; one that is minimised does not. FX thread only. */
final class ShownWindows {

    private final ObservableList<Window> windows;
    private final Consumer<Boolean> told;
    private final ChangeListener<Boolean> minimised = (observable, before, now) -> tell();
    private final ListChangeListener<Window> changed = this::changed;
    private boolean shown = true;

    /** Tells each change for as long as this is referred to; at first a window is taken to show. */
    ShownWindows(Consumer<Boolean> told) {
        this.windows = Window.getWindows();
        this.told = told;
        windows.forEach(this::listen);
        windows.addListener(new WeakListChangeListener<>(changed));
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::listen);
            change.getRemoved().forEach(this::leave);
        }
        tell();
    }

    private void listen(Window window) {
        if (window instanceof Stage stage) {
            stage.iconifiedProperty().addListener(minimised);
        }
    }

    private void leave(Window window) {
        if (window instanceof Stage stage) {
            stage.iconifiedProperty().removeListener(minimised);
        }
    }

    private void tell() {
        boolean now = windows.stream().anyMatch(window -> window instanceof Stage stage && !stage.isIconified());
        if (now != shown) {
            shown = now;
            told.accept(now);
        }
    }
}
