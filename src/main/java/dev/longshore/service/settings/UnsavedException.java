package dev.longshore.service.settings;

import java.io.IOException;

/** Settings were not written. */
public final class UnsavedException extends IOException {

    private final transient Unsaved why;

    /** @param cause null where nothing was tried */
    UnsavedException(Unsaved why, Throwable cause) {
        super(why.reason() + " " + why.path(), cause);
        this.why = why;
    }

    public Unsaved why() {
        return why;
    }
}
