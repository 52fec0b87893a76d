package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.ui.base.Row;
import java.util.Optional;

/**
 * One version of an object on a host. It never changes, and any thread reads it; only what this app is doing to the object is known to all its
 * versions at once.
 */
public abstract class LiveRow implements Row {

    private final HostId host;
    private final String id;
    private String key;
    private Ongoing ongoing = new Ongoing();

    /** What the versions of an object share. */
    private static final class Ongoing {
        private volatile Operation operation;
    }

    /** @param id the engine's own id of the object */
    protected LiveRow(HostId host, String id) {
        this.host = host;
        this.id = id;
        this.key = key(host, id);
    }

    /** Another version of the same object. */
    protected LiveRow(LiveRow before) {
        this.host = before.host;
        this.id = before.id;
        this.key = before.key;
        this.ongoing = before.ongoing;
    }

    /** The key of an object's row: two engines may hold the same image. */
    public static String key(HostId host, String id) {
        return host.value() + "/" + id;
    }

    /** The object, as it is called in this version. */
    public abstract ObjectRef ref();

    /** What this app is doing to it now. */
    public final Optional<Operation> pending() {
        return Optional.ofNullable(ongoing.operation);
    }

    /** @param operation what is under way, or null */
    final void setPending(Operation operation) {
        ongoing.operation = operation;
    }

    /** Before anyone else knows this row: it takes the place of that one. */
    final void follow(LiveRow before) {
        ongoing = before.ongoing;
        key = before.key;   // the same text, so that it is found and compared at once
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
}
