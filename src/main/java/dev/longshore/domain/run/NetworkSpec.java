package dev.longshore.domain.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A network to join: {@code front}, {@code host}, {@code container:web}, or {@code name=front,alias=web,ip=10.0.0.5}.
 *
 * @param settings by docker's names, without {@code name}; a key may come more than once
 */
public record NetworkSpec(String name, Map<String, List<String>> settings) {

    private static final Pattern LONG = Pattern.compile("\\w+=\\w+(?:,\\w+=\\w+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_. -]*|container:.+");
    private static final Set<String> KEYS = Set.of("alias", "ip", "ip6", "link-local-ip", "mac-address", "driver-opt", "gw-priority");

    public static Optional<NetworkSpec> parse(String text) {
        if (!LONG.matcher(text).find()) {
            return NAME.matcher(text).matches() ? Optional.of(new NetworkSpec(text, Map.of())) : Optional.empty();
        }
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (String field : CsvFields.parse(text).orElse(List.of(""))) {
            KeyValue pair = KeyValue.of(field);
            if (!field.contains("=") || pair.value().isEmpty()) {
                return Optional.empty();
            }
            settings.computeIfAbsent(pair.key().strip(), key -> new ArrayList<>()).add(pair.value().strip());
        }
        List<String> name = settings.remove("name");
        boolean known = name != null && KEYS.containsAll(settings.keySet()) && valid(settings);
        return known ? Optional.of(new NetworkSpec(name.getLast(), settings)) : Optional.empty();
    }

    public List<String> all(String key) {
        return settings.getOrDefault(key, List.of());
    }

    /** Not one of the engine's own: aliases and addresses belong to such only. */
    public boolean userDefined() {
        return !Set.of("default", "bridge", "host", "none").contains(name) && !name.startsWith("container:");
    }

    public String print() {
        if (settings.isEmpty()) {
            return name;
        }
        List<String> fields = new ArrayList<>(List.of("name=" + name));
        settings.forEach((key, values) -> values.forEach(value -> fields.add(key + "=" + value)));
        return CsvFields.print(fields);
    }

    private static boolean valid(Map<String, List<String>> settings) {
        return settings.getOrDefault("ip", List.of()).stream().allMatch(Addresses::v4)
                && settings.getOrDefault("ip6", List.of()).stream().allMatch(Addresses::v6)
                && settings.getOrDefault("link-local-ip", List.of()).stream().allMatch(Addresses::ip)
                && settings.getOrDefault("mac-address", List.of()).stream().allMatch(Addresses::mac)
                && settings.getOrDefault("gw-priority", List.of()).stream().allMatch(number -> number.matches("-?\\d{1,9}"));
    }
}
