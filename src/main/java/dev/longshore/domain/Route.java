package dev.longshore.domain;

import java.nio.charset.StandardCharsets;

/**
 * How an operation is asked of an engine: verb, path, query and body. {@code {id}} and {@code {name}} stand for those of the object, a word in
 * capitals for what the user has yet to choose.
 *
 * @param target path and query, without a version, such as {@code /containers/{id}/stop}
 * @param body   the JSON, or an empty string
 */
public record Route(String method, String target, String body) {

    private static final String KEPT = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~:/@";

    /** The route for one object. */
    public Route of(ObjectRef object) {
        return new Route(method, target.replace("{id}", encoded(object.id())).replace("{name}", encoded(object.name())), body);
    }

    /** {@code POST /containers/{id}/stop}. */
    @Override
    public String toString() {
        return method + " " + target;
    }

    private static String encoded(String value) {
        StringBuilder out = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            out.append(KEPT.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }
}
