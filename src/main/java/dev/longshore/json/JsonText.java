package dev.longshore.json;

import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import java.util.Iterator;

/**
 * Nodes as JSON text. What is written reads back equal. Control, format and separator characters and lone surrogates are written
 * as escapes, so that the text does nothing where it is pasted or shown.
 */
public final class JsonText {

    /** Past this many characters the indentation of hostile nesting is not worth its memory. */
    private static final int MAX_PRETTY = 64 * 1024 * 1024;

    private JsonText() {
    }

    /** On one line, without spaces. */
    public static String compact(JsonNode node) {
        StringBuilder text = new StringBuilder();
        compact(node, text);
        return text.toString();
    }

    /** Indented by two spaces, lines ended by {@code \n}, no line end at the end. Compact where it would grow past all use. */
    public static String pretty(JsonNode node) {
        StringBuilder text = new StringBuilder();
        return pretty(node, 0, text) ? text.toString() : compact(node);
    }

    /** A string as a JSON literal, quotes included. */
    public static String quote(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2);
        quote(value, '"', text);
        return text.toString();
    }

    private static void compact(JsonNode node, StringBuilder text) {
        switch (node) {
            case JsonObject(var members) -> {
                text.append('{');
                for (Iterator<Member> each = members.iterator(); each.hasNext();) {
                    Member member = each.next();
                    quote(member.name(), '"', text);
                    compact(member.value(), text.append(':'));
                    text.append(each.hasNext() ? "," : "");
                }
                text.append('}');
            }
            case JsonArray(var items) -> {
                text.append('[');
                for (Iterator<JsonNode> each = items.iterator(); each.hasNext();) {
                    compact(each.next(), text);
                    text.append(each.hasNext() ? "," : "");
                }
                text.append(']');
            }
            default -> scalar(node, text);
        }
    }

    private static boolean pretty(JsonNode node, int depth, StringBuilder text) {
        boolean fits = text.length() < MAX_PRETTY;
        switch (node) {
            case JsonObject(var members) when !members.isEmpty() -> {
                text.append('{');
                for (Iterator<Member> each = members.iterator(); fits && each.hasNext();) {
                    Member member = each.next();
                    quote(member.name(), '"', line(depth + 1, text));
                    fits = pretty(member.value(), depth + 1, text.append(": "));
                    text.append(each.hasNext() ? "," : "");
                }
                line(depth, text).append('}');
            }
            case JsonArray(var items) when !items.isEmpty() -> {
                text.append('[');
                for (Iterator<JsonNode> each = items.iterator(); fits && each.hasNext();) {
                    fits = pretty(each.next(), depth + 1, line(depth + 1, text));
                    text.append(each.hasNext() ? "," : "");
                }
                line(depth, text).append(']');
            }
            default -> compact(node, text);
        }
        return fits;
    }

    private static StringBuilder line(int depth, StringBuilder text) {
        return text.append('\n').repeat("  ", depth);
    }

    private static void scalar(JsonNode node, StringBuilder text) {
        switch (node) {
            case JsonString(String value) -> quote(value, '"', text);
            case JsonNumber(String literal) -> text.append(literal);
            case JsonBoolean(boolean value) -> text.append(value);
            case JsonNull ignored -> text.append("null");
            case JsonObject object -> throw new IllegalArgumentException("no scalar");
            case JsonArray array -> throw new IllegalArgumentException("no scalar");
        }
    }

    static void quote(String value, char quote, StringBuilder text) {
        text.append(quote);
        int next;
        for (int i = 0; i < value.length(); i = next) {
            int c = value.codePointAt(i);
            next = i + Character.charCount(c);
            if (c == quote || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (harmless(c)) {
                text.appendCodePoint(c);
            } else {
                escape(value, i, next, text);
            }
        }
        text.append(quote);
    }

    private static boolean harmless(int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void escape(String value, int from, int to, StringBuilder text) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> text.append("\\u").append(String.format("%04x", (int) c));
            }
        }
    }
}
