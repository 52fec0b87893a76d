package dev.longshore.ui.base;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;

/** A tab of the window, all the shell knows of it. */
public interface Feature {

    /** The node id of the tab, e.g. {@code containers}. */
    String id();

    /** Message key of the tab's title. */
    String titleKey();

    /** Message key of the prompt of the filter field, e.g. "Filter containers…". */
    String filterPromptKey();

    /** How many objects there are, on the tab beside the title; empty for a tab that shows none. */
    Optional<ObservableIntegerValue> count();

    /** The filter of this tab; bound to the toolbar's field while the tab shows. */
    StringProperty filter();

    /** The content; built once per window. */
    View view();

    /** Where the keyboard goes when the tab opens or the filter field is left downwards. */
    Node focusTarget();
}
