package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Malformed.Reason;
import dev.longshore.engine.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the status and body of an answer into the failure it means. */
final class Answers {

    /** Bytes of an error body that are read for its message. */
    static final int MAX_ERROR_BODY = 1024 * 1024;

    private static final int MAX_MESSAGE = 4096;

    /** What servers say to plain HTTP where they speak TLS: those in Go, as Docker's engine and Podman are, and nginx before them. */
    private static final List<String> NEEDS_TLS = List.of("Client sent an HTTP request to an HTTPS server", "The plain HTTP request was sent to HTTPS port");
    /** What Docker, and Podman, say of a path they do not know; of an object they always name it. */
    private static final Pattern NO_ROUTE = Pattern.compile("(?i)(?:404 )?page not found|not found");

    private Answers() {
    }

    /** The failure that a status of 300 and above means; its message is the engine's own. */
    static EngineException failure(int status, Headers headers, byte[] body) {
        if (status >= 300 && status < 400) {
            return new EngineException.Malformed(Reason.REDIRECT, status,
                    "redirected to " + headers.first("Location").orElse("nowhere"), null);
        }
        if (status == 400 && needsTls(body)) {
            return new EngineException.Malformed(Reason.NEEDS_TLS, status, "plain HTTP where TLS is spoken", null);
        }
        if ((status == 401 || status == 403) && html(headers, body)) {   // a proxy that forbids a part of the engine says so with a page
            return new EngineException.Unauthorized(status, "HTTP " + status + " with an HTML page");
        }
        if (html(headers, body)) {
            return new EngineException.Malformed(Reason.NOT_AN_ENGINE, status,
                    "HTTP " + status + " with an HTML page", null);
        }
        String message = message(status, body);
        return switch (status) {
            case 401, 403 -> new EngineException.Unauthorized(status, message);
            case 404 -> NO_ROUTE.matcher(message).matches() ? new EngineException.NotOffered(status, message) : new EngineException.NotFound(message);
            case 405, 501 -> new EngineException.NotOffered(status, message);
            case 409 -> new EngineException.Conflict(status, message);
            default -> status < 500 ? new EngineException.BadRequest(status, message) : serverSide(status, message);
        };
    }

    /** The failure of a 2xx answer that is not the JSON it should be. */
    static EngineException unreadable(byte[] body, RuntimeException cause) {
        Reason reason = html(Headers.of(Map.of()), body) ? Reason.NOT_AN_ENGINE : Reason.BAD_JSON;
        return new EngineException.Malformed(reason, 200, cause.getMessage(), cause);
    }

    /** Podman answers 500 to much that is 409 or 400 at Docker; "container state improper" is its word for a wrong state. */
    private static EngineException serverSide(int status, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        boolean conflict = lower.contains("container state improper") || lower.contains("already in use") || lower.contains("is being used")
                || lower.contains("has dependent containers") || lower.contains("can only be used on running containers");
        // an id that it does not have, taken for a name; a container that goes while it is looked at
        if (lower.contains("cannot specify 64-byte hexadecimal strings") || lower.endsWith(" found in database: no such container")) {
            return new EngineException.NotFound(message);
        }
        if (lower.endsWith(": invalid argument")) {
            return new EngineException.BadRequest(status, message);
        }
        return conflict ? new EngineException.Conflict(status, message) : new EngineException.ServerFault(status, message);
    }

    private static boolean needsTls(byte[] body) {
        String said = new String(body, 0, Math.min(body.length, MAX_MESSAGE), StandardCharsets.UTF_8);
        return NEEDS_TLS.stream().anyMatch(said::contains);
    }

    static boolean html(Headers headers, byte[] body) {
        if (headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html")) {
            return true;
        }
        String start = new String(body, 0, Math.min(body.length, 256), StandardCharsets.UTF_8).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static String message(int status, byte[] body) {
        String said = ErrorBody.message(body).orElseGet(() -> new String(body, StandardCharsets.UTF_8)).strip();
        if (said.isEmpty()) {
            return "HTTP " + status;
        }
        return said.length() <= MAX_MESSAGE ? said : said.substring(0, MAX_MESSAGE) + "…";
    }
}
