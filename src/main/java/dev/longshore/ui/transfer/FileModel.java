package dev.longshore.ui.transfer;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;

/** A file that is named, and what is done with it. FX thread only. */
interface FileModel {

    StringProperty path();

    /** Whether nothing can be done with it as it stands. */
    BooleanBinding invalid();

    /** @param started run once the task has begun; not where the file is no longer as it was shown */
    void submit(Runnable started);
}
