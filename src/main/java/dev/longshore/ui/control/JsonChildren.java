package dev.longshore.ui.control;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonPath;
import java.util.List;

/** Objects and arrays alike: values below a value, by position. */
final class JsonChildren {

    private JsonChildren() {
    }

    /** One value below another. */
    record Child(JsonPath path, String key, JsonNode node) { }

    static int count(JsonNode node) {
        return switch (node) {
            case JsonObject(var members) -> members.size();
            case JsonArray(var items) -> items.size();
            default -> 0;
        };
    }

    static Child at(JsonPath path, JsonNode node, int position) {
        return switch (node) {
            case JsonObject(var members) -> {
                Member member = members.get(position);
                yield new Child(path.member(member.name()), member.name(), member.value());
            }
            case JsonArray(var items) -> new Child(path.index(position), null, items.get(position));
            default -> throw new IllegalArgumentException("nothing below a scalar");
        };
    }

    /** Where a step leads, or -1 where it leads nowhere. */
    static int position(JsonNode node, JsonPath.Step step) {
        return switch (step) {
            case JsonPath.Step.Index(int index) -> node instanceof JsonArray(var items) && index < items.size() ? index : -1;
            case JsonPath.Step.Member(String name) -> node instanceof JsonObject(var members) ? named(members, name) : -1;
        };
    }

    private static int named(List<Member> members, String name) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
