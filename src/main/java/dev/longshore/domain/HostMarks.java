package dev.longshore.domain;

import java.util.Objects;

/**
 * What the user says of a host.
 *
 * @param readOnly   nothing that could change the engine is sent to it
 * @param production its name is typed before anything on it is removed or killed
 * @param plainAccepted the address of which the user has accepted that it is reached over a network without encryption and login; else empty
 * @param pinnedApi  the only API version to speak with it, e.g. {@code 1.41}; empty to negotiate
 */
public record HostMarks(HostColour colour, boolean readOnly, boolean production, String plainAccepted, String pinnedApi) {

    /** A host of which nothing is said. */
    public static final HostMarks NONE = new HostMarks(HostColour.NONE, false, false);

    /** Nothing is said of its connection. */
    public HostMarks(HostColour colour, boolean readOnly, boolean production) {
        this(colour, readOnly, production, "", "");
    }

    /** The same, and plain text accepted at an address. */
    public HostMarks acceptingPlain(Endpoint endpoint) {
        return new HostMarks(colour, readOnly, production, endpoint.uri(), pinnedApi);
    }

    public HostMarks {
        Objects.requireNonNull(colour);
        Objects.requireNonNull(plainAccepted);
        Objects.requireNonNull(pinnedApi);
    }
}
