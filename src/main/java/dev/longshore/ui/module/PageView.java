package dev.longshore.ui.module;

import dev.longshore.ui.base.View;
import javafx.scene.Node;

/** The content of a page. */
public interface PageView extends View {

    /** Where the keyboard goes when the page opens or the filter field is left downwards. */
    Node focusTarget();
}
