package dev.longshore.engine.transport;

import java.util.Map;
import java.util.Objects;

/**
 * One HTTP request to an engine.
 *
 * @param method  upper case: GET, HEAD, POST, PUT, DELETE
 * @param target  path and query as they go on the wire: absolute, percent-encoded, with the version prefix
 * @param headers further header fields; never Host, Connection, Content-Length, Transfer-Encoding or Upgrade
 * @param body    what to send; {@link RequestBody#none()} for nothing
 * @param limits  deadlines and bounds of this call
 */
public record Request(String method, String target, Map<String, String> headers, RequestBody body, Limits limits) {

    public Request {
        Objects.requireNonNull(method);
        Objects.requireNonNull(body);
        Objects.requireNonNull(limits);
        headers = Map.copyOf(headers);
        if (!target.startsWith("/") || target.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            throw new IllegalArgumentException("not a request target: " + target);
        }
    }

    /** Without header fields or a body, with {@link Limits#DEFAULT}. */
    public static Request of(String method, String target) {
        return new Request(method, target, Map.of(), RequestBody.none(), Limits.DEFAULT);
    }

    /** Method and target only: header fields and body may hold secrets. */
    @Override
    public String toString() {
        return method + " " + target;
    }

    public Request withLimits(Limits other) {
        return new Request(method, target, headers, body, other);
    }

    public Request withBody(RequestBody other) {
        return new Request(method, target, headers, other, limits);
    }
}
