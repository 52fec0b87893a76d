package dev.longshore.ui.control.facts;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonPlace;
import dev.longshore.json.JsonText;
import dev.longshore.ui.control.JsonMask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a copy of a fact holds: the whole value, however little of it shows. Steering characters do not reach the clipboard. */
final class FactCopy {

    private final JsonNode root;
    private final JsonMask mask;
    private final boolean open;

    /** @param open whether what the fact hides is revealed */
    FactCopy(JsonNode root, JsonMask mask, boolean open) {
        this.root = root;
        this.mask = mask;
        this.open = open;
    }

    String of(Fact fact) {
        return switch (fact.copy()) {
            case Fact.Copy.Text(String text) -> PlainText.multiLine(text);
            case Fact.Copy.Value() -> value(JsonPlace.of(root).find(fact.path()));
            case Fact.Copy.Entry() -> afterName(value(JsonPlace.of(root).find(fact.path())));
            case Fact.Copy.Words(var words) -> words.stream()
                    .map(path -> RunLinePrinter.quoted(value(JsonPlace.of(root).find(path)))).collect(Collectors.joining(" "));
        };
    }

    private String value(JsonPlace place) {
        return place.node() instanceof JsonObject || place.node() instanceof JsonArray
                ? JsonText.pretty(masked(place)) : PlainText.multiLine(string(place.path(), place.text()));
    }

    private String string(JsonPath path, String value) {
        return open ? value : mask.mask(path, value, root).orElse(value);
    }

    private JsonNode masked(JsonPlace place) {
        return switch (place.node()) {
            case JsonString(String value) -> new JsonString(string(place.path(), value));
            case JsonObject(var members) -> new JsonObject(members.stream()
                    .map(member -> new JsonNode.Member(member.name(), masked(new JsonPlace(member.value(),
                            place.path().member(member.name()))))).toList());
            case JsonArray ignored -> {
                List<JsonNode> items = new ArrayList<>();
                place.items().forEach(item -> items.add(masked(item)));
                yield new JsonArray(items);
            }
            default -> place.node();
        };
    }

    private static String afterName(String entry) {
        int equals = entry.indexOf('=');
        return equals < 0 ? entry : entry.substring(equals + 1);
    }
}
