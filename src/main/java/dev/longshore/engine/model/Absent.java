package dev.longshore.engine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a missing or null collection of the wire becomes: an empty one, and without nulls inside, so that readers need not ask. */
final class Absent {

    private static final long END_OF_9999 = 253_402_300_799L;

    private Absent() {
    }

    static <T> List<T> list(List<T> read) {
        if (read == null) {
            return List.of();
        }
        return read.stream().anyMatch(Objects::isNull) ? read.stream().filter(Objects::nonNull).toList() : read;
    }

    static <K, V> Map<K, V> map(Map<K, V> read) {
        if (read == null) {
            return Map.of();
        }
        boolean whole = read.values().stream().noneMatch(Objects::isNull);
        return whole ? read : read.entrySet().stream().filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }

    /** Seconds since 1970 within the years that calendars hold: engines send the year 1 for never, and worse. */
    static long seconds(long read) {
        return Math.clamp(read, 0, END_OF_9999);
    }

    /** -1, the wire's own word for what an engine did not compute. */
    static Long notComputed(Long read) {
        return read == null ? -1L : read;
    }

    static String text(String read) {
        return read == null ? "" : read;
    }
}
