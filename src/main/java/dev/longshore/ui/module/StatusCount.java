package dev.longshore.ui.module;

import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * A number in the status bar, in words: "12 running, 8 stopped".
 *
 * @param text      empty while nothing is known
 * @param lastKnown whether that is how it was when the hosts were heard of last
 */
public record StatusCount(String id, int weight, ObservableValue<Optional<Message>> text, ObservableValue<Boolean> lastKnown) implements Contribution {

    /** One that is always true. */
    public StatusCount(String id, int weight, ObservableValue<Optional<Message>> text) {
        this(id, weight, text, new ReadOnlyBooleanWrapper());
    }
}
