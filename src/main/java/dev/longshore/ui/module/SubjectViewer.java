package dev.longshore.ui.module;

import java.util.Optional;

/** What shows subjects: the inspector. */
public record SubjectViewer(String id, Viewer viewer) implements Contribution {

    /** FX thread only. */
    public interface Viewer {

        /** As {@link Navigation#open}. */
        void open(Subject subject, String tabId);

        /** As {@link Navigation#show}. */
        void show(Subject subject, String tabId);

        /** As {@link Navigation#follow}. */
        void follow(Optional<Subject> subject);

        /** As {@link Navigation#enlarge}. */
        void enlarge(Subject subject, String tabId);

        /** As {@link Navigation#ownWindow}. */
        void ownWindow(Subject subject, String tabId);

        /** Another screen is to show in the main area: the enlarged tab, where there is one, makes room. */
        void makeRoom();
    }
}
