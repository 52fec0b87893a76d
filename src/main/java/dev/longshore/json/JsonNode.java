package dev.longshore.json;

import java.util.List;

/** A value of a JSON document: key order, duplicate keys and the exact text of numbers are kept. */
public sealed interface JsonNode {

    /** Members in the order of the document. */
    record JsonObject(List<Member> members) implements JsonNode {
        /** The value of the last member of that name, as JSON readers take it; null where there is none. */
        public JsonNode get(String name) {
            JsonNode found = null;
            for (Member member : members) {
                if (member.name().equals(name)) {
                    found = member.value();
                }
            }
            return found;
        }
    }

    record Member(String name, JsonNode value) { }

    record JsonArray(List<JsonNode> items) implements JsonNode { }

    record JsonString(String value) implements JsonNode { }

    /** A number, as the engine wrote it: never through a double. */
    record JsonNumber(String literal) implements JsonNode { }

    record JsonBoolean(boolean value) implements JsonNode { }

    /** The null value. */
    enum JsonNull implements JsonNode { NULL }
}
