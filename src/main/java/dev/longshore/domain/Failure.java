package dev.longshore.domain;

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
 */
public record Failure(Cause cause, String host, String endpoint, Operation operation, String object, int status, String detail) {

    /**
     * Why an operation failed. REPORTED: the engine told of a failure inside a stream that had begun well. INCOMPLETE: a stream ended
     * before the record or the mark that says it is complete. REGISTRY_…: the registry, not the engine, refused or did not answer.
     * BASE_DENIED: a registry did not give an image that a build begins with.
     * CREDENTIALS: no login for a registry could be had. READ_ONLY_HOST: the user marked the host read-only; nothing was sent.
     */
    public enum Cause {
        NOT_FOUND, CONFLICT, BAD_REQUEST, UNAUTHORIZED, SERVER_FAULT,
        SOCKET_MISSING, NOT_A_SOCKET, PERMISSION_DENIED, REFUSED, UNKNOWN_HOST, NO_ROUTE, UNREACHABLE,
        CONNECT_TIMEOUT, NO_ANSWER, BODY_TIMEOUT, DISCONNECTED,
        NOT_HTTP, HEADER_TOO_LARGE, BODY_TOO_LARGE, NOT_AN_ENGINE, REDIRECT, BAD_JSON, UNSUPPORTED_VERSION,
        NOT_CONNECTED, FILE,
        RATE_LIMITED, REGISTRY_DENIED, REGISTRY_UNREACHABLE, BASE_DENIED, REPORTED, INCOMPLETE, DISK_FULL, READ_ONLY_HOST, CREDENTIALS, INTERNAL
    }

    /** The same, with other technical words. */
    public Failure withDetail(String other) {
        return new Failure(cause, host, endpoint, operation, object, status, other);
    }

    /** What was tried. UNEXPECTED: a defect of the app itself. */
    public enum Operation {
        CONNECT, LIST_CONTAINERS, LIST_IMAGES, FOLLOW_EVENTS,
        INSPECT_CONTAINER, START, STOP, RESTART, PAUSE, UNPAUSE, KILL, RENAME, REMOVE_CONTAINER,
        INSPECT_IMAGE, HISTORY, TAG, UNTAG, REMOVE_IMAGE,
        READ_INFO, DISK_USAGE, SEARCH, PULL, PUSH, CREATE_CONTAINER, BUILD, SAVE_IMAGES, LOAD_IMAGES, COPY_IMAGES, READ_CREDENTIALS,
        SAVE_SETTINGS, LOAD_SETTINGS,
        UNEXPECTED
    }
}
