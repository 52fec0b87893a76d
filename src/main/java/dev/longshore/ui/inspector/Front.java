package dev.longshore.ui.inspector;

import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;

/** A tab that shows, and what it holds of its subject. */
record Front(InspectorTab tab, Subject subject, TabModel model) {

    /** Whether this is that tab about that subject. */
    boolean is(Subject about, String tabId) {
        return tab.id().equals(tabId) && subject.sameAs(about);
    }
}
