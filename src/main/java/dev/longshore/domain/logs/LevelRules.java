package dev.longshore.domain.logs;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells the level of a line. Case does not count.
 *
 * @param fields names of the fields of JSON and logfmt lines that hold a level; a dot leads into an object
 * @param words  what stands in such a field, at a line's head or in brackets
 */
public record LevelRules(List<String> fields, Map<String, LogLevel> words) {

    /** What programs use most. */
    public static final LevelRules BUILT = new LevelRules(List.of(("level lvl severity severity_text severityText log.level loglevel"
            + " log_level levelname level_name @level @l PRIORITY").split(" ")), builtWords());

    public LevelRules {
        fields = List.copyOf(fields);
        Map<String, LogLevel> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(words);
        words = Collections.unmodifiableMap(sorted);
    }

    private static Map<String, LogLevel> builtWords() {
        Map<String, LogLevel> words = new TreeMap<>();
        List.of("trace", "trac", "trce", "trc", "verbose", "vrb", "finest", "finer").forEach(word -> words.put(word, LogLevel.TRACE));
        List.of("debug", "dbug", "debu", "dbg", "fine").forEach(word -> words.put(word, LogLevel.DEBUG));
        List.of("info", "information", "informational", "inf", "notice", "log").forEach(word -> words.put(word, LogLevel.INFO));
        List.of("warn", "warning", "wrn").forEach(word -> words.put(word, LogLevel.WARN));
        List.of("error", "err", "erro", "eror", "fail", "severe").forEach(word -> words.put(word, LogLevel.ERROR));
        List.of("fatal", "fata", "ftl", "critical", "crit", "panic", "pani", "dpanic", "alert", "emerg", "emergency")
                .forEach(word -> words.put(word, LogLevel.FATAL));
        return words;
    }
}
