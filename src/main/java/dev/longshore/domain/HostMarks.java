package dev.longshore.domain;

import java.util.Objects;

/**
 * What the user says of a host.
 *
 * @param readOnly   nothing that could change the engine is sent to it
 * @param production its name is typed before anything on it is removed or killed
 */
public record HostMarks(HostColour colour, boolean readOnly, boolean production) {

    /** A host of which nothing is said. */
    public static final HostMarks NONE = new HostMarks(HostColour.NONE, false, false);

    public HostMarks {
        Objects.requireNonNull(colour);
    }
}
