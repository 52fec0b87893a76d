package dev.longshore.service.resource;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How a list of objects differs from what was told before.
 *
 * @param upserted new objects, and ones of which anything differs
 * @param removed  ids of objects that are gone
 * @param asOf     when the engine said so
 */
public record ListChange<T>(List<T> upserted, Set<String> removed, Instant asOf) {

    /** No difference. */
    public static <T> ListChange<T> none() {
        return new ListChange<>(List.of(), Set.of(), Instant.EPOCH);
    }

    /** Whether nothing differs. */
    public boolean empty() {
        return upserted.isEmpty() && removed.isEmpty();
    }
}
