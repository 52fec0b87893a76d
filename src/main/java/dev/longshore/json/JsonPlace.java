package dev.longshore.json;

import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A value and where it stands. What is not there has a place too, and is empty in every way: engines leave out whatever they like.
 *
 * @param node null where there is none
 */
public record JsonPlace(JsonNode node, JsonPath path) {

    /** In objects so large, names that come twice are not looked for: each look is through all of it. */
    private static final int MANY = 1_000;

    /** The document itself. */
    public static JsonPlace of(JsonNode root) {
        return new JsonPlace(root, JsonPath.ROOT);
    }

    /** The value at a path below this one. */
    public JsonPlace at(String... names) {
        JsonPlace place = this;
        for (String name : names) {
            place = new JsonPlace(place.node instanceof JsonObject object ? object.get(name) : null, place.path.member(name));
        }
        return place;
    }

    /** The value at a path of the document; this must be the document. */
    public JsonPlace find(JsonPath wanted) {
        JsonPlace place = this;
        for (JsonPath.Step step : wanted.steps()) {
            place = switch (step) {
                case JsonPath.Step.Member(String name) -> place.at(name);
                case JsonPath.Step.Index(int index) -> new JsonPlace(
                        place.node instanceof JsonArray(var items) && index < items.size() ? items.get(index) : null, place.path.index(index));
            };
        }
        return place;
    }

    /** Whether there is a value other than null. */
    public boolean there() {
        return node != null && node != JsonNull.NULL;
    }

    /** The characters of a string, the digits of a number, the word of a boolean; empty for all else. */
    public String text() {
        return switch (node) {
            case JsonString(String value) -> value;
            case JsonNumber(String literal) -> literal;
            case JsonBoolean(boolean value) -> String.valueOf(value);
            case null, default -> "";
        };
    }

    /** A number that is whole; empty for all else, and for one that no long can hold. */
    public OptionalLong number() {
        try {
            return node instanceof JsonNumber(String literal) ? OptionalLong.of(new BigDecimal(literal).longValueExact()) : OptionalLong.empty();
        } catch (ArithmeticException | NumberFormatException beyond) {
            return OptionalLong.empty();   // an engine's number may be anything, and is then shown as it is
        }
    }

    /** The number, or 0. */
    public long numberOrZero() {
        return number().orElse(0);
    }

    /** Whether it is the value true. */
    public boolean yes() {
        return node instanceof JsonBoolean(boolean value) && value;
    }

    /** The items of an array; none for all else. */
    public List<JsonPlace> items() {
        List<JsonPlace> places = new ArrayList<>();
        if (node instanceof JsonArray(var items)) {
            for (JsonNode item : items) {
                places.add(new JsonPlace(item, path.index(places.size())));
            }
        }
        return places;
    }

    /** The members of an object, each name once, with the value that counts; none for all else. */
    public List<JsonPlace> members() {
        Set<String> names = new LinkedHashSet<>();
        if (node instanceof JsonObject(var members)) {
            members.forEach(member -> names.add(member.name()));
        }
        return names.size() < MANY || !(node instanceof JsonObject(var members)) ? names.stream().map(this::at).toList()
                : members.stream().map(member -> new JsonPlace(member.value(), path.member(member.name()))).toList();
    }

    /** How many items or members there are. */
    public int size() {
        return switch (node) {
            case JsonArray(var items) -> items.size();
            case JsonObject(var members) -> members.size();
            case null, default -> 0;
        };
    }

    /** The name of the member that it is. */
    public String name() {
        return path.name();
    }

    /** Without the value: it may be a secret. */
    @Override
    public String toString() {
        return path.toString();
    }
}
