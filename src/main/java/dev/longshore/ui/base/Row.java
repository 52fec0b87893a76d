package dev.longshore.ui.base;

import javafx.beans.value.ObservableLongValue;

/** A row of a resource table: one object for as long as the table shows it, updated in place. */
public interface Row {

    /** The object's own id; objects of different hosts may share it. */
    String id();

    /** Matches rows over refreshes; unique within the table. */
    default String key() {
        return id();
    }

    /** Counts up each time something the row shows has changed. */
    ObservableLongValue changes();
}
