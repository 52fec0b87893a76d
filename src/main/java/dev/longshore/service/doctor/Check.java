package dev.longshore.service.doctor;

/** One thing that must be right for a connection, in the order in which they are looked at. */
public enum Check {
    /** The socket file: there, a socket, open to this user. */
    SOCKET,
    /** The OpenSSH of this machine. */
    SSH_PROGRAM,
    /** What ssh's configuration makes of the host. */
    SSH_ROUTE,
    /** The name has addresses. */
    NAME,
    /** Something accepts connections there. */
    REACH,
    /** Who could listen or pose as the engine. */
    ENCRYPTION,
    /** The PEM files of this side. */
    TLS_FILES,
    /** A TLS session, and the engine's certificate: chain, names, dates. */
    TLS,
    /** Login by ssh, and the socket over there. */
    SSH_LOGIN,
    /** What answers is a container engine. */
    ENGINE,
    /** An API version in common. */
    API,
    /** The engine's clock and ours. */
    CLOCK
}
