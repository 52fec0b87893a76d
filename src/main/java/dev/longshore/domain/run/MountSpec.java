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

    static final Set<String> SWITCHES = Set.of("readonly", "volume-nocopy", "bind-nonrecursive");
    private static final Map<String, String> OTHER_NAMES = Map.of("src", "source", "dst", "target", "destination", "target", "ro", "readonly");

    /** What it says, where docker takes it; see {@link MountRules} for what it does not. */
    public static Optional<MountSpec> parse(String text) {
        return MountRules.problem(text).isPresent() ? Optional.empty() : Optional.of(of(fields(text).orElseThrow()));
    }

    /** By docker's names, which count in any case; empty where the text is no list of fields. */
    static Optional<Map<String, List<String>>> fields(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : CsvFields.parse(text).orElse(List.of())) {
            KeyValue pair = KeyValue.of(field);
            String typed = pair.key().toLowerCase(Locale.ROOT);
            String key = OTHER_NAMES.getOrDefault(typed, typed);
            boolean bare = !field.contains("=");
            if (bare && !SWITCHES.contains(key)) {
                return Optional.empty();
            }
            fields.computeIfAbsent(key, any -> new ArrayList<>()).add(value(key, bare ? "true" : pair.value()));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    private static String value(String key, String typed) {
        return key.equals("type") || key.equals("bind-propagation") ? typed.toLowerCase(Locale.ROOT) : typed;
    }

    /** @param fields changed: what has a place of its own is taken out */
    static MountSpec of(Map<String, List<String>> fields) {
        String type = take(fields, "type", "volume");
        String source = take(fields, "source", "");
        String target = take(fields, "target", "");
        return new MountSpec(type, source, target, on(take(fields, "readonly", "false")), fields);
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

    static boolean isSwitch(String value) {
        return on(value) || value.matches("0|[fF]|FALSE|[fF]alse");
    }

    private static boolean on(String value) {
        return value.matches("1|[tT]|TRUE|[tT]rue");
    }

    private static String take(Map<String, List<String>> fields, String key, String otherwise) {
        List<String> values = fields.remove(key);
        return values == null ? otherwise : values.getLast();
    }
}
