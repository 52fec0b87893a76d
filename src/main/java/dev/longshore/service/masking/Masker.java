package dev.longshore.service.masking;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonPath.Step;
import dev.longshore.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one masker: hides all values of environments and build arguments, values whose name sounds like a secret, and whatever
 * looks like one. Ids and digests stay readable. Stateless.
 */
public final class Masker {

    /** Stands for what is hidden on screen. */
    public static final String DOTS = "••••••";

    /** Stands for what is hidden in requests: plain, as it may be pasted into a shell. */
    public static final String STARS = "***";

    private static final Set<String> ALL_VALUES = Set.of("env", "buildargs");
    private static final Set<String> COMMANDS = Set.of("cmd", "args", "entrypoint", "test", "command", "shell", "onbuild");

    /**
     * What to show instead of a string of a document; empty where it may be shown as it is.
     *
     * @param path where the string stands
     */
    public Optional<String> mask(JsonPath path, String value) {
        return mask(path, value, null);
    }

    /**
     * As {@link #mask(JsonPath, String)}, for an item of an array.
     *
     * @param before the item before it, which may be the flag it belongs to, or null
     */
    public Optional<String> mask(JsonPath path, String value, String before) {
        return changed(value, covered(path, value, before, DOTS));
    }

    /** The whole document, masked for the screen. */
    public JsonNode mask(JsonNode document) {
        return mask(JsonPath.ROOT, document, null, DOTS);
    }

    /** The JSON of a request, compact, masked; a text that is no JSON is masked as {@link #text}. */
    public String json(String requestBody) {
        JsonNode node;
        try {
            node = JsonDocument.parse(requestBody.getBytes(StandardCharsets.UTF_8)).root();
        } catch (JsonException e) {
            return SecretText.mask(requestBody, STARS); // not JSON is no failure here: it is masked as what it is
        }
        return JsonText.compact(mask(JsonPath.ROOT, node, null, STARS));
    }

    /** The path and query of a request, or a whole URL. */
    public String target(String pathAndQuery) {
        return RequestTarget.mask(pathAndQuery, STARS);
    }

    /** Free text: a command line, a line of history, a message. */
    public String text(String free) {
        return SecretText.mask(BuildStep.mask(free, DOTS), DOTS);
    }

    private static JsonNode mask(JsonPath path, JsonNode node, String before, String cover) {
        return switch (node) {
            case JsonString(String value) -> new JsonString(covered(path, value, before, cover));
            case JsonObject(var members) -> new JsonObject(members.stream()
                    .map(member -> new Member(member.name(), mask(path.member(member.name()), member.value(), null, cover)))
                    .toList());
            case JsonArray(var items) -> new JsonArray(items(path, items, cover));
            default -> node;
        };
    }

    private static List<JsonNode> items(JsonPath path, List<JsonNode> items, String cover) {
        List<JsonNode> masked = new ArrayList<>(items.size());
        String before = null;
        for (JsonNode item : items) {
            masked.add(mask(path.index(masked.size()), item, before, cover));
            before = item instanceof JsonString(String text) ? text : null;
        }
        return masked;
    }

    private static String covered(JsonPath path, String value, String before, String cover) {
        if (value.isEmpty()) {
            return value;
        }
        String name = path.name();
        if (path.step() instanceof Step.Index && name.equalsIgnoreCase("env")) {
            return environment(value, cover);
        }
        if (underAllValues(path) || SecretKeys.hides(name, value)) {
            return cover;
        }
        if (before != null && command(name) && SecretText.flagBefore(before, value)) {
            return cover;
        }
        return SecretText.mask(name.equals("CreatedBy") ? BuildStep.mask(value, cover) : value, cover);
    }

    private static String environment(String entry, String cover) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
            return SecretText.mask(entry, cover);
        }
        return equals == entry.length() - 1 ? entry : entry.substring(0, equals + 1) + cover;
    }

    /** Whether the value belongs to a map of which all values are hidden. */
    private static boolean underAllValues(JsonPath path) {
        for (JsonPath at = path.parent(); at != null; at = at.parent()) {
            if (at.step() instanceof Step.Member(String name) && ALL_VALUES.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean command(String name) {
        return COMMANDS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> changed(String value, String masked) {
        return masked.equals(value) ? Optional.empty() : Optional.of(masked);
    }
}
