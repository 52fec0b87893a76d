package dev.longshore.ui.build;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A build argument being typed; its value is never part of a text made of it. */
public final class BuildArgument {

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");

    public StringProperty name() {
        return name;
    }

    public StringProperty value() {
        return value;
    }
}
