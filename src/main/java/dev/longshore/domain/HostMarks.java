package dev.longshore.domain;

import java.util.Objects;

/**
 * What the user says of a host.
 *
 * @param readOnly   nothing that could change the engine is sent to it
 * @param production its name is typed before anything on it is removed or killed
 * @param riskAccepted the address, and the way it is reached, of which the user has accepted what others could do there; else empty
 * @param pinnedApi  the only API version to speak with it, e.g. {@code 1.41}; empty to negotiate
 */
public record HostMarks(HostColour colour, boolean readOnly, boolean production, String riskAccepted, String pinnedApi) {

    /** A host of which nothing is said. */
    public static final HostMarks NONE = new HostMarks(HostColour.NONE, false, false);

    /** Nothing is said of its connection. */
    public HostMarks(HostColour colour, boolean readOnly, boolean production) {
        this(colour, readOnly, production, "", "");
    }

    /** The same, and what others could do on the way to that endpoint accepted. */
    public HostMarks accepting(Endpoint endpoint) {
        return new HostMarks(colour, readOnly, production, risk(endpoint), pinnedApi);
    }

    /** The same with another API version; empty to negotiate. */
    public HostMarks withPinnedApi(String version) {
        return new HostMarks(colour, readOnly, production, riskAccepted, version);
    }

    boolean accepts(Endpoint endpoint) {
        return riskAccepted.equals(risk(endpoint));
    }

    /** Another address, or another way there, is another risk. */
    private static String risk(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Tls ? "unverified " + endpoint.uri() : endpoint.uri();
    }

    public HostMarks {
        Objects.requireNonNull(colour);
        Objects.requireNonNull(riskAccepted);
        Objects.requireNonNull(pinnedApi);
    }
}
