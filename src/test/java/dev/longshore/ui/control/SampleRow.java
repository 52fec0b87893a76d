package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableLongValue;

/** A row for the tests of the table. */
final class SampleRow implements Row {

    final LongProperty changes = new SimpleLongProperty();
    private final String id;
    String name;
    int size;

    SampleRow(String id, String name, int size) {
        this.id = id;
        this.name = name;
        this.size = size;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ObservableLongValue changes() {
        return changes;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
        changes.set(changes.get() + 1);
    }

    @Override
    public String toString() {
        return id;
    }
}
