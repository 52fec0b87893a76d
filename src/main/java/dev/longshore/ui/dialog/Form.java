package dev.longshore.ui.dialog;

import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The content of a window of a feature's own: what is asked, and what its verb does. FX thread only. */
public interface Form {

    Message title();

    /** What must not be overlooked of what it is about, at the end of the title's line. */
    default List<? extends Node> titleTags() {
        return List.of();
    }

    /** On the button: {@code Pull nginx:1.27}. */
    ObservableValue<Message> verb();

    /** On the button that closes the window without the verb. */
    default Message cancel() {
        return Message.of("dialog.cancel");
    }

    /** Whether the verb destroys: then Cancel is the default button, and Enter never confirms. */
    default boolean destructive() {
        return false;
    }

    /** Stands in the line of the buttons, left of them. */
    default Optional<Node> besideButtons() {
        return Optional.empty();
    }

    /** Whether the verb cannot be chosen as things stand. */
    ObservableBooleanValue invalid();

    Node content();

    /** Where the keyboard begins. */
    Node first();

    /** The window is made. @param verb presses the verb, unless it cannot be chosen: for a field of the form that means it */
    default void opens(Runnable verb) {
    }

    /** The verb was chosen. @param close closes the window; may be run later, or not at all where it did not work */
    void submit(Runnable close);

    /** The window has closed, however: what the form opened is closed with it. */
    default void closed() {
    }
}
