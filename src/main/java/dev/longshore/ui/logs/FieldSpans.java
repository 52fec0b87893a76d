package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LineFields;
import dev.longshore.domain.logs.LineFields.Field;
import dev.longshore.ui.control.log.LogSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the fields of a line stand in its text, each with the colour of its kind. What cannot be found, such as an escaped name, stays
 * plain.
 */
final class FieldSpans {

    /** A line of thousands of fields is read as a table. */
    private static final int MOST = 400;

    private FieldSpans() {
    }

    static List<LogSpan> of(String text, LineFields fields) {
        List<LogSpan> spans = new ArrayList<>();
        int at = fields.prefix().length();
        for (Field field : fields.fields().stream().limit(MOST).toList()) {
            int name = text.indexOf(field.name(), at);
            if (name < 0 || field.name().isEmpty()) {
                break;
            }
            int end = name + field.name().length();
            spans.add(new LogSpan(name, end, "log-key"));
            int value = field.value().isEmpty() ? -1 : text.indexOf(field.value(), end);
            if (value >= 0 && value <= end + 4) {
                String style = style(field.kind());
                if (!style.isEmpty()) {
                    spans.add(new LogSpan(value, value + field.value().length(), style));
                }
                end = value + field.value().length();
            }
            at = end;
        }
        return spans;
    }

    static String style(LineFields.Kind kind) {
        return switch (kind) {
            case TEXT -> "log-string";
            case NUMBER -> "log-number";
            case BOOLEAN -> "log-boolean";
            case NULL -> "log-null";
            case OBJECT, ARRAY, FLAG -> "";
        };
    }
}
