package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LineFields;
import dev.longshore.domain.logs.LogText;
import dev.longshore.service.logs.view.ShownLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which fields of a log are columns: those that the newest lines have most, in the order in which they are written. */
final class TableChoice {

    private static final int LOOKED_AT = 200;
    private static final int LONGEST = 16 * 1024;
    private static final int MOST = 6;

    private FieldTable last = new FieldTable(List.of());

    private static final class Seen {
        private int times;
        private int widest = FieldTable.NARROWEST;
    }

    /** Columns only become more or wider while lines come: a table that jumps cannot be read. */
    FieldTable of(ShownLines lines) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        last.columns().forEach(column -> {
            Seen known = seen.computeIfAbsent(column.field(), name -> new Seen());
            known.times = LOOKED_AT;
            known.widest = column.width();
        });
        int with = 0;
        for (int i = Math.max(0, lines.size() - LOOKED_AT); i < lines.size(); i++) {
            byte[] text = lines.get(i).entry().text();
            var fields = text.length == 0 || text.length > LONGEST ? java.util.Optional.<LineFields>empty()
                    : LineFields.of(LogText.plain(text));
            with += fields.isPresent() ? 1 : 0;
            fields.ifPresent(each -> each.fields().forEach(field -> count(seen.computeIfAbsent(field.name(), name -> new Seen()), field)));
        }
        int least = Math.max(1, with / 3);
        List<FieldTable.Column> columns = new ArrayList<>();
        seen.forEach((name, each) -> {
            if (each.times >= least && columns.size() < MOST) {
                columns.add(new FieldTable.Column(name, Math.max(each.widest, Math.min(FieldTable.WIDEST, name.length()))));
            }
        });
        if (!columns.equals(last.columns())) {
            last = new FieldTable(columns);
        }
        return last;
    }

    private static void count(Seen seen, LineFields.Field field) {
        seen.times++;
        seen.widest = Math.max(seen.widest, Math.min(FieldTable.WIDEST, field.value().length()));
    }
}
