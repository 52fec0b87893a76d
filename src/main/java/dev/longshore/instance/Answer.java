package dev.longshore.instance;

import dev.longshore.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the first instance answers, as one line of JSON.
 *
 * @param longshore the version of the protocol
 * @param answer    one of the words below
 * @param hosts     the names that a request can have, where it had another one
 */
public record Answer(int longshore, String answer, List<String> hosts) {

    /** The window is in front. */
    static final String SHOWN = "shown";

    /** The process works, and its window does not react yet. */
    static final String BUSY = "busy";

    /** The process starts, and has no window yet. It keeps what it is asked for. */
    static final String STARTING = "starting";

    /** No host has that name. */
    static final String UNKNOWN_HOST = "unknown-host";

    /** The request is of another version, or no request. */
    static final String REFUSED = "refused";

    private static final int MOST_NAMES = 100;

    /** All of the answer must fit in a {@link Line}. */
    private static final int MOST_BYTES = 12 * 1024;

    public Answer {
        answer = Objects.requireNonNullElse(answer, REFUSED);
        hosts = hosts == null ? List.of() : hosts.stream().filter(Objects::nonNull).toList();
    }

    static Answer of(String answer) {
        return new Answer(Request.VERSION, answer, List.of());
    }

    /** @param hosts as many of these are named as fit */
    static Answer unknownHost(List<String> hosts) {
        List<String> named = new ArrayList<>();
        int left = MOST_BYTES;
        for (String host : hosts) {
            int bytes = Json.PLAIN.write(host).getBytes(StandardCharsets.UTF_8).length + 1;
            if (named.size() < MOST_NAMES && bytes <= left) {
                named.add(host);
                left -= bytes;
            }
        }
        return new Answer(Request.VERSION, UNKNOWN_HOST, named);
    }

    public boolean shown() {
        return answer.equals(SHOWN);
    }

    public boolean unknownHost() {
        return answer.equals(UNKNOWN_HOST);
    }

    boolean busy() {
        return answer.equals(BUSY);
    }

    boolean starting() {
        return answer.equals(STARTING);
    }
}
