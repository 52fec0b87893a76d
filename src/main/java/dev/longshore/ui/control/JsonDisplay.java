package dev.longshore.ui.control;

import dev.longshore.domain.PlainText;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonText;
import dev.longshore.ui.control.JsonChildren.Child;
import dev.longshore.ui.control.JsonShown.Mask;
import dev.longshore.ui.control.JsonShown.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as text, for the screen and for copies: hidden ones only where revealed. */
final class JsonDisplay {

    /** What of a string is looked at for one line; the line shows less. */
    private static final int LOOKED_AT = 4096;
    private static final int LONGEST = 400;
    private static final int BRIEF = 32;

    private final JsonMask mask;
    private final JsonRevealed revealed;
    private JsonNode root;

    JsonDisplay(JsonMask mask, JsonRevealed revealed) {
        this.mask = mask;
        this.revealed = revealed;
    }

    /** The document that all that follows is about, or null. */
    void document(JsonNode document) {
        root = document;
    }

    JsonShown shown(JsonPath path, JsonNode node) {
        return switch (node) {
            case JsonString(String value) -> string(path, value);
            case JsonNumber(String literal) -> plain(Type.NUMBER, literal);
            case JsonBoolean(boolean value) -> plain(Type.BOOLEAN, String.valueOf(value));
            case JsonNull ignored -> plain(Type.NULL, "null");
            case JsonObject object -> plain(Type.CONTAINER, "{ }");
            case JsonArray array -> plain(Type.CONTAINER, "[ ]");
        };
    }

    /** The value in a few characters. */
    String brief(Child child) {
        String text = shown(child.path(), child.node()).text();
        if (text.length() <= BRIEF) {
            return text;
        }
        return PlainText.visible(text, BRIEF) + (child.node() instanceof JsonString ? "\"" : "");
    }

    /** What a search sees of a string: what is hidden cannot be found. */
    String searched(JsonPath path, String value) {
        return revealed.contains(path) ? value : mask.mask(path, value, root).orElse(value);
    }

    /** The value by itself: of a string its characters, without quotes or escapes. */
    String value(JsonLine line) {
        return line.node() instanceof JsonString(String value)
                ? PlainText.multiLine(searched(line.path(), value))
                : subtree(line);
    }

    /** The value as JSON, indented. */
    String subtree(JsonLine line) {
        return JsonText.pretty(masked(line.path(), line.node()));
    }

    private JsonNode masked(JsonPath path, JsonNode node) {
        return switch (node) {
            case JsonString(String value) -> new JsonString(searched(path, value));
            case JsonObject(var members) -> new JsonObject(members.stream()
                    .map(member -> new Member(member.name(), masked(path.member(member.name()), member.value())))
                    .toList());
            case JsonArray(var items) -> {
                List<JsonNode> copies = new ArrayList<>(items.size());
                for (int i = 0; i < items.size(); i++) {
                    Child child = JsonChildren.at(path, node, i);
                    copies.add(masked(child.path(), child.node()));
                }
                yield new JsonArray(copies);
            }
            default -> node;
        };
    }

    private JsonShown string(JsonPath path, String value) {
        String looked = value.length() > LOOKED_AT ? value.substring(0, LOOKED_AT) : value;
        Optional<String> hidden = mask.mask(path, looked, root);
        boolean open = revealed.contains(path);
        String text = open ? looked : hidden.orElse(looked);
        boolean cut = text.length() > LONGEST || looked.length() < value.length() && (open || hidden.isEmpty());
        String literal = JsonText.quote(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        String shown = cut ? literal.substring(0, literal.length() - 1) + "…\"" : literal;
        return new JsonShown(Type.STRING, shown, cut, hidden.isEmpty() ? Mask.NONE : open ? Mask.REVEALED : Mask.HIDDEN);
    }

    private static JsonShown plain(Type type, String text) {
        return new JsonShown(type, PlainText.visible(text, LONGEST), text.length() > LONGEST, Mask.NONE);
    }
}
