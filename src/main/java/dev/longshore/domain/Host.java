package dev.longshore.domain;

/**
 * A host as the app knows it.
 *
 * @param name   shown to the user; unique among the known hosts
 * @param origin where the app has it from
 */
public record Host(HostId id, String name, Endpoint endpoint, Origin origin) {

    /** Where a host comes from: the rule that found it, or the user. */
    public enum Origin { DOCKER_HOST, DEFAULT_SOCKET, USER, DEMO }
}
