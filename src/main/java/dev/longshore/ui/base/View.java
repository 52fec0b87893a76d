package dev.longshore.ui.base;

import javafx.scene.Parent;

/** A part of the window. What it opens in {@link #onShow} it closes in {@link #onHide}: a hidden view costs nothing. */
public interface View {

    Parent root();

    default void onShow() {
    }

    default void onHide() {
    }
}
