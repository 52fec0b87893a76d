package dev.longshore.engine.transport;

import java.nio.charset.StandardCharsets;

/** A complete answer. The body is the caller's own array. */
public record Response(int status, Headers headers, byte[] body) {

    /** The body as UTF-8; what is not UTF-8 is replaced, never an error. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
