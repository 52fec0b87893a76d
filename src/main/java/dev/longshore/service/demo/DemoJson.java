package dev.longshore.service.demo;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the documents of the Demo engine. */
final class DemoJson {

    private DemoJson() {
    }

    /** An object of alternating names and values; values as {@link #of} takes them. */
    static JsonObject object(Object... pairs) {
        List<Member> members = new ArrayList<>(pairs.length / 2);
        for (int i = 0; i < pairs.length; i += 2) {
            members.add(new Member((String) pairs[i], of(pairs[i + 1])));
        }
        return new JsonObject(members);
    }

    /** One object with the members of both, in order. */
    static JsonObject merge(JsonObject first, JsonObject second) {
        List<Member> members = new ArrayList<>(first.members());
        members.addAll(second.members());
        return new JsonObject(members);
    }

    static JsonNode of(Object value) {
        return switch (value) {
            case null -> JsonNull.NULL;
            case JsonNode node -> node;
            case String text -> new JsonString(text);
            case Boolean truth -> new JsonBoolean(truth);
            case Number number -> new JsonNumber(number.toString());
            case List<?> items -> new JsonArray(items.stream().map(DemoJson::of).toList());
            case Map<?, ?> map -> new JsonObject(map.entrySet().stream()
                    .map(entry -> new Member(String.valueOf(entry.getKey()), of(entry.getValue()))).toList());
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        };
    }
}
