package dev.longshore.domain.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code --mount} says.
 *
 * @param type     bind, volume, tmpfs, image, …
 * @param source   empty for none
 * @param settings the other fields by docker's names; {@code "true"} for a bare word
 */
public record MountSpec(String type, String source, String target, boolean readOnly, Map<String, List<String>> settings) {

    private static final Set<String> TYPES = Set.of("bind", "volume", "tmpfs", "image", "npipe", "cluster");
    private static final Set<String> BARE = Set.of("volume-nocopy", "bind-nonrecursive");
    private static final Set<String> SWITCHES = Set.of("readonly", "volume-nocopy", "bind-nonrecursive");
    private static final Set<String> KEYS = Set.of("type", "source", "target", "readonly", "consistency", "bind-propagation", "bind-nonrecursive",
            "bind-recursive", "volume-nocopy", "volume-label", "volume-driver", "volume-opt", "volume-subpath", "image-subpath", "tmpfs-size", "tmpfs-mode");
    private static final Map<String, String> OTHER_NAMES = Map.of("src", "source", "dst", "target", "destination", "target", "ro", "readonly");
    private static final Set<String> PROPAGATIONS = Set.of("private", "rprivate", "shared", "rshared", "slave", "rslave");
    private static final Set<String> RECURSION = Set.of("enabled", "disabled", "writable", "readonly");

    public static Optional<MountSpec> parse(String text) {
        Optional<List<String>> parsed = CsvFields.parse(text);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : parsed.orElse(List.of(""))) {
            KeyValue pair = KeyValue.of(field);
            String key = OTHER_NAMES.getOrDefault(pair.key(), pair.key());
            boolean bare = !field.contains("=");
            if (!KEYS.contains(key) || bare && !key.equals("readonly") && !BARE.contains(key)) {
                return Optional.empty();
            }
            fields.computeIfAbsent(key, any -> new ArrayList<>()).add(bare ? "true" : pair.value());
        }
        return of(fields);
    }

    private static Optional<MountSpec> of(Map<String, List<String>> fields) {
        String type = take(fields, "type", "volume").toLowerCase(Locale.ROOT);
        String source = take(fields, "source", "");
        String target = take(fields, "target", "");
        for (String name : SWITCHES) {
            if (fields.containsKey(name) && !fields.get(name).getLast().matches("1|t|T|TRUE|true|True|0|f|F|FALSE|false|False")) {
                return Optional.empty();
            }
        }
        boolean readOnly = on(take(fields, "readonly", "false"));
        boolean absolute = target.startsWith("/") || target.matches("[A-Za-z]:[/\\\\].*");
        boolean own = fields.keySet().stream().allMatch(key -> key.equals("consistency") || key.startsWith(type + "-"));
        boolean sourced = type.equals("tmpfs") == source.isEmpty() || type.equals("volume");
        MountSpec spec = new MountSpec(type, source, target, readOnly, fields);
        return TYPES.contains(type) && absolute && own && sourced && spec.valid() ? Optional.of(spec) : Optional.empty();
    }

    private boolean valid() {
        return one("tmpfs-size").map(size -> ByteSize.parse(size).isPresent()).orElse(true)
                && one("tmpfs-mode").map(mode -> mode.matches("[0-7]{1,5}")).orElse(true)
                && one("bind-propagation").map(PROPAGATIONS::contains).orElse(true)
                && one("bind-recursive").map(RECURSION::contains).orElse(true);
    }

    public Optional<String> one(String key) {
        return settings.containsKey(key) ? Optional.of(settings.get(key).getLast()) : Optional.empty();
    }

    public List<String> all(String key) {
        return settings.getOrDefault(key, List.of());
    }

    /** Whether a setting that is only on or off is on. */
    public boolean has(String key) {
        return one(key).map(MountSpec::on).orElse(false);
    }

    private static boolean on(String value) {
        return value.matches("1|[tT]|TRUE|[tT]rue");
    }

    private static String take(Map<String, List<String>> fields, String key, String otherwise) {
        List<String> values = fields.remove(key);
        return values == null ? otherwise : values.getLast();
    }
}
