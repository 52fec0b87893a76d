package dev.longshore.service.masking;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Masks documents of the engine: by the place of a value where that says what it is, otherwise by its name and its text. */
final class JsonMasking {

    private static final Set<String> COMMANDS = SecretNames.words("""
            cmd args entrypoint test command shell onbuild arguments createcommand healthcmd run exec""");
    private static final Set<String> ENVIRONMENTS = Set.of("buildargs", "env");

    /** All values below these are covered, but for names of people and places. */
    private static final Set<String> LOGINS = Set.of("auths", "authconfig", "authconfigs", "registryauth", "credentialspec");
    private static final Set<String> OPEN_IN_LOGINS = Set.of("username", "serveraddress", "email", "registry", "file");

    private final String cover;

    JsonMasking(String cover) {
        this.cover = cover;
    }

    String cover() {
        return cover;
    }

    JsonNode mask(JsonNode document) {
        return mask(JsonPath.ROOT, document, null);
    }

    private JsonNode mask(JsonPath path, JsonNode node, JsonObject owner) {
        return switch (node) {
            case JsonString(String value) -> new JsonString(value(path, value));
            case JsonNumber(String number) when secretNumber(path, number) -> new JsonString(cover);
            case JsonObject object -> new JsonObject(object.members().stream()
                    .map(member -> new Member(member.name(), mask(path.member(member.name()), member.value(), object)))
                    .toList());
            case JsonArray array when command(path) && strings(array) -> list(array, path.name(), owner);
            case JsonArray array -> new JsonArray(items(path, array, owner));
            default -> node;
        };
    }

    private static boolean secretNumber(JsonPath path, String number) {
        String name = path.step() instanceof Step.Member(String member) ? member : "";
        return below(path, ENVIRONMENTS) || SecretNames.hides(name, number) && number.length() > 3 && !name.endsWith("s");
    }

    private List<JsonNode> items(JsonPath path, JsonArray array, JsonObject owner) {
        List<JsonNode> masked = new ArrayList<>(array.items().size());
        for (JsonNode item : array.items()) {
            masked.add(mask(path.index(masked.size()), item, owner));
        }
        return masked;
    }

    /** What to show of a string that is no item of a command. */
    String value(JsonPath path, String value) {
        if (value.isEmpty()) {
            return value;
        }
        String name = path.name();
        boolean item = path.step() instanceof Step.Index;
        if (item && name.equalsIgnoreCase("env")) {
            return entry(value);
        }
        if (below(path, ENVIRONMENTS)) {
            return Environment.covers(name, value) ? cover : value;
        }
        boolean login = below(path, LOGINS) && !OPEN_IN_LOGINS.contains(name.toLowerCase(Locale.ROOT));
        return login || payload(path, name) || SecretNames.hides(name, value) && !message(name) ? cover : text(value);
    }

    /** An engine's message tells of secrets and holds none. */
    private static boolean message(String name) {
        return name.equals("message") || name.equals("Error") || name.equals("SandboxKey");
    }

    /** The content of secrets and configs. */
    private static boolean payload(JsonPath path, String name) {
        JsonPath parent = path.parent();
        boolean data = name.equals("Data") && path.step() instanceof Step.Member && parent != null;
        return data && (parent.parent() == null || parent.name().equals("Spec")) || name.equals("SecretData");
    }

    String text(String value) {
        Spans spans = new Spans();
        TextMasking.find(value, spans);
        return spans.cover(value, cover);
    }

    /** An entry of an environment: {@code NAME=value}. */
    String entry(String entry) {
        if (entry.indexOf('=') < 0) {
            return text(entry);
        }
        Spans spans = new Spans();
        Environment.cover(new Word.Item(entry, spans), 0);
        return spans.isEmpty() ? text(entry) : spans.cover(entry, cover);
    }

    private static boolean below(JsonPath path, Set<String> names) {
        for (JsonPath at = path.parent(); at != null; at = at.parent()) {
            if (at.step() instanceof Step.Member(String name) && names.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    // ---- commands

    static boolean command(JsonPath array) {
        return array.step() instanceof Step.Member(String name) && COMMANDS.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean strings(JsonArray array) {
        return array.items().stream().allMatch(JsonString.class::isInstance);
    }

    /** The items of a command, with what the engine runs before them. */
    JsonArray list(JsonArray array, String name, JsonObject owner) {
        return new JsonArray(arguments(before(name, owner), texts(array)).stream().<JsonNode>map(JsonString::new).toList());
    }

    static List<String> texts(JsonArray array) {
        return array.items().stream().map(item -> ((JsonString) item).value()).toList();
    }

    /** @param before words of the same command that stand elsewhere */
    List<String> arguments(List<String> before, List<String> items) {
        List<Word.Item> words = new ArrayList<>(before.size() + items.size());
        before.forEach(word -> words.add(new Word.Item(word, new Spans())));
        items.forEach(word -> words.add(new Word.Item(word, new Spans())));
        CommandMasking.list(words, 0);
        return words.subList(before.size(), words.size()).stream().map(word -> word.spans().cover(word.value(), cover)).toList();
    }

    /** The program stands beside its arguments: {@code Path}, {@code Entrypoint}, a service's {@code Command}. */
    private static List<String> before(String name, JsonObject owner) {
        if (owner == null) {
            return List.of();
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "args" -> words(owner, "path", "command");
            case "cmd" -> words(owner, "entrypoint");
            case "arguments" -> words(owner, "entrypoint");
            default -> List.of();
        };
    }

    private static List<String> words(JsonObject owner, String... names) {
        for (Member member : owner.members()) {
            for (String name : names) {
                if (member.name().equalsIgnoreCase(name)) {
                    return switch (member.value()) {
                        case JsonString(String word) -> List.of(word);
                        case JsonArray array when strings(array) -> texts(array);
                        default -> List.of();
                    };
                }
            }
        }
        return List.of();
    }
}
