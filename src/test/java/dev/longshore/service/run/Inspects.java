package dev.longshore.service.run;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;

/** Inspects without what differs between any two containers: ids, names, times, paths; nothing said is the same as null or empty. */
public final class Inspects {

    private static final Set<String> OWN = Set.of("Id", "Created", "Name", "ResolvConfPath", "HostnamePath", "HostsPath", "LogPath", "GraphDriver");
    /** The docker command keeps no order in them. */
    private static final Set<String> UNORDERED = Set.of("Binds", "Env", "Mounts", "DeviceRequests");

    private Inspects() {
    }

    public static String comparable(JsonDocument inspect) {
        JsonObject root = (JsonObject) inspect.root();
        String id = new Inspected(root).at("Id").text();
        JsonObject rest = new JsonObject(root.members().stream().filter(member -> !OWN.contains(member.name())).toList());
        String name = RunLineOf.name(new Inspected(root));
        String text = JsonText.compact(rest).replace(id, "ID").replace(id.substring(0, 12), "ID12").replace(name, "NAME").replaceAll("[0-9a-f]{64}", "HEX");
        JsonNode tidied = tidy(JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)).root(), "");
        return tidied == null ? "" : JsonText.pretty(tidied);
    }

    private static JsonNode tidy(JsonNode node, String name) {
        return switch (node) {
            case JsonObject(var members) -> {
                var kept = members.stream().map(member -> new Member(member.name(), tidy(member.value(), member.name())))
                        .filter(member -> member.value() != null).sorted(Comparator.comparing(Member::name)).toList();
                yield kept.isEmpty() ? null : new JsonObject(kept);
            }
            case JsonArray(var items) -> {
                var kept = items.stream().map(item -> tidy(item, name)).map(item -> item == null ? JsonNull.NULL : item).toList();
                var ordered = UNORDERED.contains(name) ? kept.stream().sorted(Comparator.comparing(JsonText::compact)).toList() : kept;
                yield kept.isEmpty() && !name.endsWith("Paths") ? null : new JsonArray(ordered);
            }
            case JsonString(String value) -> value.isEmpty() ? null : node;
            case JsonNumber(String literal) -> literal.equals("0") ? null : node;
            case JsonBoolean(boolean value) -> value ? node : null;
            case JsonNull ignored -> null;
        };
    }
}
