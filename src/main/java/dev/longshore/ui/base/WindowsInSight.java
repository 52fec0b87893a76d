package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether somebody can see the app: at least one of its windows shows and is not minimised. FX thread only. */
public final class WindowsInSight implements Subscription {

    private final Consumer<Boolean> told;
    private final InvalidationListener onMinimised = change -> look();
    private final ListChangeListener<Window> onWindows = this::changed;
    private boolean last;

    /** @param told hears of each change until this is closed; {@link #now} says how it is at first */
    public WindowsInSight(Consumer<Boolean> told) {
        this.told = told;
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener(onWindows);
        last = now();
    }

    public static boolean now() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof Stage stage && window.isShowing() && !stage.isIconified());
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(onWindows);
        Window.getWindows().forEach(this::unwatch);
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::unwatch);
            change.getAddedSubList().forEach(this::watch);
        }
        look();
    }

    private void watch(Window window) {
        if (window instanceof Stage stage) {
            stage.iconifiedProperty().addListener(onMinimised);
        }
    }

    private void unwatch(Window window) {
        if (window instanceof Stage stage) {
            stage.iconifiedProperty().removeListener(onMinimised);
        }
    }

    private void look() {
        boolean now = now();
        if (now != last) {
            last = now;
            told.accept(now);
        }
    }
}
