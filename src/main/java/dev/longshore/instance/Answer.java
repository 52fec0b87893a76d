package dev.longshore.instance;

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

    /** No host has that name. */
    static final String UNKNOWN_HOST = "unknown-host";

    /** The request is of another version, or no request. */
    static final String REFUSED = "refused";

    public Answer {
        answer = Objects.requireNonNullElse(answer, REFUSED);
        hosts = hosts == null ? List.of() : hosts.stream().filter(Objects::nonNull).toList();
    }

    static Answer of(String answer) {
        return new Answer(Request.VERSION, answer, List.of());
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
}
