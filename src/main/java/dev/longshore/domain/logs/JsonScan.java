package dev.longshore.domain.logs;

import dev.longshore.domain.logs.LineFields.Kind;

/**
 * Reads one JSON object member by member, where it stands. Nothing is copied before it is asked for, and numbers stay text. Strings may
 * hold raw control characters, as some programs write them; in everything else JSON is as its standard says. What is nested too deeply
 * counts as no JSON.
 */
final class JsonScan {

    private static final int MAX_DEPTH = 500;

    private final String text;
    private final int to;
    private int at;
    private boolean failed;
    private boolean ended;
    private boolean first = true;
    private int nameFrom;
    private int nameTo;
    private int valueFrom;
    private Kind kind = Kind.NULL;

    /** @param from the place of its opening brace */
    JsonScan(String text, int from, int to) {
        this.text = text;
        this.to = to;
        at = from + 1;
        failed = from >= to || text.charAt(from) != '{';
    }

    /** Goes to the next member; false at the end of the object, and where there is no JSON. */
    boolean next() {
        if (failed || ended) {
            return false;
        }
        space();
        if (first ? is('}') : !is(',')) {
            ended = first || is('}');
            failed = !ended;
            at++;
            return false;
        }
        at += first ? 0 : 1;
        first = false;
        space();
        nameFrom = at + 1;
        boolean named = string();
        nameTo = at - 1;
        space();
        if (!named || !is(':')) {
            failed = true;
            return false;
        }
        at++;
        space();
        valueFrom = at;
        failed = !value(0);
        return !failed;
    }

    /** Whether the object has been read to its end, and nothing but space is behind it. */
    boolean isWhole() {
        if (ended) {
            space();
        }
        return ended && at == to;
    }

    String name() {
        return unescaped(nameFrom, nameTo);
    }

    /** The place of the name in the text, without quotes; its escapes are not read. */
    int nameFrom() {
        return nameFrom;
    }

    int nameTo() {
        return nameTo;
    }

    Kind kind() {
        return kind;
    }

    /** The value's first character. */
    int valueFrom() {
        return valueFrom;
    }

    int valueTo() {
        return at;
    }

    /** Text without quotes and escapes, else as written. */
    String value() {
        return kind == Kind.TEXT ? unescaped(valueFrom + 1, at - 1) : text.substring(valueFrom, at);
    }

    private boolean value(int depth) {
        if (at >= to) {
            return false;
        }
        char c = text.charAt(at);
        switch (c) {
            case '"' -> kind = Kind.TEXT;
            case '{', '[' -> {
                boolean nested = depth < MAX_DEPTH && container(c == '{', depth + 1);
                kind = c == '{' ? Kind.OBJECT : Kind.ARRAY;
                return nested;
            }
            case 't', 'f' -> kind = Kind.BOOLEAN;
            case 'n' -> kind = Kind.NULL;
            default -> kind = Kind.NUMBER;
        }
        return switch (c) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean container(boolean object, int depth) {
        char close = object ? '}' : ']';
        at++;
        space();
        if (is(close)) {
            at++;
            return true;
        }
        while (true) {
            space();
            if (object && !member() || !value(depth)) {
                return false;
            }
            space();
            boolean more = is(',');
            if (!more && !is(close)) {
                return false;
            }
            at++;
            if (!more) {
                return true;
            }
        }
    }

    /** A name and its colon. */
    private boolean member() {
        if (!string()) {
            return false;
        }
        space();
        if (!is(':')) {
            return false;
        }
        at++;
        space();
        return true;
    }

    private boolean string() {
        if (!is('"')) {
            return false;
        }
        for (at++; at < to; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return true;
            }
            if (c == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    /** Goes to the last character of an escape. */
    private boolean escape() {
        at++;
        if (at >= to || "\"\\/bfnrtu".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        if (text.charAt(at) == 'u') {
            for (int i = 0; i < 4; i++) {
                at++;
                if (at >= to || Character.digit(text.charAt(at), 16) < 0 || text.charAt(at) > 'f') {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean number() {
        at += is('-') ? 1 : 0;
        int whole = at;
        int digits = digits();
        if (digits == 0 || digits > 1 && text.charAt(whole) == '0') {
            return false;
        }
        if (is('.')) {
            at++;
            if (digits() == 0) {
                return false;
            }
        }
        if (is('e') || is('E')) {
            at++;
            at += is('-') || is('+') ? 1 : 0;
            return digits() > 0;
        }
        return true;
    }

    private int digits() {
        int from = at;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private boolean word(String word) {
        boolean there = text.startsWith(word, at) && at + word.length() <= to;
        at += word.length();
        return there;
    }

    private boolean is(char c) {
        return at < to && text.charAt(at) == c;
    }

    private void space() {
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private String unescaped(int from, int end) {
        return Backslashes.json(text, from, end);
    }
}
