package dev.longshore.domain;

import java.util.List;

/**
 * A failed operation, complete enough to be told: host, what was tried, on what, why. Text in the user's language is made of it
 * by the ui.
 *
 * @param cause     the class of cause; next steps hang on it
 * @param host      the host's name, or an empty string where none is concerned
 * @param endpoint  the host's endpoint as a URI, or an empty string
 * @param operation what was tried
 * @param object    the name of the object it was tried on, or an empty string
 * @param status    the HTTP status, or 0
 * @param detail    the engine's own message, or the technical cause; never empty
 * @param facts     what its text names beside that: for UNSUPPORTED_VERSION the API versions of the engine and of this app,
 *                  for TOO_MANY_STREAMS how many are open, for IN_USE and STARTED_MEANWHILE the names of the containers; else empty
 */
public record Failure(Cause cause, String host, String endpoint, Operation operation, String object, int status, String detail, List<String> facts) {

    public Failure {
        facts = List.copyOf(facts);
    }

    /** Without further facts. */
    public Failure(Cause cause, String host, String endpoint, Operation operation, String object, int status, String detail) {
        this(cause, host, endpoint, operation, object, status, detail, List.of());
    }

    /**
     * Why an operation failed. REPORTED: the engine told of a failure inside a stream that had begun well. INCOMPLETE: a stream ended
     * before the record or the mark that says it is complete. REGISTRY_…: the registry, not the engine, refused or did not answer.
     * BASE_DENIED: a registry did not give an image that a build begins with. NOT_OFFERED: the engine does not have what was asked for.
     * WRONG_FILE: it can be read, and is no file of the kind that is needed. NO_TERMINAL: the container's main process has none.
     * IN_USE: containers keep it. STARTED_MEANWHILE: a container runs that did not when its removal was agreed to.
     * CREDENTIALS: no login for a registry could be had. READ_ONLY_HOST: the user marked the host read-only; nothing was sent.
     * TOO_MANY_STREAMS: the app has as many streams open to the host as it opens; nothing was sent. BAD_FRAMES: a stream is not of the
     * form it should have.
     * ENDPOINT_CHANGED: the host is reached elsewhere than when the objects were shown; nothing was sent.
     * TLS_…, SSH_…: no connection was made, nothing was sent. NEEDS_TLS: the engine takes only TLS. PLAIN_NOT_ACCEPTED: the host is reached over a
     * network in plain text, and the user has not accepted that. UNVERIFIED_NOT_ACCEPTED: the same of a certificate that is not to be checked.
     */
    public enum Cause {
        NOT_FOUND, CONFLICT, BAD_REQUEST, UNAUTHORIZED, SERVER_FAULT,
        SOCKET_MISSING, NOT_A_SOCKET, PERMISSION_DENIED, REFUSED, UNKNOWN_HOST, NO_ROUTE, UNREACHABLE,
        TLS_FILE, TLS_KEY_ENCRYPTED, TLS_UNTRUSTED, TLS_NOT_VALID, TLS_WRONG_NAME, TLS_CLIENT_REFUSED, TLS_VERSION, TLS_NOT_SPOKEN, TLS_FAILED, NEEDS_TLS,
        SSH_MISSING, SSH_KEY_UNKNOWN, SSH_KEY_CHANGED, SSH_DENIED, SSH_NOT_ANSWERED, SSH_REMOTE_SOCKET, SSH_SOCKET_MISSING, SSH_SOCKET_DENIED, SSH_FORWARDING_OFF, SSH_FAILED,
        PLAIN_NOT_ACCEPTED, UNVERIFIED_NOT_ACCEPTED,
        CONNECT_TIMEOUT, NO_ANSWER, BODY_TIMEOUT, DISCONNECTED,
        NOT_HTTP, HEADER_TOO_LARGE, BODY_TOO_LARGE, NOT_AN_ENGINE, REDIRECT, BAD_JSON, BAD_FRAMES, UNSUPPORTED_VERSION, NOT_OFFERED,
        NOT_CONNECTED, FILE, WRONG_FILE, NO_TERMINAL,
        RATE_LIMITED, REGISTRY_DENIED, REGISTRY_UNREACHABLE, BASE_DENIED, REPORTED, INCOMPLETE, DISK_FULL, READ_ONLY_HOST, TOO_MANY_STREAMS, CREDENTIALS,
        IN_USE, STARTED_MEANWHILE, ENDPOINT_CHANGED, INTERNAL
    }

    /** Whether trying again by itself is of no use: only the user can change what is in the way. */
    public boolean needsUser() {
        return switch (cause) {
            case TLS_KEY_ENCRYPTED, SSH_MISSING, SSH_KEY_UNKNOWN, SSH_KEY_CHANGED, SSH_DENIED, SSH_NOT_ANSWERED, PLAIN_NOT_ACCEPTED, UNVERIFIED_NOT_ACCEPTED -> true;
            default -> false;
        };
    }

    /** Whether no answer came, and what was asked for may have taken place all the same. */
    public boolean outcomeUnknown() {
        return cause == Cause.NO_ANSWER || cause == Cause.BODY_TIMEOUT || cause == Cause.DISCONNECTED;
    }

    /** The same, with other technical words. */
    public Failure withDetail(String other) {
        return new Failure(cause, host, endpoint, operation, object, status, other, facts);
    }
}
