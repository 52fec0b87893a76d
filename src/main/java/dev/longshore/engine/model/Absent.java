package dev.longshore.engine.model;

import java.util.List;
import java.util.Map;

/** What a missing or null collection of the wire becomes: an empty one, so that readers need not ask. */
final class Absent {

    private Absent() {
    }

    static <T> List<T> list(List<T> read) {
        return read == null ? List.of() : read;
    }

    static <K, V> Map<K, V> map(Map<K, V> read) {
        return read == null ? Map.of() : read;
    }

    static String text(String read) {
        return read == null ? "" : read;
    }
}
