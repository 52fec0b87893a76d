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
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The one masker. It covers values of environments and build arguments, values whose name is that of a secret, the secrets in commands,
 * URLs and headers, and whatever has the shape of a token. Ids, digests, paths and messages stay readable. Any thread; it never throws.
 */
public final class Masker {

    /** Stands for what is hidden on screen. */
    public static final String DOTS = "••••••";

    /** Stands for what is hidden in requests: plain, as it may be pasted into a shell. */
    public static final String STARS = "***";

    private static final List<String> OPEN_IN_LOGINS = List.of("username", "serveraddress", "email");

    private final JsonMasking dots = new JsonMasking(DOTS);
    private final JsonMasking stars = new JsonMasking(STARS);
    private final RecentTargets open = new RecentTargets();
    private volatile Command last = new Command(new WeakReference<>(null), new JsonArray(List.of()));

    /** A command of a document, and what is shown of it: its items are asked for one by one. */
    private record Command(WeakReference<JsonArray> items, JsonArray shown) { }

    /**
     * What to show instead of a string of a document; empty where it may be shown as it is.
     *
     * @param path where the string stands
     */
    public Optional<String> mask(JsonPath path, String value) {
        return changed(value, dots.value(path, value));
    }

    /**
     * As {@link #mask(JsonPath, String)}, for a string whose meaning depends on what is around it: an item of a command.
     *
     * @param root the document
     */
    public Optional<String> mask(JsonPath path, String value, JsonNode root) {
        if (path.step() instanceof Step.Index(int index) && JsonMasking.command(path.parent())) {
            return changed(value, item(path.parent(), index, value, root));
        }
        return mask(path, value);
    }

    private String item(JsonPath command, int index, String value, JsonNode root) {
        JsonNode owner = root == null ? null : find(root, command.parent());
        JsonNode found = owner instanceof JsonObject object ? object.get(command.name()) : null;
        if (!(found instanceof JsonArray array) || !JsonMasking.strings(array) || index >= array.items().size()
                || !(array.items().get(index) instanceof JsonString(String there)) || !there.startsWith(value)) {
            return dots.arguments(List.of(), List.of(value)).getFirst();
        }
        Command known = last;
        if (known.items().get() != array) {
            known = new Command(new WeakReference<>(array), dots.list(array, command.name(), (JsonObject) owner));
            last = known;
        }
        return there.length() == value.length() || !known.shown().items().get(index).equals(array.items().get(index))
                ? ((JsonString) known.shown().items().get(index)).value() : value;
    }

    private static JsonNode find(JsonNode root, JsonPath path) {
        JsonNode node = root;
        for (Step step : path.steps()) {
            node = switch (step) {
                case Step.Member(String name) -> node instanceof JsonObject object ? object.get(name) : null;
                case Step.Index(int index) -> node instanceof JsonArray(var items) && index < items.size() ? items.get(index) : null;
            };
        }
        return node;
    }

    /** The whole document, masked for the screen. */
    public JsonNode mask(JsonNode document) {
        return dots.mask(document);
    }

    /** The JSON of a request, compact, masked; a text that is no JSON is masked as {@link #text}. */
    public String json(String requestBody) {
        return body("", requestBody);
    }

    /** As {@link #json}, where the request's path and query say what the body is. */
    public String body(String target, String requestBody) {
        JsonNode node;
        try {
            node = JsonDocument.parse(requestBody.getBytes(StandardCharsets.UTF_8)).root();
        } catch (JsonException e) {
            return stars.text(requestBody); // not JSON is no failure here: it is masked as what it is
        }
        JsonNode masked = RequestTarget.login(target) ? login(node) : RequestTarget.settings(target) ? settings(node) : stars.mask(node);
        return JsonText.compact(masked);
    }

    /** Of a login, only who and where may be read. */
    private JsonNode login(JsonNode node) {
        return node instanceof JsonObject(var members) ? new JsonObject(members.stream().map(this::login).toList()) : stars.mask(node);
    }

    private Member login(Member member) {
        if (member.value() instanceof JsonString(String value)) {
            boolean open = value.isEmpty() || OPEN_IN_LOGINS.contains(member.name());
            return open ? member : new Member(member.name(), new JsonString(STARS));
        }
        return new Member(member.name(), stars.mask(member.value()));
    }

    /** The settings of a plugin are an environment. */
    private JsonNode settings(JsonNode node) {
        return node instanceof JsonArray(var items) ? new JsonArray(items.stream().map(this::setting).toList()) : stars.mask(node);
    }

    private JsonNode setting(JsonNode item) {
        return item instanceof JsonString(String entry) ? new JsonString(stars.entry(entry)) : stars.mask(item);
    }

    /** The path and query of a request, or a whole URL. */
    public String target(String pathAndQuery) {
        if (open.contains(pathAndQuery)) {
            return pathAndQuery;
        }
        String masked = RequestTarget.mask(pathAndQuery, stars);
        if (masked.equals(pathAndQuery)) {
            open.add(pathAndQuery);
        }
        return masked;
    }

    /** Free text: a command line, a line of history, a message. */
    public String text(String free) {
        return dots.text(free);
    }

    /** As {@link #text}, for what may be pasted into a shell. */
    public String plainText(String free) {
        return stars.text(free);
    }

    /** The words of a command, as an engine gets them, for what may be pasted into a shell. */
    public List<String> arguments(List<String> before, List<String> words) {
        return stars.arguments(before, words);
    }

    /** {@code NAME=value} of an environment, for what may be pasted into a shell; a name alone stays. */
    public String entry(String entry) {
        return stars.entry(entry);
    }

    /** A value with its name, for what may be pasted into a shell. */
    public String value(String name, String value) {
        return stars.value(JsonPath.ROOT.member(name), value);
    }

    private static Optional<String> changed(String value, String masked) {
        return masked.equals(value) ? Optional.empty() : Optional.of(masked);
    }
}
