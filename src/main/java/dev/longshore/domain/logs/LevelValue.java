package dev.longshore.domain.logs;

import dev.longshore.domain.logs.LineFields.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the level out of the value of a field. */
final class LevelValue {

    /** The names under which numbers mean something. */
    private static final String PINO = "level";
    private static final String SYSLOG = "PRIORITY";
    private static final List<LogLevel> BY_PINO = List.of(LogLevel.TRACE, LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR,
            LogLevel.FATAL);
    private static final List<LogLevel> BY_SYSLOG = List.of(LogLevel.FATAL, LogLevel.FATAL, LogLevel.FATAL, LogLevel.ERROR, LogLevel.WARN,
            LogLevel.INFO, LogLevel.INFO, LogLevel.DEBUG);

    private final WordTable<LogLevel> words;

    LevelValue(WordTable<LogLevel> words) {
        this.words = words;
    }

    /** The level of the member that the scan is at; NONE where the value means none. */
    LogLevel of(JsonScan scan, String text) {
        boolean quoted = scan.kind() == Kind.TEXT;
        if (!quoted && scan.kind() != Kind.NUMBER) {
            return LogLevel.NONE;
        }
        int margin = quoted ? 1 : 0;
        return of(text, scan.nameFrom(), scan.nameTo(), scan.valueFrom() + margin, scan.valueTo() - margin);
    }

    /** The level of a value that stands in the text beside its name. */
    LogLevel of(String text, int nameFrom, int nameTo, int valueFrom, int valueTo) {
        int from = valueFrom;
        int to = valueTo;
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        if (from < to && text.charAt(from) >= '0' && text.charAt(from) <= '9') {
            return ofNumber(text, nameFrom, nameTo, from, to);
        }
        @Nullable LogLevel level = words.get(text, from, to);
        return level == null ? LogLevel.NONE : level;
    }

    private static LogLevel ofNumber(String text, int nameFrom, int nameTo, int from, int to) {
        int digit = text.charAt(from) - '0';
        if (to - from == 2 && text.charAt(from + 1) == '0' && digit >= 1 && digit <= BY_PINO.size()
                && isNamed(text, nameFrom, nameTo, PINO, true)) {
            return BY_PINO.get(digit - 1);
        }
        return to - from == 1 && digit < BY_SYSLOG.size() && isNamed(text, nameFrom, nameTo, SYSLOG, false) ? BY_SYSLOG.get(digit)
                : LogLevel.NONE;
    }

    private static boolean isNamed(String text, int from, int to, String name, boolean anyCase) {
        return to - from == name.length() && text.regionMatches(anyCase, from, name, 0, name.length());
    }
}
