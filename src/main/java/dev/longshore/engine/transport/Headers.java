package dev.longshore.engine.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields of an answer; names are case-insensitive, values keep their order. */
public final class Headers {

    private final Map<String, List<String>> fields;

    private Headers(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** A copy; fields whose names differ in case only become one. */
    public static Headers of(Map<String, List<String>> fields) {
        Map<String, List<String>> copy = new TreeMap<>();
        fields.forEach((name, values) ->
                copy.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>()).addAll(values));
        return new Headers(copy);
    }

    /** The first value of a field; empty where it is not there. */
    public Optional<String> first(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** All values of a field, in their order; none where it is not there. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
