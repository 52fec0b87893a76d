package dev.longshore.domain.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of one line of comma-separated values, as {@code --mount} has them: a field in quotes may hold commas. */
public final class CsvFields {

    private CsvFields() {
    }

    /** Empty where quotes do not close, or stand inside a field. */
    public static Optional<List<String>> parse(String text) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder field = new StringBuilder();
            at = text.startsWith("\"", at) ? quoted(text, at + 1, field) : bare(text, at, field);
            if (at < 0) {
                return Optional.empty();
            }
            fields.add(field.toString());
            if (at == text.length()) {
                return Optional.of(fields);
            }
            at++;
        }
    }

    public static String print(List<String> fields) {
        return fields.stream().map(field -> field.matches("(?s)[^,\"\\r\\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    private static int bare(String text, int from, StringBuilder field) {
        int comma = text.indexOf(',', from);
        int end = comma < 0 ? text.length() : comma;
        field.append(text, from, end);
        return field.indexOf("\"") >= 0 ? -1 : end;
    }

    private static int quoted(String text, int from, StringBuilder field) {
        int at = from;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                field.append(text.charAt(at++));
            } else if (text.startsWith("\"", at + 1)) {
                field.append('"');
                at += 2;
            } else {
                boolean ends = at + 1 == text.length() || text.charAt(at + 1) == ',';
                return ends ? at + 1 : -1;
            }
        }
        return -1;
    }
}
