package dev.longshore.json;

import java.util.Objects;

/** A text is no JSON, or more of it than the app reads. The message names the cause and never quotes the text: it may hold secrets. */
public final class JsonException extends RuntimeException {

    /** Why a text could not be read or written. */
    public enum Kind { MALFORMED, TOO_DEEP, TOO_LARGE }

    private final Kind kind;

    public JsonException(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind);
    }

    public JsonException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind);
    }

    public Kind kind() {
        return kind;
    }
}
