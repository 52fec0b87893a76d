package dev.longshore.service.doctor;

/** What a check found, where it is no failure to connect. Its facts fill the places of its text. */
public enum Finding {
    /** Facts: path, mode, owner, group. */
    SOCKET_OPEN,
    /** Facts: host, addresses. */
    NAME_RESOLVED,
    /** Facts: address. */
    NAME_NEEDLESS,
    /** Facts: address, milliseconds. */
    REACHED,
    /** Facts: the address that answers, milliseconds, those that do not. */
    REACHED_IN_PART,
    PLAIN_HERE,
    PLAIN_NETWORK,
    ENCRYPTED,
    /** Facts: the files. */
    FILES_READ,
    /** No files are named: what the system trusts counts. */
    FILES_OF_SYSTEM,
    /** Facts: key file, its mode. */
    KEY_LOOSE,
    /** Facts: protocol, subject, issuer, names, last day. */
    TLS_PROVEN,
    /** Facts: as of {@link #TLS_PROVEN}. */
    TLS_ENDS_SOON,
    /** Facts: protocol, subject. */
    TLS_UNCHECKED,
    /** Facts: version. */
    SSH_FOUND,
    /** Facts: user, host, port. */
    SSH_DIRECT,
    /** Facts: user, host, port, the machines between. */
    SSH_BY_JUMP,
    /** Another machine does it. */
    BY_JUMP,
    /** Facts: the socket over there. */
    SSH_LOGGED_IN,
    /** Facts: engine, version, system. */
    ENGINE_ANSWERS,
    /** Facts: the version spoken, the engine's oldest and newest. */
    API_AGREED,
    CLOCK_SAME,
    /** Facts: seconds. */
    CLOCK_AHEAD,
    /** Facts: seconds. */
    CLOCK_BEHIND,
    /** The engine tells no time. */
    CLOCK_UNTOLD,
    /** An earlier check has failed. */
    NOT_REACHED;

    /** Whether something should be done about it. */
    public boolean warning() {
        return switch (this) {
            case REACHED_IN_PART, PLAIN_HERE, PLAIN_NETWORK, KEY_LOOSE, TLS_ENDS_SOON, TLS_UNCHECKED, CLOCK_AHEAD, CLOCK_BEHIND -> true;
            default -> false;
        };
    }
}
