package dev.longshore.domain;

import java.util.Objects;

/**
 * One object on one host.
 *
 * @param id   the engine's own id: what requests carry, because names can move
 * @param name for people
 */
public record ObjectRef(HostId host, ObjectKind kind, String id, String name) {

    public ObjectRef {
        Objects.requireNonNull(kind, "an object without a kind cannot be asked for");
    }

    /** Whether both mean the same object, whatever it is called now. */
    public boolean sameAs(ObjectRef other) {
        return other != null && host.equals(other.host) && kind.equals(other.kind) && id.equals(other.id);
    }
}
