package dev.longshore.engine.transport;

import java.nio.charset.StandardCharsets;

/** A complete answer. The body is the caller's own array. */
public record Response(int status, Headers headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
