package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.logs.LineFields;
import dev.longshore.domain.logs.LineFields.Field;
import dev.longshore.ui.control.log.LogRows;
import dev.longshore.ui.control.log.LogSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines of JSON and logfmt as rows of a table: the chosen fields, one below the other. The last column has the room that is left, and takes
 * what no other column shows. Other lines stay as they are.
 */
record FieldTable(List<Column> columns) {

    static final int NARROWEST = 4;
    static final int WIDEST = 40;
    private static final int GAP = 2;

    FieldTable {
        columns = List.copyOf(columns);
    }

    /** @param width characters of its values */
    record Column(String field, int width) { }

    /** A row of the table. */
    record Cells(String text, List<LogSpan> spans) { }

    List<LogRows.Head> heads(String rest) {
        List<LogRows.Head> heads = new ArrayList<>();
        int at = 0;
        for (Column column : columns) {
            heads.add(new LogRows.Head(PlainText.visible(column.field(), WIDEST), at));
            at += column.width() + GAP;
        }
        heads.add(new LogRows.Head(rest, at));
        return heads;
    }

    Cells row(LineFields fields) {
        StringBuilder text = new StringBuilder();
        List<LogSpan> spans = new ArrayList<>();
        int end = 0;
        for (Column column : columns) {
            while (text.length() < end) {
                text.append(' ');
            }
            Optional<Field> field = last(fields, column.field());
            if (field.isPresent()) {
                String value = PlainText.visible(field.get().value(), column.width());
                span(text.length(), value, FieldSpans.style(field.get().kind()), spans);
                text.append(value);
            }
            end += column.width() + GAP;
        }
        while (text.length() < end) {
            text.append(' ');
        }
        rest(fields, text, spans);
        return new Cells(text.toString(), spans);
    }

    /** Of two fields of one name the last one counts, as programs read it; both are among the rest where neither has a column. */
    private static Optional<Field> last(LineFields fields, String name) {
        return fields.fields().reversed().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private void rest(LineFields fields, StringBuilder text, List<LogSpan> spans) {
        if (!fields.prefix().isEmpty()) {
            text.append(PlainText.visible(fields.prefix())).append(' ');
        }
        for (Field field : fields.fields()) {
            if (columns.stream().noneMatch(column -> column.field().equals(field.name()))) {
                String name = PlainText.visible(field.name(), WIDEST);
                span(text.length(), name, "log-key", spans);
                text.append(name);
                if (field.kind() != LineFields.Kind.FLAG) {
                    text.append('=');
                    String value = PlainText.visible(field.value());
                    span(text.length(), value, FieldSpans.style(field.kind()), spans);
                    text.append(value);
                }
                text.append(' ');
            }
        }
    }

    private static void span(int from, String text, String style, List<LogSpan> spans) {
        if (!style.isEmpty() && !text.isEmpty()) {
            spans.add(new LogSpan(from, from + text.length(), style));
        }
    }
}
