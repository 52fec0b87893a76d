package dev.longshore.ui.base;

import javafx.beans.value.ObservableLongValue;

/** A row of a resource table: one object for as long as the table shows it, updated in place. */
public interface Row {

    /** Matches rows over refreshes; unique within the table. */
    String id();

    /** Counts up each time something the row shows has changed. */
    ObservableLongValue changes();
}
