package dev.longshore.domain;

import java.util.Optional;

/**
 * A host as the app knows it.
 *
 * @param name        shown to the user; unique among the known hosts
 * @param origin      where the app has it from
 * @param marks       what the user says of it
 * @param description what docker's context says of it; empty for none
 */
public record Host(HostId id, String name, Endpoint endpoint, Origin origin, HostMarks marks, String description) {

    /**
     * Where a host comes from: the rule that found it, or the user. TLS_VARIABLES: docker's environment asks for TLS and names no host. All
     * from ROOTLESS to SYSTEM_SOCKET are sockets that were found where such engines put them.
     */
    public enum Origin {
        DOCKER_HOST, CONTEXT, DEFAULT_SOCKET, TLS_VARIABLES,
        ROOTLESS, DOCKER_DESKTOP, COLIMA, RANCHER_DESKTOP, ORBSTACK, PODMAN, SYSTEM_SOCKET,
        USER, DEMO
    }

    /** A host of which nothing is said. */
    public Host(HostId id, String name, Endpoint endpoint, Origin origin) {
        this(id, name, endpoint, origin, HostMarks.NONE);
    }

    /** A host without description. */
    public Host(HostId id, String name, Endpoint endpoint, Origin origin, HostMarks marks) {
        this(id, name, endpoint, origin, marks, "");
    }

    /** What others could do on the way to it, and the user has not accepted: PLAIN_NOT_ACCEPTED or UNVERIFIED_NOT_ACCEPTED; empty for nothing. */
    public Optional<Failure.Cause> unacceptedRisk() {
        return Optional.ofNullable(switch (endpoint) {
            case Endpoint.Tcp tcp when !tcp.loopback() -> Failure.Cause.PLAIN_NOT_ACCEPTED;
            case Endpoint.Tls tls when !tls.verified() -> Failure.Cause.UNVERIFIED_NOT_ACCEPTED;
            default -> null;
        }).filter(risk -> !marks.accepts(endpoint));
    }

    /** Whether one connection serves both: same endpoint, and the same answer to what others could do on the way. */
    public boolean reachedLike(Host other) {
        return endpoint.equals(other.endpoint) && unacceptedRisk().equals(other.unacceptedRisk());
    }

    public Host withEndpoint(Endpoint other) {
        return new Host(id, name, other, origin, marks, description);
    }

    public Host withName(String other) {
        return new Host(id, other, endpoint, origin, marks, description);
    }

    public Host withMarks(HostMarks other) {
        return new Host(id, name, endpoint, origin, other, description);
    }

    public Host withDescription(String other) {
        return new Host(id, name, endpoint, origin, marks, other);
    }
}
