package dev.longshore.service.run;

import dev.longshore.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Maps, lists, texts, numbers and switches as YAML. A text is in double quotes unless no version of YAML could take it for anything
 * else; a dollar sign is doubled, since compose replaces variables.
 */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./@-]*(?::[A-Za-z0-9_./@-]+)*");
    private static final Pattern WORDS = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

    private YamlText() {
    }

    /** Ends in a line end. */
    static String of(Map<String, Object> map) {
        StringBuilder text = new StringBuilder();
        map(map, 0, text);
        return text.toString();
    }

    private static void map(Map<?, ?> map, int depth, StringBuilder text) {
        map.forEach((key, value) -> {
            text.repeat("  ", depth).append(scalar(key)).append(':');
            value(value, depth + 1, text);
        });
    }

    private static void value(Object value, int depth, StringBuilder text) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> text.append(" {}\n");
            case List<?> list when list.isEmpty() -> text.append(" []\n");
            case Map<?, ?> map -> map(map, depth, text.append('\n'));
            case List<?> list -> list(list, depth, text.append('\n'));
            default -> text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static void list(List<?> list, int depth, StringBuilder text) {
        for (Object item : list) {
            text.repeat("  ", depth).append('-');
            if (item instanceof Map<?, ?> map && !map.isEmpty()) {
                StringBuilder inner = new StringBuilder();
                map(map, depth + 1, inner);
                text.append(' ').append(inner.substring(2 * (depth + 1)));
            } else {
                value(item, depth + 1, text);
            }
        }
    }

    private static String scalar(Object value) {
        if (!(value instanceof String string)) {
            return String.valueOf(value);
        }
        boolean plain = PLAIN.matcher(string).matches() && !WORDS.matcher(string).matches();
        return plain ? string : JsonText.quote(string.replace("$", "$$"));
    }
}
