package dev.longshore.ui.module;

import dev.longshore.ui.base.View;
import java.util.Optional;

/** What a tab of the inspector holds of one subject. It ends with the subject; its views come and go with the language. FX thread only. */
public interface TabModel extends AutoCloseable {

    View view(ViewContext context);

    /** The tab is in front now, or no longer: what it loads or streams, it does while it is. */
    default void shown(boolean inFront) {
    }

    /**
     * The title tells of another subject already, whose tab comes as soon as the selection rests: what shows belongs to the one before.
     *
     * @param other false where the selection came back before that
     */
    default void left(boolean other) {
    }

    /** The subject is the same, and something about it is different: what shows is loaded again, without a word. */
    default void changed() {
    }

    /** The subject is gone. What is known of it stays. */
    default void removed() {
    }

    /**
     * The subject is gone, and another object of its name took its place.
     *
     * @return whether this goes on with that one; else it ends, and another model is made
     */
    default boolean madeAgain(Subject.One successor) {
        return false;
    }

    /** The document that it shares with other tabs: it goes where the tab goes, and the others get another one. */
    default Optional<SubjectDocument> reads() {
        return Optional.empty();
    }

    /** Ends what it opened. */
    @Override
    default void close() {
    }
}
