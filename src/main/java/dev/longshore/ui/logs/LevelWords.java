package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What tells levels, as one line that a user can type: {@code error=oops,kaput warn=careful field=sev}. What is built in stays. */
final class LevelWords {

    private static final String FIELD = "field";

    private LevelWords() {
    }

    /** Empty for a line that cannot be read. */
    static Optional<LevelRules> parse(String line) {
        List<String> fields = new ArrayList<>();
        Map<String, LogLevel> words = new LinkedHashMap<>(LevelRules.BUILT.words());
        for (String part : line.strip().split("\\s+")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).toLowerCase(Locale.ROOT);
            List<String> values = List.of(part.substring(equals + 1).split(","));
            Optional<LogLevel> level = level(name);
            if (part.isEmpty()) {
                continue;
            }
            if (level.isEmpty() && !name.equals(FIELD) || values.stream().allMatch(String::isEmpty)) {
                return Optional.empty();
            }
            level.ifPresent(is -> values.stream().filter(word -> !word.isEmpty()).forEach(word -> words.put(word, is)));
            if (level.isEmpty()) {
                values.stream().filter(field -> !field.isEmpty()).forEach(fields::add);
            }
        }
        LevelRules.BUILT.fields().stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        return Optional.of(new LevelRules(fields, words));
    }

    /** What is not built in. */
    static String format(LevelRules rules) {
        Map<LogLevel, List<String>> words = new EnumMap<>(LogLevel.class);
        rules.words().forEach((word, level) -> {
            if (LevelRules.BUILT.words().get(word) != level) {
                words.computeIfAbsent(level, first -> new ArrayList<>()).add(word);
            }
        });
        List<String> parts = new ArrayList<>();
        words.forEach((level, own) -> parts.add(level.name().toLowerCase(Locale.ROOT) + "=" + String.join(",", own)));
        List<String> fields = rules.fields().stream().filter(field -> !LevelRules.BUILT.fields().contains(field)).toList();
        if (!fields.isEmpty()) {
            parts.add(FIELD + "=" + String.join(",", fields));
        }
        return String.join(" ", parts);
    }

    private static Optional<LogLevel> level(String name) {
        for (LogLevel level : LogLevel.values()) {
            if (level != LogLevel.NONE && level.name().equalsIgnoreCase(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
