package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;

/** A row for the tests of the table. */
record SampleRow(String id, String name, int size) implements Row {

    /** A record is equal to another of the same parts; the rows of the app are not. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    SampleRow renamed(String newName) {
        return new SampleRow(id, newName, size);
    }

    @Override
    public String toString() {
        return id;
    }
}
