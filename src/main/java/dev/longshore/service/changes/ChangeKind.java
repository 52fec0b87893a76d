package dev.longshore.service.changes;

/** How a path differs from the image. REPLACED: it was deleted, and made again. */
public enum ChangeKind {

    CHANGED, ADDED, DELETED, REPLACED;

    private static final int WIRE_ADDED = 1;
    private static final int WIRE_DELETED = 2;

    static ChangeKind of(int wire) {
        return wire == WIRE_ADDED ? ADDED : wire == WIRE_DELETED ? DELETED : CHANGED;
    }

    /** The kind of a path that is told as both. */
    ChangeKind and(ChangeKind other) {
        return this == other ? this : this == CHANGED ? other : other == CHANGED ? this : REPLACED;
    }
}
