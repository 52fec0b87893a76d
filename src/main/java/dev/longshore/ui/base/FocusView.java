package dev.longshore.ui.base;

import javafx.scene.Node;

/** A view that says where the keyboard begins in it. */
public interface FocusView extends View {

    /** Asked once the view is laid out. */
    Node focusTarget();
}
