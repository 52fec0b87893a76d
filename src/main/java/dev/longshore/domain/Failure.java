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

    /** Why an operation failed. */
    public enum Cause {
        NOT_FOUND, CONFLICT, BAD_REQUEST, UNAUTHORIZED, SERVER_FAULT,
        SOCKET_MISSING, NOT_A_SOCKET, PERMISSION_DENIED, REFUSED, UNKNOWN_HOST, NO_ROUTE, UNREACHABLE,
        CONNECT_TIMEOUT, NO_ANSWER, BODY_TIMEOUT, DISCONNECTED,
        NOT_HTTP, HEADER_TOO_LARGE, BODY_TOO_LARGE, NOT_AN_ENGINE, REDIRECT, BAD_JSON, UNSUPPORTED_VERSION,
        NOT_CONNECTED, FILE, INTERNAL
    }

    /** What was tried. UNEXPECTED: a defect of the app itself. */
    public enum Operation {
        CONNECT, LIST_CONTAINERS, LIST_IMAGES, FOLLOW_EVENTS,
        INSPECT_CONTAINER, START, STOP, RESTART, PAUSE, UNPAUSE, KILL, RENAME, REMOVE_CONTAINER,
        INSPECT_IMAGE, HISTORY, TAG, UNTAG, REMOVE_IMAGE,
        SAVE_SETTINGS, LOAD_SETTINGS,
        UNEXPECTED
    }
}
