package dev.longshore.ui.resource;

import dev.longshore.ui.base.Row;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableLongValue;

/** A row that tells its changes. FX thread only. */
public abstract class LiveRow implements Row {

    private final LongProperty changes = new SimpleLongProperty();

    @Override
    public final ObservableLongValue changes() {
        return changes;
    }

    /** Something that the row shows is different now. */
    protected final void changed() {
        changes.set(changes.get() + 1);
    }
}
