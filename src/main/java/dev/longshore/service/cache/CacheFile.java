package dev.longshore.service.cache;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the file of a host says.
 *
 * @param endpoint tells whether the host is reached as it was then, and nothing else
 * @param engine   what the engine calls itself; empty where that is not known
 * @param lists    by the id of their kind of object
 */
record CacheFile(String host, String endpoint, String engine, Map<String, Rows> lists) {

    private static final String VERSION = "1";

    /** The rows of one kind. @param at when the engine said so */
    record Rows(Instant at, JsonArray objects) { }

    byte[] bytes() {
        List<Member> members = new ArrayList<>(List.of(new Member("version", new JsonNumber(VERSION)), new Member("host", new JsonString(host)),
                new Member("endpoint", new JsonString(endpoint)), new Member("engine", new JsonString(engine))));
        List<Member> kinds = lists.entrySet().stream().map(each -> new Member(each.getKey(), new JsonObject(List.of(
                new Member("at", new JsonString(each.getValue().at().toString())), new Member("objects", each.getValue().objects()))))).toList();
        members.add(new Member("lists", new JsonObject(kinds)));
        return JsonText.compact(new JsonObject(members)).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for what is damaged, or of another version of the app: then the file is worth nothing. */
    static Optional<CacheFile> of(byte[] content) {
        try {
            return JsonDocument.parse(content).root() instanceof JsonObject root && root.get("version") instanceof JsonNumber(String version)
                    && version.equals(VERSION) && root.get("lists") instanceof JsonObject lists
                    ? Optional.of(new CacheFile(text(root, "host"), text(root, "endpoint"), text(root, "engine"), rows(lists))) : Optional.empty();
        } catch (JsonException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static Map<String, Rows> rows(JsonObject lists) {
        Map<String, Rows> rows = new LinkedHashMap<>();
        for (Member kind : lists.members()) {
            if (!(kind.value() instanceof JsonObject list && list.get("objects") instanceof JsonArray objects)) {
                throw new JsonException(JsonException.Kind.MALFORMED, "no list");
            }
            rows.put(kind.name(), new Rows(Instant.parse(text(list, "at")), objects));
        }
        return rows;
    }

    private static String text(JsonObject object, String name) {
        JsonNode found = object.get(name);
        if (!(found instanceof JsonString(String value))) {
            throw new JsonException(JsonException.Kind.MALFORMED, "no text " + name);
        }
        return value;
    }
}
