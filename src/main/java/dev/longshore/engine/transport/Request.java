package dev.longshore.engine.transport;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One HTTP request to an engine. What could start another field or another request, or what belongs to the transport, is refused here with
 * an {@link IllegalArgumentException}, so that no transport has to.
 *
 * @param method     upper case: GET, HEAD, POST, PUT, DELETE
 * @param target     path and query as they go on the wire: absolute, percent-encoded, with the version prefix; no fragment
 * @param headers    further header fields, each name once whatever its case; never Host, Connection, Content-Length, Transfer-Encoding,
 *                   Upgrade or another that is about the connection; Content-Type is the body's
 * @param body       what to send; {@link RequestBody#none()} for nothing
 * @param limits     deadlines and bounds of this call
 * @param background whether nobody asked for this call: recorders tell such calls apart
 */
public record Request(String method, String target, Map<String, String> headers, RequestBody body, Limits limits, boolean background) {

    private static final Pattern METHOD = Pattern.compile("[A-Z]+");
    private static final String PATH_CHAR = "[A-Za-z0-9-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2}";
    private static final Pattern TARGET = Pattern.compile("/(?:" + PATH_CHAR + ")*+(?:\\?(?:[?]|" + PATH_CHAR + ")*+)?");
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Set<String> OF_THE_TRANSPORT = Set.of("host", "connection", "content-length", "content-type", "transfer-encoding", "upgrade",
            "te", "trailer", "keep-alive", "proxy-connection", "expect");

    public Request {
        Objects.requireNonNull(limits);
        headers = Map.copyOf(headers);
        if (!METHOD.matcher(method).matches()) {
            throw new IllegalArgumentException("not a method");
        }
        if (!TARGET.matcher(target).matches()) {
            throw new IllegalArgumentException("not a request target: " + target.length() + " characters that are not all allowed");
        }
        checkNames(headers.keySet());
        headers.forEach(Request::checkValue);
        body.contentType().ifPresent(type -> checkValue("Content-Type", type));
    }

    /** One that somebody asked for. */
    public Request(String method, String target, Map<String, String> headers, RequestBody body, Limits limits) {
        this(method, target, headers, body, limits, false);
    }

    private static void checkNames(Set<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!FIELD_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a header field");
            }
            if (OF_THE_TRANSPORT.contains(lower) || !seen.add(lower)) {
                throw new IllegalArgumentException("not a header field to be given, or given twice: " + lower);
            }
        }
    }

    /** The value may be a secret: it is never told. */
    private static void checkValue(String name, String value) {
        if (!value.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("not the value of a header field: " + name);
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
        return new Request(method, target, headers, body, other, background);
    }

    public Request withBody(RequestBody other) {
        return new Request(method, target, headers, other, limits, background);
    }

    /** The same for a path below another. @param prefix as {@link #target} begins */
    Request below(String prefix) {
        return new Request(method, prefix + target, headers, body, limits, background);
    }

    /** The same, which nobody asked for. */
    Request inBackground() {
        return new Request(method, target, headers, body, limits, true);
    }
}
