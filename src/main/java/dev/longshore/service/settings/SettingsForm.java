package dev.longshore.service.settings;

import dev.longshore.domain.HostColour;
import dev.longshore.domain.TableLayout;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonText;
import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.service.settings.Settings.Marks;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form of the file: each key is read by itself, and what cannot be understood is left out and named. */
final class SettingsForm {

    private static final Pattern API_VERSION = Pattern.compile("(\\d{1,3}\\.\\d{1,3})?");

    /** Apart from the keys of the first form, which older versions of the app still write. */
    private static final String GROUPS = "groups";

    private final List<String> wrong = new ArrayList<>();

    private SettingsForm() {
    }

    /** @param wrong the paths of entries that were left out */
    record Read(Settings settings, List<String> wrong) { }

    static Read read(JsonObject root) {
        SettingsForm form = new SettingsForm();
        return new Read(form.settings(root), List.copyOf(form.wrong));
    }

    static JsonObject write(Settings settings) {
        String flat = Json.PLAIN.write(settings.withGroups(Map.of()));
        JsonObject root = (JsonObject) JsonDocument.parse(flat.getBytes(StandardCharsets.UTF_8)).root();
        List<Member> groups = settings.groups().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(group -> new Member(group.getKey(), group.getValue())).toList();
        return new JsonObject(root.members().stream()
                .map(member -> member.name().equals(GROUPS) ? new Member(GROUPS, new JsonObject(groups)) : member).toList());
    }

    /** The version of the form, where the file is of a newer one. */
    static Optional<String> newer(JsonObject root) {
        return number(root.get("version")).filter(version -> version.compareTo(BigDecimal.valueOf(Settings.VERSION)) > 0)
                .map(version -> JsonText.compact(root.get("version")));
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        try {
            return node instanceof JsonNumber(String literal) ? Optional.of(new BigDecimal(literal)) : Optional.empty();
        } catch (NumberFormatException beyondAllSizes) {
            return Optional.empty();
        }
    }

    private Settings settings(JsonObject root) {
        if (root.get("version") != null && number(root.get("version")).isEmpty()) {
            wrong.add("version");
        }
        return Settings.FIRST.withHosts(hosts(root.get("hosts")))
                .withHost(text(root, "host", "", id -> true))
                .withTheme(text(root, "theme", Settings.FIRST.theme(), Settings.THEMES::contains))
                .withLanguage(text(root, "language", "", tag -> tag.isEmpty() || languageTag(tag)))
                .withWindow(part("window", root.get("window"), Settings.Window.class).orElse(null))
                .withLayout(part("layout", root.get("layout"), Settings.Layout.class).orElse(null))
                .withTables(entries(root, "tables", (path, node) -> part(path, node, TableLayout.class)))
                .withMarks(entries(root, "marks", this::marks))
                .withTold(entries(root, "told", this::told))
                .withGroups(entries(root, GROUPS, this::group));
    }

    private List<KnownHost> hosts(JsonNode list) {
        List<KnownHost> hosts = new ArrayList<>();
        if (absent(list)) {
            return hosts;
        }
        if (!(list instanceof JsonArray(List<JsonNode> items))) {
            wrong.add("hosts");
            return hosts;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String path = hostPath(i, items.get(i));
            host(path, items.get(i)).ifPresent(host -> {
                if (ids.add(host.id())) {
                    hosts.add(host);
                } else {
                    wrong.add(path);
                }
            });
        }
        return hosts;
    }

    private static String hostPath(int index, JsonNode host) {
        boolean named = host instanceof JsonObject object && object.get("name") instanceof JsonString;
        return "hosts[" + index + "]" + (named ? " " + JsonText.compact(((JsonObject) host).get("name")) : "");
    }

    /** One whose address this version cannot use is named, and kept. */
    private Optional<KnownHost> host(String path, JsonNode node) {
        boolean verifiedUnclear = node instanceof JsonObject host && host.get("tls") instanceof JsonObject tls
                && tls.get("verified") != null && !(tls.get("verified") instanceof JsonBoolean);
        Optional<KnownHost> read = part(path, node, KnownHost.class).filter(host -> {
            boolean whole = host.complete() && !verifiedUnclear;
            if (!whole) {
                wrong.add(path);
            }
            return whole;
        });
        read.filter(host -> host.endpoint().isEmpty()).ifPresent(host -> wrong.add(path + ".address"));
        return read;
    }

    private Optional<Marks> marks(String path, JsonNode node) {
        if (absent(node)) {
            return Optional.empty();
        }
        if (!(node instanceof JsonObject marks)) {
            wrong.add(path);
            return Optional.empty();
        }
        Set<String> colours = new HashSet<>();
        Stream.of(HostColour.values()).forEach(colour -> colours.add(colour.name()));
        return Optional.of(new Marks(text(marks, path, "colour", HostColour.NONE.name(), colours::contains), flag(marks, path, "readOnly"),
                flag(marks, path, "production"), text(marks, path, "riskAccepted", "", risk -> true),
                text(marks, path, "pinnedApi", "", API_VERSION.asMatchPredicate())));
    }

    /** A guard that somebody set, and wrote wrong, is set: to leave it out would take it away. */
    private boolean flag(JsonObject parent, String path, String name) {
        JsonNode node = parent.get(name);
        if (absent(node) || node instanceof JsonBoolean) {
            return node instanceof JsonBoolean(boolean set) && set;
        }
        wrong.add(path + "." + name);
        return true;
    }

    private Optional<Boolean> told(String path, JsonNode node) {
        if (node instanceof JsonBoolean(boolean value)) {
            return Optional.of(value);
        }
        wrong.add(path);
        return Optional.empty();
    }

    /** What is in it is read by whoever knows the group. */
    private Optional<JsonObject> group(String path, JsonNode node) {
        if (node instanceof JsonObject group) {
            return Optional.of(group);
        }
        if (!absent(node)) {
            wrong.add(path);
        }
        return Optional.empty();
    }

    private String text(JsonObject root, String name, String otherwise, Predicate<String> known) {
        return text(root, "", name, otherwise, known);
    }

    private String text(JsonObject parent, String path, String name, String otherwise, Predicate<String> known) {
        JsonNode node = parent.get(name);
        if (absent(node)) {
            return otherwise;
        }
        if (node instanceof JsonString(String value) && known.test(value)) {
            return value;
        }
        wrong.add(path.isEmpty() ? name : path + "." + name);
        return otherwise;
    }

    private static boolean languageTag(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException unknown) {
            return false;
        }
    }

    private <T> Map<String, T> entries(JsonObject root, String name, BiFunction<String, JsonNode, Optional<T>> each) {
        Map<String, T> entries = new LinkedHashMap<>();
        JsonNode node = root.get(name);
        if (node instanceof JsonObject(List<Member> members)) {
            members.forEach(member -> each.apply(name + "." + member.name(), member.value())
                    .ifPresent(value -> entries.put(member.name(), value)));
        } else if (!absent(node)) {
            wrong.add(name);
        }
        return entries;
    }

    private <T> Optional<T> part(String path, JsonNode node, Class<T> type) {
        if (absent(node)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.PLAIN.read(JsonText.compact(node), type));
        } catch (JsonException notThat) {
            wrong.add(path);
            return Optional.empty();
        }
    }

    private static boolean absent(JsonNode node) {
        return node == null || node == JsonNull.NULL;
    }
}
