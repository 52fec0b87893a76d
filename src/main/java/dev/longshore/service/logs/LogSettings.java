package dev.longshore.service.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.service.settings.SettingsGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the user keeps about logs.
 *
 * @param filters    by name, each name once
 * @param highlights by name, each name once
 * @param levels     what tells the levels of a container's lines, by its host and name
 * @param columns    fields that are the columns of a container's lines as a table, by its host and name
 */
public record LogSettings(List<SavedFilter> filters, List<SavedHighlight> highlights, Map<String, SavedLevels> levels,
                          Map<String, List<String>> columns) {

    public static final SettingsGroup<LogSettings> GROUP = new SettingsGroup<>("logs", LogSettings.class,
            new LogSettings(List.of(), List.of(), Map.of(), Map.of()));

    public LogSettings {
        filters = filters == null ? List.of() : filters.stream().filter(filter -> filter != null && filter.complete()).toList();
        highlights = highlights == null ? List.of() : highlights.stream().filter(highlight -> highlight != null && highlight.complete()).toList();
        levels = levels == null ? Map.of() : levels.entrySet().stream().filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        columns = columns == null ? Map.of() : columns.entrySet().stream().filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .filter(Objects::nonNull).distinct().toList()));
    }

    /** Fields and words that stand for levels. @param words by the word, a level's name */
    public record SavedLevels(List<String> fields, Map<String, LogLevel> words) {

        public SavedLevels {
            fields = fields == null ? List.of() : fields.stream().filter(field -> field != null && !field.isBlank()).distinct().toList();
            words = words == null ? Map.of() : words.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getKey().isBlank())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Keeps a filter, in the place of the former one of its name. */
    public LogSettings with(SavedFilter filter) {
        return new LogSettings(with(filters, filter, SavedFilter::name), highlights, levels, columns);
    }

    public LogSettings withoutFilter(String name) {
        return new LogSettings(filters.stream().filter(filter -> !filter.name().equals(name)).toList(), highlights, levels, columns);
    }

    /** Keeps a highlight, in the place of the former one of its name. */
    public LogSettings with(SavedHighlight highlight) {
        return new LogSettings(filters, with(highlights, highlight, SavedHighlight::name), levels, columns);
    }

    public LogSettings withoutHighlight(String name) {
        return new LogSettings(filters, highlights.stream().filter(highlight -> !highlight.name().equals(name)).toList(), levels, columns);
    }

    /** What tells the levels of a container's lines: its own rules, or those for all. A container that is made anew under its name has them too. */
    public LevelRules levelsOf(ObjectRef container) {
        SavedLevels own = levels.get(key(container));
        return own == null ? LevelRules.BUILT : new LevelRules(own.fields, own.words);
    }

    /** @param rules empty for those for all */
    public LogSettings withLevels(ObjectRef container, Optional<LevelRules> rules) {
        Map<String, SavedLevels> all = new LinkedHashMap<>(levels);
        if (rules.isPresent()) {
            all.put(key(container), new SavedLevels(rules.get().fields(), rules.get().words()));
        } else {
            all.remove(key(container));
        }
        return new LogSettings(filters, highlights, all, columns);
    }

    /** The fields that the user chose as columns of a container's lines; empty where the app chooses. */
    public Optional<List<String>> columnsOf(ObjectRef container) {
        return Optional.ofNullable(columns.get(key(container)));
    }

    /** @param fields empty to let the app choose */
    public LogSettings withColumns(ObjectRef container, Optional<List<String>> fields) {
        Map<String, List<String>> all = new LinkedHashMap<>(columns);
        fields.ifPresentOrElse(chosen -> all.put(key(container), chosen), () -> all.remove(key(container)));
        return new LogSettings(filters, highlights, levels, all);
    }

    private static String key(ObjectRef container) {
        return container.host().value() + "/" + container.name();
    }

    private static <T> List<T> with(List<T> all, T one, Function<T, String> name) {
        List<T> others = new ArrayList<>(all);
        int at = others.stream().map(name).toList().indexOf(name.apply(one));
        if (at >= 0) {
            others.set(at, one);
        } else {
            others.add(one);
        }
        return others;
    }
}
