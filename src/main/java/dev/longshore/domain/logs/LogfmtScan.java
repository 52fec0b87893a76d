package dev.longshore.domain.logs;

import dev.longshore.domain.logs.LineFields.Field;
import dev.longshore.domain.logs.LineFields.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a line of logfmt. There is no standard: it takes names with a value, names with nothing behind the sign, names alone, and three
 * kinds of quotes. A line is taken as such where it holds nothing else, begins with a pair, and has two pairs or one with a usual name.
 */
final class LogfmtScan {

    private static final Set<String> USUAL = Set.of("level", "lvl", "severity", "msg", "message", "time", "ts", "timestamp", "err",
            "error", "caller", "logger", "component");

    private final String text;
    private final List<Field> fields = new ArrayList<>();
    private int at;
    private int pairs;
    private boolean usual;

    private LogfmtScan(String text) {
        this.text = text;
    }

    static Optional<List<Field>> fields(String text) {
        LogfmtScan scan = new LogfmtScan(text);
        return text.indexOf('=') > 0 && scan.read() ? Optional.of(List.copyOf(scan.fields)) : Optional.empty();
    }

    private boolean read() {
        for (space(); at < text.length(); space()) {
            int from = at;
            name();
            if (at == from || !(at == text.length() || isSpace(text.charAt(at)) || text.charAt(at) == '=')) {
                return false;
            }
            String name = text.substring(from, at);
            if (at == text.length() || text.charAt(at) != '=') {
                fields.add(new Field(name, "", Kind.FLAG));
            } else {
                at++;
                if (!value(name)) {
                    return false;
                }
                pairs++;
                usual |= USUAL.contains(name.toLowerCase(Locale.ROOT));
            }
            if (pairs == 0) {
                return false;   // prose begins with words
            }
        }
        return (pairs > 1 || usual) && fields.size() - pairs <= pairs;
    }

    private void name() {
        if (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '@')) {
            do {
                at++;
            } while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_.-/@".indexOf(text.charAt(at)) >= 0));
        }
    }

    private boolean value(String name) {
        int from = at;
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int close = quote == '"' || quote == '\'' || quote == '`' ? closing(quote) : -1;
        if (close > 0) {
            at = close + 1;
            String value = quote == '"' ? Backslashes.logfmt(text, from + 1, close) : text.substring(from + 1, close);
            fields.add(new Field(name, value, Kind.TEXT));
            return true;
        }
        if (quote == '"') {
            return false;
        }
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        fields.add(new Field(name, text.substring(from, at), Kind.TEXT));
        return true;
    }

    /** The place of the quote that closes the value: a space or the end follows it. -1 where there is none. */
    private int closing(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1 == text.length() || isSpace(text.charAt(i + 1)) ? i : -1;
            }
        }
        return -1;
    }

    private void space() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
