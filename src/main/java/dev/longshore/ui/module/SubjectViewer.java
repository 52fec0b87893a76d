package dev.longshore.ui.module;

import java.util.Optional;

/** What shows subjects: the inspector. */
public record SubjectViewer(String id, Viewer viewer) implements Contribution {

    /** FX thread only. */
    public interface Viewer {

        /** As {@link Navigation#open}. */
        void open(Subject subject, String tabId);

        /** As {@link Navigation#follow}. */
        void follow(Optional<Subject> subject);
    }
}
