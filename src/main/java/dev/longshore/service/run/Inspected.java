package dev.longshore.service.run;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of an inspect answer, read forgivingly: what is absent, null or of another type is empty, 0 or false. */
record Inspected(JsonNode node) {

    static final Inspected NOTHING = new Inspected(JsonNull.NULL);

    Inspected at(String name) {
        JsonNode found = node instanceof JsonObject object ? object.get(name) : null;
        return found == null ? NOTHING : new Inspected(found);
    }

    boolean isNull() {
        return node instanceof JsonNull;
    }

    String text() {
        return switch (node) {
            case JsonString(String value) -> value;
            case JsonNumber(String literal) -> literal;
            case JsonBoolean(boolean value) -> String.valueOf(value);
            default -> "";
        };
    }

    long number() {
        boolean whole = node instanceof JsonNumber(String literal) && literal.matches("-?\\d{1,18}");
        return whole ? Long.parseLong(text()) : 0;
    }

    boolean flag() {
        return node instanceof JsonBoolean(boolean value) && value;
    }

    List<Inspected> items() {
        return node instanceof JsonArray(List<JsonNode> items) ? items.stream().map(Inspected::new).toList() : List.of();
    }

    /** A list of texts; a text alone is a list of itself, as Podman writes an entrypoint. */
    List<String> texts() {
        return node instanceof JsonString(String value) ? (value.isEmpty() ? List.of() : List.of(value))
                : items().stream().map(Inspected::text).toList();
    }

    /** In the order of the document. */
    Map<String, Inspected> members() {
        Map<String, Inspected> members = new LinkedHashMap<>();
        if (node instanceof JsonObject(var all)) {
            all.forEach(member -> members.put(member.name(), new Inspected(member.value())));
        }
        return members;
    }

    /** {@code key=value}, item by item. */
    List<String> pairs() {
        return members().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().text()).toList();
    }
}
