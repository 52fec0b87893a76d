package dev.longshore.ui.module;

import dev.longshore.ui.base.FocusView;
import javafx.scene.Node;

/** The content of a page. */
public interface PageView extends FocusView {

    /** Where the keyboard goes when the page opens or the filter field is left downwards. */
    @Override
    Node focusTarget();
}
