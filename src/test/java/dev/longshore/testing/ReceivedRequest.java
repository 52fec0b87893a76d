package dev.longshore.testing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A request as the engine saw it.
 *
 * @param headers names in lower case
 * @param body    done once a route has read it
 */
public record ReceivedRequest(String method, String target, Map<String, String> headers, CompletableFuture<byte[]> body) {

    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The part behind the question mark, still encoded; empty where there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** A header's value, or null. */
    public String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The body, where it has been read. */
    public String text() {
        return new String(body.getNow(new byte[0]), StandardCharsets.UTF_8);
    }
}
