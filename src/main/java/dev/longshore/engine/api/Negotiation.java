package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Malformed.Reason;
import dev.longshore.engine.model.EngineVersion;
import dev.longshore.engine.model.Ping;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.util.Optional;

/**
 * Finds the API version to speak: {@code HEAD /_ping} without a version prefix, {@code GET /_ping} where HEAD is refused, and
 * {@code GET /version} where neither says; where a proxy keeps that away as well, {@link VersionTrial}. Engines tell their oldest version only in {@code /version}, since API 1.25.
 */
public final class Negotiation {

    private Negotiation() {
    }

    /** The version to speak, and what the engine says of itself in the header of its ping. */
    public record Agreed(ApiVersion version, Ping ping) { }

    /** The newest version in common; fails as {@link #of(Transport, Optional)} does. */
    public static Agreed of(Transport transport) {
        return of(transport, Optional.empty());
    }

    /**
     * @param pinned the only version to speak; empty for the newest in common
     * @throws EngineException.Unsupported where there is none in common, or the pinned one is not
     * @throws EngineException.Malformed   where what answers is no engine
     */
    public static Agreed of(Transport transport, Optional<ApiVersion> pinned) {
        Response answer = transport.send(Request.of("HEAD", "/_ping"));
        // a HEAD is answered without the words that say what is wrong with a request
        if (answer.status() == 400 || answer.status() == 404 || answer.status() == 405 || answer.status() == 501) {
            answer = transport.send(Request.of("GET", "/_ping"));
        }
        if (answer.status() >= 300 && answer.status() != 404 && answer.status() != 403) {
            throw Answers.failure(answer.status(), answer.headers(), answer.body());
        }
        if (answer.status() < 300 && Answers.html(answer.headers(), answer.body())) {
            throw new EngineException.Malformed(Reason.NOT_AN_ENGINE, answer.status(), "a web page, not a container engine", null);
        }
        Ping ping = ping(answer.headers());
        Optional<ApiVersion> max = answer.status() == 200 ? ApiVersion.parse(ping.apiVersion()) : Optional.empty();
        if (pinned.isPresent()) {
            return new Agreed(accepted(transport, pinned.get()), ping);
        }
        return max.isPresent() && !max.get().atLeast(1, 52)
                ? new Agreed(ApiVersion.negotiate(null, max.get()), ping)
                : new Agreed(byVersion(transport), ping);
    }

    /** What an engine offers; {@code min} is null where it does not say. */
    private record Range(ApiVersion min, ApiVersion max) { }

    /** Engines of 1.52 and later have raised their minimum; ones without the header are too old, or hide it behind a proxy. */
    private static ApiVersion byVersion(Transport transport) {
        Response answer = transport.send(Request.of("GET", "/version"));
        if (answer.status() >= 300) {
            return VersionTrial.of(transport, filtered(answer));
        }
        Range range = range(answer);
        return ApiVersion.negotiate(range.min(), range.max());
    }

    /** The range that an engine tells is its word on what it takes; the first call in the pinned version shows whether it holds to it. */
    private static ApiVersion accepted(Transport transport, ApiVersion pinned) {
        Response told = transport.send(Request.of("GET", "/version"));
        if (told.status() >= 300) {
            throw filtered(told);
        }
        Range range = range(told);
        ApiVersion.pin(pinned, range.min(), range.max());
        Response answer = transport.send(Request.of("GET", "/v" + pinned + "/version"));
        if (answer.status() >= 300) {
            EngineException refused = Answers.failure(answer.status(), answer.headers(), answer.body());
            throw answer.status() == 400 ? ApiVersion.notPinned(pinned, range.min(), range.max(), refused.getMessage()) : refused;
        }
        return pinned;
    }

    private static Range range(Response answer) {
        EngineVersion said;
        try {
            said = Json.WIRE.read(answer.body(), EngineVersion.class);
        } catch (JsonException e) {
            throw new EngineException.Malformed(Reason.NOT_AN_ENGINE, answer.status(), "no engine's answer to /version", e);
        }
        ApiVersion max = ApiVersion.parse(said == null ? null : said.apiVersion()).orElseThrow(() ->
                new EngineException.Malformed(Reason.NOT_AN_ENGINE, answer.status(), "an answer to /version without an API version", null));
        return new Range(ApiVersion.parse(said.minApiVersion()).orElse(null), max);
    }

    private static EngineException filtered(Response answer) {
        if (Answers.html(answer.headers(), answer.body())) {
            return new EngineException.Malformed(Reason.NOT_AN_ENGINE, answer.status(), "HTTP " + answer.status() + " with an HTML page", null);
        }
        return answer.status() == 404
                ? new EngineException.Malformed(Reason.NOT_AN_ENGINE, 404, "neither /_ping nor /version exists here", null)
                : Answers.failure(answer.status(), answer.headers(), answer.body());
    }

    private static Ping ping(Headers headers) {
        return new Ping(headers.first("Api-Version").orElse(""), headers.first("Ostype").orElse(""),
                headers.first("Server").orElse(""), headers.first("Libpod-Api-Version").isPresent());
    }
}
