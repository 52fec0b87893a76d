package dev.longshore.ui.module;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import java.util.Optional;

/** The way to other screens, for features that do not know them. FX thread only. */
public interface Navigation {

    /** The inspector tab that shows any object as its engine describes it. */
    String JSON = "json";

    /** The inspector tab that shows what containers write. */
    String LOGS = "logs";

    /** The inspector tab of what a person wants to know of an object. */
    String SUMMARY = "summary";

    /** Shows that in the inspector and keeps it there until it is unpinned. @param tabId of an {@link InspectorTab}; one that does not apply is passed over */
    void open(Subject subject, String tabId);

    /** Shows that in the inspector, where it gives way when the selection moves, unless something was pinned there before. */
    void show(Subject subject, String tabId);

    /** Shows a tab in place of the pages and the inspector until the user goes back. What it holds moves there; nothing is loaded anew. */
    void enlarge(Subject subject, String tabId);

    /** Shows a tab in a window of its own, or brings the window that has it to the front. What it holds moves there. */
    void ownWindow(Subject subject, String tabId);

    /** The selection of a table moved: the inspector shows this unless something is pinned there. Empty when nothing is selected. */
    void follow(Optional<Subject> subject);

    /**
     * Shows an object in the table of its kind: changes to its host where that does not show, clears a filter that hides it, selects it and
     * scrolls to it. An object that is not listed yet is selected once it is. Nothing happens for a kind without a page.
     */
    void reveal(ObjectRef object);

    /** Shows a page. @param filter what its rows are filtered by from then on; empty for no filter */
    void showPage(String pageId, String filter);

    /** Shows the objects of that host, on the page that shows now. */
    void showHost(HostId host);
}
