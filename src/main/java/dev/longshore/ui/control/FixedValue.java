package dev.longshore.ui.control;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** A value that never changes, so that nobody need be told: sorting a table makes one for each row it compares, and a property is costly. */
record FixedValue<T>(T value) implements ObservableValue<T> {

    @Override
    public T getValue() {
        return value;
    }

    @Override
    public void addListener(ChangeListener<? super T> listener) {
        // there is nothing to tell
    }

    @Override
    public void removeListener(ChangeListener<? super T> listener) {
        // it was not kept
    }

    @Override
    public void addListener(InvalidationListener listener) {
        // there is nothing to tell
    }

    @Override
    public void removeListener(InvalidationListener listener) {
        // it was not kept
    }
}
