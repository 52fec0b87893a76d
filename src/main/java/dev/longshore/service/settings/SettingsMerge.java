package dev.longshore.service.settings;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/** Makes a change of one document to another that was changed elsewhere: members by name, elements of lists by their id. */
final class SettingsMerge {

    private static final JsonObject EMPTY = new JsonObject(List.of());

    private SettingsMerge() {
    }

    /** What differs between {@code before} and {@code after}, made to {@code theirs}; everything else of theirs stays. */
    static JsonObject apply(JsonObject before, JsonObject after, JsonObject theirs) {
        Map<String, JsonNode> result = new LinkedHashMap<>();
        theirs.members().forEach(member -> result.put(member.name(), member.value()));
        Set<String> names = new LinkedHashSet<>();
        before.members().forEach(member -> names.add(member.name()));
        after.members().forEach(member -> names.add(member.name()));
        for (String name : names) {
            JsonNode was = before.get(name);
            JsonNode now = after.get(name);
            if (now == null) {
                result.remove(name);
            } else if (!now.equals(was)) {
                result.put(name, value(was, now, result.get(name)));
            }
        }
        return new JsonObject(result.entrySet().stream().map(entry -> new Member(entry.getKey(), entry.getValue())).toList());
    }

    private static JsonNode value(JsonNode was, JsonNode now, JsonNode theirs) {
        if (now instanceof JsonObject after && theirs instanceof JsonObject present) {
            return apply(was instanceof JsonObject before ? before : EMPTY, after, present);
        }
        if (now instanceof JsonArray after && theirs instanceof JsonArray present) {
            SequencedMap<String, JsonObject> before = was instanceof JsonArray list ? byId(list) : new LinkedHashMap<>();
            SequencedMap<String, JsonObject> wanted = byId(after);
            return wanted.size() == after.items().size() ? list(before, wanted, present) : now;
        }
        return now;
    }

    private static JsonArray list(SequencedMap<String, JsonObject> before, SequencedMap<String, JsonObject> after, JsonArray theirs) {
        List<JsonNode> result = new ArrayList<>(theirs.items());
        result.removeIf(item -> before.containsKey(id(item)) && !after.containsKey(id(item)));
        after.forEach((id, now) -> {
            int at = indexOf(result, id);
            if (at < 0) {
                if (!now.equals(before.get(id))) {   // unchanged here, and gone there: it stays gone
                    result.add(now);
                }
            } else {
                result.set(at, value(before.get(id), now, result.get(at)));
            }
        });
        return new JsonArray(sameOrder(before, after) ? result : ordered(result, after));
    }

    private static boolean sameOrder(SequencedMap<String, JsonObject> before, SequencedMap<String, JsonObject> after) {
        List<String> then = before.keySet().stream().filter(after::containsKey).toList();
        List<String> now = after.keySet().stream().filter(before::containsKey).toList();
        return then.equals(now);
    }

    private static List<JsonNode> ordered(List<JsonNode> items, SequencedMap<String, JsonObject> after) {
        List<JsonNode> result = new ArrayList<>();
        after.keySet().forEach(id -> items.stream().filter(item -> id.equals(id(item))).forEach(result::add));
        items.stream().filter(item -> !after.containsKey(id(item))).forEach(result::add);
        return result;
    }

    private static int indexOf(List<JsonNode> items, String id) {
        for (int i = 0; i < items.size(); i++) {
            if (id.equals(id(items.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static SequencedMap<String, JsonObject> byId(JsonArray list) {
        SequencedMap<String, JsonObject> found = new LinkedHashMap<>();
        for (JsonNode item : list.items()) {
            if (item instanceof JsonObject object && id(item) != null) {
                found.put(id(item), object);
            }
        }
        return found;
    }

    /** Null for none. */
    private static String id(JsonNode item) {
        return item instanceof JsonObject object && object.get("id") instanceof JsonString(String id) ? Objects.requireNonNull(id) : null;
    }
}
