package dev.longshore.ui.control;

import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;

/**
 * What a collapsed value says of its content.
 *
 * @param array    whether it is an array
 * @param firstKey the first member's name, or null where only the number is told
 * @param first    the first member's value, shown
 */
public record JsonSummary(boolean array, int size, String firstKey, String first) {

    private static final int LONGEST_KEY = 24;

    static JsonSummary of(JsonLine line, JsonDisplay display) {
        if (line.node() instanceof JsonArray(var items)) {
            return new JsonSummary(true, items.size(), null, "");
        }
        JsonObject object = (JsonObject) line.node();
        var child = JsonChildren.at(line.path(), object, 0);
        if (!child.key().matches("[A-Za-z_]\\w{0," + (LONGEST_KEY - 1) + "}")) {
            return new JsonSummary(false, object.members().size(), null, "");
        }
        String first = JsonChildren.count(child.node()) > 0 ? "…" : display.brief(child);
        return new JsonSummary(false, object.members().size(), child.key(), first);
    }
}
