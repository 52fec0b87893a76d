package dev.longshore.domain;

/**
 * A host as the app knows it.
 *
 * @param name   shown to the user; unique among the known hosts
 * @param origin where the app has it from
 * @param marks  what the user says of it
 */
public record Host(HostId id, String name, Endpoint endpoint, Origin origin, HostMarks marks) {

    /** Where a host comes from: the rule that found it, or the user. */
    public enum Origin { DOCKER_HOST, DEFAULT_SOCKET, USER, DEMO }

    /** A host without marks. */
    public Host(HostId id, String name, Endpoint endpoint, Origin origin) {
        this(id, name, endpoint, origin, HostMarks.NONE);
    }

    /** Whether it is reached over a network without encryption or login, and the user has not accepted that. */
    public boolean plainUnaccepted() {
        return endpoint instanceof Endpoint.Tcp tcp && !tcp.loopback() && !marks.plainAccepted().equals(endpoint.uri());
    }

    public Host withEndpoint(Endpoint other) {
        return new Host(id, name, other, origin, marks);
    }

    public Host withName(String other) {
        return new Host(id, other, endpoint, origin, marks);
    }

    public Host withMarks(HostMarks other) {
        return new Host(id, name, endpoint, origin, other);
    }
}
