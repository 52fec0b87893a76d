package dev.longshore.domain.logs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that tells a line's level: at its head, behind times, names and signs, or in brackets there. A word within a sentence
 * tells nothing, nor does a part of a word.
 */
final class LevelWords {

    /** Characters of a line that count as its head. */
    static final int LONGEST_HEAD = 256;

    private static final int MOST_TOKENS = 24;
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_BRACKET = 64;
    private static final String OPENING = "[(<";
    private static final String CLOSING = "])>";
    private static final String AFTER_WORD = " \t:[]|,(!)";
    private static final String ENDS_TOKEN = " \t:[](){}|,=!\"<>;";
    private static final String SIGNS = "|-:,;*#>./+~^&\ufeff";
    /** Sentences begin with these too: in small letters and without a sign behind them they tell nothing. */
    private static final List<String> EVERYDAY = List.of("log", "fine", "finer", "finest", "fail", "alert", "notice", "trace", "verbose",
            "debug", "information", "informational", "critical", "severe", "emergency", "panic");
    /** Words of a time. */
    private static final List<String> OF_TIME = List.of("UTC", "GMT", "CET", "CEST", "EST", "EDT", "PST", "PDT", "MSK", "JST", "IST", "AM",
            "PM", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Mon", "Tue", "Wed", "Thu", "Fri",
            "Sat", "Sun");

    private final WordTable<LogLevel> words;
    private final WordTable<Boolean> everyday = table(EVERYDAY);
    private final WordTable<Boolean> ofTime = table(OF_TIME);

    LevelWords(WordTable<LogLevel> words) {
        this.words = words;
    }

    private static WordTable<Boolean> table(List<String> words) {
        Map<String, Boolean> all = new HashMap<>();
        words.forEach(word -> all.put(word, true));
        return new WordTable<>(all);
    }

    /** @param to behind the text that is looked at */
    LogLevel of(String text, int to) {
        LogLevel level = new Head(text, Math.min(to, LONGEST_HEAD)).level();
        if (level != LogLevel.NONE) {
            return level;
        }
        return StackTrace.isPanic(text) ? LogLevel.FATAL : StackTrace.isHead(text) ? LogLevel.ERROR : LogLevel.NONE;
    }

    /** The level in klog's head, such as {@code W0612 10:00:00.1}; NONE for any other. */
    private static LogLevel ofKlog(String text) {
        if (text.length() < 9 || text.charAt(5) != ' ' || text.charAt(8) != ':' || !isDigit(text.charAt(1)) || !isDigit(text.charAt(4))) {
            return LogLevel.NONE;
        }
        return switch (text.charAt(0)) {
            case 'D' -> LogLevel.DEBUG;
            case 'I' -> LogLevel.INFO;
            case 'W' -> LogLevel.WARN;
            case 'E' -> LogLevel.ERROR;
            case 'F' -> LogLevel.FATAL;
            default -> LogLevel.NONE;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 127 && Character.isLetter(c);
    }

    private static boolean isUpper(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Goes through the head of one line. */
    private final class Head {
        private final String text;
        private final int to;
        private int at;
        private int names;
        /** A number that is no time was there, as in {@code 3 errors}. */
        private boolean counted;
        private char sign = ' ';

        Head(String text, int to) {
            this.text = text;
            this.to = to;
        }

        LogLevel level() {
            LogLevel level = ofKlog(text);
            for (int tokens = 0; level == LogLevel.NONE && at < to && tokens < MOST_TOKENS && names <= MOST_NAMES; tokens++) {
                char c = text.charAt(at);
                if (c <= ' ') {
                    space();
                } else if (OPENING.indexOf(c) >= 0) {
                    level = bracket(CLOSING.charAt(OPENING.indexOf(c)));
                } else if (isLetter(c)) {
                    level = word();
                } else if (isDigit(c)) {
                    number();
                } else if (SIGNS.indexOf(c) >= 0 || c >= '\u2000') {
                    sign = c;
                    at++;
                } else {
                    return LogLevel.NONE;   // a quote or a brace: the text has begun
                }
            }
            return level;
        }

        private void space() {
            while (at < to && text.charAt(at) <= ' ') {
                at++;
            }
        }

        private LogLevel word() {
            int from = at;
            while (at < to && ENDS_TOKEN.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            char next = at < text.length() ? text.charAt(at) : ' ';
            @Nullable LogLevel level = AFTER_WORD.indexOf(next) >= 0 ? words.get(text, from, at) : null;
            if (level != null && counts(from, next)) {
                return level;
            }
            if (next == '=') {
                names = MOST_NAMES + 1;   // pairs begin
            } else if (ofTime.get(text, from, at) == null) {
                names++;
                sign = ' ';
            }
            return LogLevel.NONE;
        }

        /** Whether the word stands where a level does, and not in a sentence. */
        private boolean counts(int from, char next) {
            boolean upper = isUpper(text, from, at);
            boolean marked = next == ':' || next == '|' || next == '[' || next == ']';
            if (names == 0) {
                return upper || marked || !counted && everyday.get(text, from, at) == null;
            }
            boolean behindName = names == 1 && sign == ' ' && upper && Character.isLowerCase(text.stripLeading().charAt(0));
            return behindName || sign != ' ' && upper || marked && (sign == ':' || sign == '|' || sign == ']');
        }

        private void number() {
            boolean time = false;
            while (at < to && text.charAt(at) > ' ' && text.charAt(at) != '[' && text.charAt(at) != '|') {
                time |= ":-/".indexOf(text.charAt(at)) >= 0;
                at++;
            }
            counted |= !time;
        }

        private LogLevel bracket(char closing) {
            int close = text.indexOf(closing, at + 1, Math.min(to, at + LONGEST_BRACKET));
            int from = at + 1;
            at = close < 0 ? from : close + 1;
            sign = ']';
            return close < 0 ? LogLevel.NONE : within(from, close);
        }

        /** The level in brackets: alone, in capitals between other things, or behind a colon at the end. */
        private LogLevel within(int from, int close) {
            int next;
            for (int i = from; i < close; i = next) {
                next = i;
                while (next < close && isLetter(text.charAt(next))) {
                    next++;
                }
                @Nullable LogLevel level = next > i ? words.get(text, i, next) : null;
                if (level != null && standsApart(i, next, from, close)) {
                    return level;
                }
                next = Math.max(next, i + 1);
            }
            return LogLevel.NONE;
        }

        private boolean standsApart(int from, int end, int open, int close) {
            boolean begins = from == open || text.charAt(from - 1) == ' ' || text.charAt(from - 1) == ':';
            boolean ends = end == close || text.charAt(end) == ' ' || text.charAt(end) == ':';
            boolean last = text.substring(end, close).isBlank();
            boolean alone = last && (text.substring(open, from).isBlank() || text.charAt(from - 1) == ':');
            return begins && ends && (alone || isUpper(text, from, end));
        }
    }
}
