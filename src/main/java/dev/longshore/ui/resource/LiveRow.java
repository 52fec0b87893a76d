package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.ui.base.Row;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableLongValue;

/** A row of an object on a host that tells its changes. FX thread only. */
public abstract class LiveRow implements Row {

    private final LongProperty changes = new SimpleLongProperty();
    private final HostId host;
    private final String id;
    private final String key;
    private Operation pending;

    /** @param id the engine's own id of the object */
    protected LiveRow(HostId host, String id) {
        this.host = host;
        this.id = id;
        this.key = key(host, id);
    }

    /** The key of an object's row: two engines may hold the same image. */
    public static String key(HostId host, String id) {
        return host.value() + "/" + id;
    }

    /** The object, as it is called now. */
    public abstract ObjectRef ref();

    /** What this app is doing to it now. */
    public final Optional<Operation> pending() {
        return Optional.ofNullable(pending);
    }

    /** @param operation what is under way, or null */
    final void setPending(Operation operation) {
        pending = operation;
        changed();
    }

    /** Where the object is. */
    public final HostId host() {
        return host;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final ObservableLongValue changes() {
        return changes;
    }

    /** Something that the row shows is different now. */
    protected final void changed() {
        changes.set(changes.get() + 1);
    }
}
