package dev.longshore.ui.dialog;

import dev.longshore.ui.base.FxDelay;
import java.time.Duration;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.stage.Window;

/** Makes a window as high as its texts need: how many lines a text takes is known only once it has a width. */
public final class FollowingWindow {

    private static final Duration SOON = Duration.ofMillis(1);

    private FollowingWindow() {
    }

    /** @param text wrapped, within the window */
    public static void follow(Label text) {
        ChangeListener<Number> higher = (height, was, is) -> {
            Window window = text.getScene() == null ? null : text.getScene().getWindow();
            if (window != null && !was.equals(is)) {
                new FxDelay().after(SOON, window::sizeToScene);   // not within the layout that tells it
            }
        };
        text.heightProperty().addListener(higher);
    }
}
