package dev.longshore.ui.base;

/** How tables reach the inspector without knowing it. FX thread only. */
public interface InspectRequests {

    /** The selection moved: show this unless something is pinned. Null when nothing is selected. */
    void follow(InspectTarget target);

    /** Asked for: show this, keep it until unpinned, and open the inspector on its JSON. */
    void pin(InspectTarget target);

    /** Asked for an image's history: as {@link #pin}, on the history. */
    void pinHistory(InspectTarget target);
}
