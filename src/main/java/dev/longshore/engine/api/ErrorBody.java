package dev.longshore.engine.api;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.util.Optional;

/** The body of an error answer: Docker says {@code message}, Podman adds {@code cause}, engines before API 1.24 plain text. */
record ErrorBody(String message, String cause) {

    static Optional<String> message(byte[] body) {
        if (body.length == 0 || body[0] != '{') {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.PLAIN.read(body, ErrorBody.class)).map(ErrorBody::text);
        } catch (JsonException notJson) {
            return Optional.empty();   // then the text itself is the message
        }
    }

    private String text() {
        return message == null || message.isEmpty() ? cause : message;
    }
}
