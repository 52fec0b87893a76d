package dev.longshore.service.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code filters} parameter: values of one name are alternatives, names must all hold (labels: all values too). Both
 * forms engines take are read: {@code {"id":["a"]}} and {@code {"id":{"a":true}}}.
 */
record DemoFilters(Map<String, List<String>> values) {

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ENTRY =
            Pattern.compile("\\s*" + STRING + "\\s*:\\s*(?:\\[([^\\]]*)\\]|\\{([^}]*)\\})\\s*(,|$)");

    /** @throws DemoFault for anything that is not a filter, and for names other than the known ones */
    static DemoFilters parse(String text, Set<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String trimmed = text.strip();
        if (!trimmed.isEmpty()) {
            if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) {
                throw DemoFault.badRequest("invalid filter");
            }
            readEntries(trimmed.substring(1, trimmed.length() - 1), values);
        }
        values.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw DemoFault.badRequest("invalid filter '" + name + "'");
        });
        return new DemoFilters(values);
    }

    private static void readEntries(String inner, Map<String, List<String>> values) {
        Matcher entry = ENTRY.matcher(inner);
        int end = 0;
        while (end < inner.length() && entry.find(end) && entry.start() == end) {
            String list = entry.group(2) != null ? entry.group(2) : entry.group(3);
            values.computeIfAbsent(unescaped(entry.group(1)), name -> new ArrayList<>()).addAll(strings(list));
            end = entry.end();
        }
        if (end < inner.strip().length()) {
            throw DemoFault.badRequest("invalid filter");
        }
    }

    private static List<String> strings(String list) {
        return STRING.matcher(list).results().map(match -> unescaped(match.group(1))).toList();
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether the name is not filtered on, or one of its values passes. */
    boolean any(String name, Predicate<String> test) {
        return !has(name) || values.get(name).stream().anyMatch(test);
    }

    /** Whether every {@code label} value, a key or {@code key=value}, is among the labels. */
    boolean labels(Map<String, String> labels) {
        return values.getOrDefault("label", List.of()).stream().allMatch(wanted -> {
            int equals = wanted.indexOf('=');
            return equals < 0 ? labels.containsKey(wanted)
                    : wanted.substring(equals + 1).equals(labels.get(wanted.substring(0, equals)));
        });
    }
}
