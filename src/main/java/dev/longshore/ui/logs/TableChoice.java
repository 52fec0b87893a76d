package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LineFields;
import dev.longshore.domain.logs.LogText;
import dev.longshore.service.logs.view.ShownLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which fields of a log are columns: those that the user chose, or else those that the newest lines have most, in the order in which they are written. */
final class TableChoice {

    private static final int LOOKED_AT = 200;
    private static final int LONGEST = 16 * 1024;
    private static final int MOST = 6;

    private FieldTable last = new FieldTable(List.of());
    private Optional<List<String>> wanted = Optional.empty();

    private static final class Seen {
        private int times;
        private int widest = FieldTable.NARROWEST;
    }

    /**
     * The columns by now.
     *
     * @param chosen by the user, in that order; empty to choose here
     */
    FieldTable of(ShownLines lines, Optional<List<String>> chosen) {
        if (!chosen.equals(wanted)) {
            wanted = chosen;
            last = new FieldTable(chosen.orElse(List.of()).stream().map(TableChoice::narrow).toList());
        }
        Map<String, Seen> seen = new LinkedHashMap<>();
        int with = look(lines, seen);
        List<FieldTable.Column> columns = chosen.isPresent() ? last.columns().stream().map(column -> widest(column.field(), seen)).toList()
                : frequent(seen, Math.max(1, with / 3));
        if (!columns.equals(last.columns())) {
            last = new FieldTable(columns);
        }
        return last;
    }

    private static FieldTable.Column narrow(String field) {
        return new FieldTable.Column(field, Math.clamp(field.length(), FieldTable.NARROWEST, FieldTable.WIDEST));
    }

    private static FieldTable.Column widest(String field, Map<String, Seen> seen) {
        return new FieldTable.Column(field, Math.max(Objects.requireNonNull(seen.get(field)).widest, Math.min(FieldTable.WIDEST, field.length())));
    }

    private static List<FieldTable.Column> frequent(Map<String, Seen> seen, int least) {
        return seen.entrySet().stream().filter(each -> each.getValue().times >= least).limit(MOST).map(each -> widest(each.getKey(), seen)).toList();
    }

    /** Columns only become more or wider while lines come: a table that jumps cannot be read. @return how many lines have fields */
    private int look(ShownLines lines, Map<String, Seen> seen) {
        last.columns().forEach(column -> {
            Seen known = seen.computeIfAbsent(column.field(), name -> new Seen());
            known.times = LOOKED_AT;
            known.widest = column.width();
        });
        int with = 0;
        for (int i = Math.max(0, lines.size() - LOOKED_AT); i < lines.size(); i++) {
            byte[] text = lines.get(i).entry().text();
            Optional<LineFields> fields = text.length == 0 || text.length > LONGEST ? Optional.empty() : LineFields.of(LogText.plain(text));
            with += fields.isPresent() ? 1 : 0;
            fields.ifPresent(each -> each.fields().forEach(field -> count(seen.computeIfAbsent(field.name(), name -> new Seen()), field)));
        }
        return with;
    }

    private static void count(Seen seen, LineFields.Field field) {
        seen.times++;
        seen.widest = Math.max(seen.widest, Math.min(FieldTable.WIDEST, field.value().length()));
    }
}
