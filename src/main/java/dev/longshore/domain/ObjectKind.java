package dev.longshore.domain;

import dev.longshore.domain.Failure.Operation;

/** Kinds of engine objects the app shows. */
public enum ObjectKind {
    CONTAINER(Operation.INSPECT_CONTAINER), IMAGE(Operation.INSPECT_IMAGE);

    private final Operation inspect;

    ObjectKind(Operation inspect) {
        this.inspect = inspect;
    }

    /** What a failure to look at such an object is told as. */
    public Operation inspect() {
        return inspect;
    }
}
