package dev.longshore.ui.control;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonPath;
import dev.longshore.ui.control.JsonChildren.Child;
import java.util.ArrayList;
import java.util.List;

/** Finds a text in keys and values, case ignored, in the order of the document. */
final class JsonSearch {

    /** More places than that nobody visits. */
    static final int MOST = 10_000;

    /** What of one string is searched: masking more would hold up the screen. */
    private static final int LONGEST = 256 * 1024;

    private final JsonDisplay display;
    private final String query;
    private final List<JsonPath> found = new ArrayList<>();

    private JsonSearch(JsonDisplay display, String query) {
        this.display = display;
        this.query = query;
    }

    static List<JsonPath> find(JsonNode root, String query, JsonDisplay display) {
        JsonSearch search = new JsonSearch(display, query);
        if (!query.isEmpty()) {
            search.visit(new Child(JsonPath.ROOT, null, root));
        }
        return search.found;
    }

    static boolean in(String text, String query) {
        for (int i = 0; i <= text.length() - query.length(); i++) {
            if (text.regionMatches(true, i, query, 0, query.length())) {
                return true;
            }
        }
        return false;
    }

    private void visit(Child at) {
        if (at.key() != null && in(at.key(), query) || inValue(at)) {
            found.add(at.path());
        }
        int count = JsonChildren.count(at.node());
        for (int i = 0; i < count && found.size() < MOST; i++) {
            visit(JsonChildren.at(at.path(), at.node(), i));
        }
    }

    private boolean inValue(Child at) {
        return switch (at.node()) {
            // masking costs more than looking: and what is not in the value is not in what the mask leaves of it
            case JsonString(String value) -> {
                String looked = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
                yield in(looked, query) && in(display.searched(at.path(), looked), query);
            }
            case JsonNumber(String literal) -> in(literal, query);
            case JsonBoolean(boolean value) -> in(String.valueOf(value), query);
            case JsonNull ignored -> in("null", query);
            default -> false;
        };
    }
}
