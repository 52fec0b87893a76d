package dev.longshore.service.demo;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The {@code filters} parameter: values of one name are alternatives, names must all hold (labels: all values too). Both
 * forms engines take are read: {@code {"id":["a"]}} and {@code {"id":{"a":true}}}.
 */
record DemoFilters(Map<String, List<String>> values) {

    /** @throws DemoFault for anything that is not a filter, and for names other than the known ones */
    static DemoFilters parse(String text, Set<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!text.isBlank()) {
            members(text).forEach(member -> values.put(member.name(), strings(member.value())));
        }
        values.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw DemoFault.badRequest("invalid filter '" + name + "'");
        });
        return new DemoFilters(values);
    }

    private static List<Member> members(String text) {
        try {
            if (JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)).root() instanceof JsonObject(List<Member> members)) {
                return members;
            }
        } catch (JsonException malformed) {
            throw DemoFault.badRequest("invalid filter");
        }
        throw DemoFault.badRequest("invalid filter");
    }

    private static List<String> strings(JsonNode value) {
        return switch (value) {
            case JsonObject(List<Member> members) -> members.stream().map(Member::name).toList();
            case JsonArray(List<JsonNode> items) -> items.stream()
                    .map(item -> item instanceof JsonString(String text) ? text : "").toList();
            default -> throw DemoFault.badRequest("invalid filter");
        };
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
