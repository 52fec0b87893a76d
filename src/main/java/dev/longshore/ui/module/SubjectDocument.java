package dev.longshore.ui.module;

import dev.longshore.domain.Failure;
import dev.longshore.json.JsonDocument;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of a subject, as JSON. It is asked once for all tabs that read it: a tab passes on what it is told itself
 * ({@link #shown}, {@link #changed}, {@link #removed}, {@link #close}). FX thread only.
 */
public interface SubjectDocument extends AutoCloseable {

    /** Null before it is loaded. Until {@link #current}, it may be that of the subject before. */
    ReadOnlyObjectProperty<@Nullable JsonDocument> document();

    /** Whether the document is about the subject that was turned to last. */
    boolean current();

    /** Why it could not be loaded, or null. With a document, why that is not the newest. */
    ReadOnlyObjectProperty<@Nullable Failure> failure();

    /** True only once loading has taken long enough to be told. */
    ReadOnlyBooleanProperty loading();

    /** Tries again what has failed. */
    void retry();

    /** As {@link TabModel#shown}. */
    void shown(boolean inFront);

    /** As {@link TabModel#changed}. */
    void changed();

    /** As {@link TabModel#removed}. */
    void removed();

    /** As {@link TabModel#madeAgain}: it goes on with that one. */
    boolean madeAgain(Subject.One successor);

    /** The tab that asked for it reads it no more. */
    @Override
    void close();
}
