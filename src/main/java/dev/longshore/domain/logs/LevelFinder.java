package dev.longshore.domain.logs;

import dev.longshore.domain.logs.LineFields.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds how serious a line is: a field beats every word. It looks at each line of a log, so it copies nothing. Any thread. */
public final class LevelFinder {

    private final LevelValue value;
    private final LevelWords words;
    private final WordTable<Boolean> fields;
    /** Objects that hold a field, with the names in them. */
    private final WordTable<WordTable<Boolean>> objects;

    public LevelFinder(LevelRules rules) {
        WordTable<LogLevel> levels = new WordTable<>(rules.words());
        Map<String, Boolean> names = new HashMap<>();
        Map<String, Map<String, Boolean>> inner = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String field : rules.fields()) {
            names.put(field, true);
            int dot = field.indexOf('.');
            if (dot > 0) {
                inner.computeIfAbsent(field.substring(0, dot), each -> new HashMap<>()).put(field.substring(dot + 1), true);
            }
        }
        Map<String, WordTable<Boolean>> tables = new HashMap<>();
        inner.forEach((object, members) -> tables.put(object, new WordTable<>(members)));
        value = new LevelValue(levels);
        words = new LevelWords(levels);
        fields = new WordTable<>(names);
        objects = new WordTable<>(tables);
    }

    /** The level that the line itself tells. @param plain without SGR sequences, as {@link LogText#plain} gives it */
    public LogLevel of(String plain) {
        int end = LineObject.end(plain);
        int start = LineObject.start(plain, 0, end);
        for (int tries = 0; start >= 0 && tries < LineObject.MOST_STARTS; tries++) {
            JsonScan scan = new JsonScan(plain, start, end);
            LogLevel level = ofObject(scan, plain);
            if (level != LogLevel.NONE) {
                return level;
            }
            if (scan.isWhole()) {
                return LineObject.isAlone(plain, start) ? LogLevel.NONE : ofText(plain, start);
            }
            start = LineObject.start(plain, start + 1, end);
        }
        return ofText(plain, plain.length());
    }

    /** The level of a line below another: a line that {@link #continues} has that of the line above, unless that has none. */
    public LogLevel of(String plain, LogLevel above) {
        return above != LogLevel.NONE && continues(plain, above) ? above : of(plain);
    }

    /**
     * Whether the line belongs to the one above it, as those of a stack trace do. The first line of a trace, which names the exception,
     * does so only below a warning or worse: below anything else it is an error of its own.
     *
     * @param above the level of that line
     */
    public boolean continues(String plain, LogLevel above) {
        if (StackTrace.isWithin(plain)) {
            return true;
        }
        if (above.compareTo(LogLevel.WARN) >= 0 && StackTrace.isHead(plain)) {
            return true;
        }
        return StackTrace.isIndented(plain) && of(plain) == LogLevel.NONE;
    }

    private LogLevel ofObject(JsonScan scan, String text) {
        while (scan.next()) {
            LogLevel level = LogLevel.NONE;
            if (fields.get(text, scan.nameFrom(), scan.nameTo()) != null) {
                level = value.of(scan, text);
            } else if (scan.kind() == Kind.OBJECT) {
                level = ofInner(scan, text);
            }
            if (level != LogLevel.NONE) {
                return level;
            }
        }
        return LogLevel.NONE;
    }

    private LogLevel ofInner(JsonScan outer, String text) {
        @Nullable WordTable<Boolean> names = objects.get(text, outer.nameFrom(), outer.nameTo());
        if (names == null) {
            return LogLevel.NONE;
        }
        JsonScan scan = new JsonScan(text, outer.valueFrom(), outer.valueTo());
        while (scan.next()) {
            LogLevel level = names.get(text, scan.nameFrom(), scan.nameTo()) == null ? LogLevel.NONE : value.of(scan, text);
            if (level != LogLevel.NONE) {
                return level;
            }
        }
        return LogLevel.NONE;
    }

    /** @param to behind the text that is looked at: what follows is an object that tells no level */
    private LogLevel ofText(String text, int to) {
        LogLevel level = ofPair(text, to);
        return level == LogLevel.NONE ? words.of(text, to) : level;
    }

    /** Behind a known name and a sign, such as {@code level=error} or {@code severity: ERROR}. */
    private LogLevel ofPair(String text, int to) {
        boolean quoted = false;
        for (int i = 1; i < Math.min(to, LevelWords.LONGEST_HEAD * 8); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if ((c == '=' || c == ':') && !quoted) {
                LogLevel level = ofPair(text, i, to);
                if (level != LogLevel.NONE) {
                    return level;
                }
            }
        }
        return LogLevel.NONE;
    }

    private LogLevel ofPair(String text, int sign, int to) {
        int nameFrom = sign;
        while (nameFrom > 0 && isOfName(text.charAt(nameFrom - 1))) {
            nameFrom--;
        }
        boolean begins = nameFrom == 0 || " \t,;|([{".indexOf(text.charAt(nameFrom - 1)) >= 0;
        if (!begins || fields.get(text, nameFrom, sign) == null) {
            return LogLevel.NONE;
        }
        int from = sign + 1;   // a number tells nothing here: it is the level of a battery, or of a player
        while (from < to && (text.charAt(from) == ' ' || text.charAt(from) == '"' || text.charAt(from) == '\'')) {
            from++;
        }
        int end = from;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean ends = end == to || " \t\"',;|)]}".indexOf(text.charAt(end)) >= 0;
        return ends && !Character.isDigit(from < to ? text.charAt(from) : ' ') ? value.of(text, nameFrom, sign, from, end) : LogLevel.NONE;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '@' || c == '-';
    }
}
