package dev.longshore.service.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request as docker's command line would say it.
 *
 * @param path    without a version, still encoded
 * @param query   decoded, in the order of the request
 * @param objects what the path names, decoded
 * @param body    without members where there is none
 */
public record DockerRequest(String method, String path, Map<String, List<String>> query, Map<String, String> objects, JsonObject body) {

    private static final Pattern VERSION = Pattern.compile("^/v\\d+\\.\\d+(?=/)");
    private static final Pattern LONG_ID = Pattern.compile("(?:sha256:)?([0-9a-f]{12})[0-9a-f]{52}");

    static DockerRequest of(ApiCall call) {
        String[] parts = VERSION.matcher(call.target()).replaceFirst("").split("\\?", 2);
        Map<String, List<String>> query = new LinkedHashMap<>();
        Stream.of(parts.length < 2 ? new String[0] : parts[1].split("&")).filter(each -> !each.isEmpty()).forEach(each -> {
            String[] pair = each.split("=", 2);
            query.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>()).add(pair.length < 2 ? "" : decoded(pair[1]));
        });
        return new DockerRequest(call.method(), parts[0], query, Map.of(), parsed(call.requestBody()));
    }

    DockerRequest withObjects(Matcher found, List<String> names) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), shown(decoded(found.group(i + 1))));
        }
        return new DockerRequest(method, path, query, named, body);
    }

    /** An object of the path; a long id as short as docker shows it. */
    public String object(String segment) {
        return objects.get(segment);
    }

    /** The first value of a parameter, or an empty string. */
    public String one(String parameter) {
        return query.getOrDefault(parameter, List.of("")).getFirst();
    }

    public List<String> all(String parameter) {
        return query.getOrDefault(parameter, List.of()).stream().map(DockerRequest::shown).toList();
    }

    /** A string of the body, or an empty one. */
    public String text(String member) {
        return body.get(member) instanceof JsonString(String value) ? shown(value) : "";
    }

    public boolean on(String member) {
        return body.get(member) instanceof JsonBoolean(boolean value) && value;
    }

    /** An object within the body; without members where there is none. */
    public JsonObject object(JsonObject within, String member) {
        return within.get(member) instanceof JsonObject object ? object : new JsonObject(List.of());
    }

    /** {@code --label a=b} for each member of an object of the body. */
    public List<String> pairs(String member, String option) {
        return object(body, member).members().stream().filter(each -> each.value() instanceof JsonString)
                .flatMap(each -> Stream.of(option, each.name() + "=" + ((JsonString) each.value()).value())).toList();
    }

    /** An option with its value, or nothing where that is empty. */
    public static List<String> option(String option, String value) {
        return value.isEmpty() ? List.of() : List.of(option, value);
    }

    /** {@code {"label":["a=b"]}} or {@code {"label":{"a=b":true}}} as {@code --filter label=a=b}. */
    static List<String> filters(String json) {
        List<String> words = new ArrayList<>();
        parsed(json).members().forEach(filter -> values(filter.value()).forEach(value -> words.addAll(List.of("--filter", filter.name() + "=" + shown(value)))));
        return words;
    }

    private static List<String> values(JsonNode node) {
        return switch (node) {
            case JsonArray(List<JsonNode> items) -> items.stream().filter(JsonString.class::isInstance).map(item -> ((JsonString) item).value()).toList();
            case JsonObject(List<JsonNode.Member> members) -> members.stream().map(JsonNode.Member::name).toList();
            default -> List.of();
        };
    }

    private static JsonObject parsed(String json) {
        try {
            return json != null && JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root() instanceof JsonObject object ? object : new JsonObject(List.of());
        } catch (JsonException masked) {   // what is masked may be JSON no more
            return new JsonObject(List.of());
        }
    }

    private static String shown(String value) {
        Matcher id = LONG_ID.matcher(value);
        return id.matches() ? id.group(1) : value;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException masked) {
            return text;
        }
    }
}
