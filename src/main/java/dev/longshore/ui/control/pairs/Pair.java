package dev.longshore.ui.control.pairs;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A name and a value being typed. The value is never part of a text made of it. */
public final class Pair {

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");

    public StringProperty name() {
        return name;
    }

    public StringProperty value() {
        return value;
    }

    boolean blank() {
        return name.get().isBlank() && value.get().isEmpty();
    }
}
