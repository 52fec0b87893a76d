package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LineFields;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogText;
import dev.longshore.domain.logs.StyledText;
import dev.longshore.service.logs.store.LogEntry;
import dev.longshore.service.logs.view.ShownLine;
import dev.longshore.ui.control.log.LineText;
import dev.longshore.ui.control.log.LogRow;
import dev.longshore.ui.control.log.LogSpan;
import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes rows out of the lines that are in sight, and keeps the newest of them. FX thread only. */
final class LogRowMaker {

    private static final long SECOND = 1_000_000_000L;
    private static final int KEPT_ROWS = 400;
    private static final long KEPT_CHARS = 8L << 20;
    /** Fields of longer lines are not looked for while one scrolls past them. */
    private static final int LONGEST_FIELDS = 64 * 1024;

    private final Messages messages;
    private final LogClock clock;
    private final MarkWords marks;
    private final Map<Long, Made> made = new LinkedHashMap<>(64, 0.75f, true);
    private LogLook look = LogLook.PLAIN;
    private HitSpans found = new HitSpans(Optional.empty(), List.of());
    private long chars;

    private record Made(ShownLine of, LogRow row) {

        boolean still(ShownLine now) {
            LogEntry was = of.entry();
            LogEntry is = now.entry();
            return of.repeats() == now.repeats() && of.lastTime() == now.lastTime() && of.hit() == now.hit()
                    && of.continuation() == now.continuation()
                    && was.time() == is.time() && was.meaning().equals(is.meaning()) && was.mark().equals(is.mark())
                            && Arrays.equals(was.text(), is.text());
        }
    }

    LogRowMaker(Messages messages, LogClock clock) {
        this.messages = messages;
        this.clock = clock;
        this.marks = new MarkWords(messages, clock);
    }

    void look(LogLook next) {
        if (!next.equals(look)) {
            boolean same = look.hits().equals(next.hits()) && look.marked().equals(next.marked());
            found = same ? found : new HitSpans(next.hits(), next.marked());
            look = next;
            made.clear();
            chars = 0;
        }
    }

    LogRow row(ShownLine line) {
        long number = line.entry().number();
        Made known = made.get(number);
        if (known != null && known.still(line)) {
            return known.row();
        }
        LogRow row = line.entry().mark().isPresent() ? mark(line.entry()) : line(line);
        chars += row.text().length() - (known == null ? 0 : known.row().text().length());
        made.put(number, new Made(line, row));
        var oldest = made.values().iterator();
        while ((made.size() > KEPT_ROWS || chars > KEPT_CHARS) && made.size() > 1) {
            chars -= oldest.next().row().text().length();
            oldest.remove();
        }
        return row;
    }

    private LogRow mark(LogEntry entry) {
        var mark = entry.mark().orElseThrow();
        return new LogRow(entry.number(), true, new LogRow.Margin("", "", "", "", "", MarkWords.tone(mark)),
                new LineText(marks.of(mark, look.source(entry.source()).name())), List.of(), List.of(), LogRow.Tail.NONE);
    }

    private LogRow line(ShownLine line) {
        LogEntry entry = line.entry();
        StyledText styled = LogText.styled(entry.text(), entry.meaning().before());
        String text = styled.text();
        List<LogSpan> spans = new ArrayList<>();
        List<LogSpan> grounds = new ArrayList<>();
        looks(styled, spans, grounds);
        Optional<LineFields> fields = spans.isEmpty() && text.length() <= LONGEST_FIELDS ? LineFields.of(text) : Optional.empty();
        if (fields.isPresent() && look.table().isPresent()) {
            FieldTable.Cells cells = look.table().get().row(fields.get());
            text = cells.text();
            spans.addAll(cells.spans());
        } else if (fields.isPresent()) {
            spans.addAll(FieldSpans.of(text, fields.get()));
        }
        return new LogRow(entry.number(), false, margin(line), new LineText(text), spans, found.of(text, grounds), tail(line));
    }

    private static void looks(StyledText styled, List<LogSpan> spans, List<LogSpan> grounds) {
        int at = 0;
        for (StyledText.Run run : styled.runs()) {
            int end = at + run.text().length();
            String style = SgrStyles.text(run.look());
            String ground = SgrStyles.ground(run.look());
            if (!style.isEmpty()) {
                spans.add(new LogSpan(at, end, style));
            }
            if (!ground.isEmpty()) {
                grounds.add(new LogSpan(at, end, ground));
            }
            at = end;
        }
    }

    private LogRow.Margin margin(ShownLine line) {
        LogEntry entry = line.entry();
        LogLook.Source source = look.source(entry.source());
        String bar = look.narrow() && source.style().isEmpty() ? narrowBar(entry) : bar(entry, source);
        if (line.continuation()) {
            return new LogRow.Margin("", clock.detail(entry.time()), "", bar, "", "");
        }
        return new LogRow.Margin(look.narrow() ? clock.second(entry.time()) : clock.line(entry.time()), clock.detail(entry.time()),
                source.style().isEmpty() ? "" : source.name(), bar, level(entry), style(entry));
    }

    /** There is no room for a word: the bar tells what is serious. */
    private static String narrowBar(LogEntry entry) {
        return switch (entry.level()) {
            case FATAL, ERROR -> "log-stderr";
            case WARN -> "log-warned";
            case NONE, TRACE, DEBUG, INFO -> entry.level() == LogLevel.NONE && entry.stream() == LogStream.ERR ? "log-stderr" : "";
        };
    }

    /** The colour of its container; of a single one, whether it went to stderr. */
    private static String bar(LogEntry entry, LogLook.Source source) {
        return source.style().isEmpty() && entry.stream() == LogStream.ERR ? "log-stderr" : source.style();
    }

    private String level(LogEntry entry) {
        return entry.level() != LogLevel.NONE ? messages.text("logs.level." + entry.level().name().toLowerCase(Locale.ROOT))
                : entry.stream() == LogStream.ERR ? messages.text("logs.stream.err") : "";
    }

    private static String style(LogEntry entry) {
        return entry.level() == LogLevel.NONE ? "log-time" : "log-" + entry.level().name().toLowerCase(Locale.ROOT);
    }

    private LogRow.Tail tail(ShownLine line) {
        return line.repeats() <= 1 ? LogRow.Tail.NONE
                : new LogRow.Tail(messages.text("logs.fold.times", line.repeats()), during(line.lastTime() - line.entry().time()));
    }

    private String during(long nanos) {
        return nanos < SECOND ? "" : messages.text("logs.fold.during", AgeFormat.of(Duration.ofNanos(nanos)));
    }
}
