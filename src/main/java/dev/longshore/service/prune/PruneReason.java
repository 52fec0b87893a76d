package dev.longshore.service.prune;

import java.util.List;

/**
 * Why something is offered, is not offered, or stays.
 *
 * @param key  the end of a message key
 * @param args what the message names, in its order: names and numbers as text
 */
public record PruneReason(String key, List<String> args) {

    public PruneReason {
        args = List.copyOf(args);
    }

    public static PruneReason of(String key, String... args) {
        return new PruneReason(key, List.of(args));
    }
}
