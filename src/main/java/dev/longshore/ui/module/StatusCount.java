package dev.longshore.ui.module;

import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** A number in the status bar, in words: "12 running, 8 stopped". @param text empty while nothing is known */
public record StatusCount(String id, int weight, ObservableValue<Optional<Message>> text) implements Contribution {
}
