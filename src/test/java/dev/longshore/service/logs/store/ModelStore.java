package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LevelFinder;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogText;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.domain.logs.SgrState;
import dev.longshore.service.logs.feed.LogMark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a store should hold, written down as plainly as can be: it keeps all lines for ever, and sorts and reads them anew each time. */
final class ModelStore {

    private record Placed(long key, int lane, int place, String text) { }

    private static final class Source {
        private final List<LogLine> lines = new ArrayList<>();
        private final List<Long> keys = new ArrayList<>();
        private final List<LogMark> marks = new ArrayList<>();
        private final List<Long> markKeys = new ArrayList<>();
        private final List<Long> starts = new ArrayList<>();
        private LevelFinder finder = new LevelFinder(LevelRules.BUILT);
    }

    private final List<Source> sources = new ArrayList<>();

    void addSource() {
        sources.add(new Source());
    }

    void append(int source, List<LogLine> lines) {
        Source own = sources.get(source);
        for (LogLine line : lines) {
            long last = own.keys.isEmpty() ? lines.stream().filter(LogLine::hasTime).map(LogLine::time).findFirst().orElse(Long.MIN_VALUE) : own.keys.getLast();
            own.keys.add(line.hasTime() ? Math.max(last, line.time()) : last);
            own.lines.add(line);
        }
    }

    void prepend(int source, List<LogLine> lines) {
        Source own = sources.get(source);
        if (own.lines.isEmpty()) {
            append(source, lines);
            return;
        }
        for (LogLine line : lines.reversed()) {
            long first = own.keys.getFirst();
            own.keys.addFirst(line.hasTime() ? Math.min(first, line.time()) : first);
            own.lines.addFirst(line);
        }
    }

    void mark(int source, LogMark mark) {
        Source own = sources.get(source);
        long time = LogTime.of(mark.place());
        put(own, mark, mark.kind().byEngine() || own.keys.isEmpty() ? time : Math.max(own.keys.getLast(), time));
    }

    void markPast(int source, LogMark mark) {
        put(sources.get(source), mark, LogTime.of(mark.place()));
    }

    private static void put(Source own, LogMark mark, long key) {
        own.marks.add(mark);
        own.markKeys.add(key);
        if (mark.kind().starts()) {
            own.starts.add(key);
        }
    }

    void findLevels(int source, LevelRules rules) {
        sources.get(source).finder = new LevelFinder(rules);
    }

    /** Every line and mark there ever was, in order, as text. */
    List<String> all() {
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Source own = sources.get(i);
            List<String> texts = read(own, i);
            for (int line = 0; line < texts.size(); line++) {
                all.add(new Placed(own.keys.get(line), 2 * i, line, texts.get(line)));
            }
            for (int mark = 0; mark < own.marks.size(); mark++) {
                all.add(new Placed(own.markKeys.get(mark), 2 * i + 1, mark, i + " " + own.marks.get(mark)));
            }
        }
        return all.stream().sorted(Comparator.comparingLong(Placed::key).thenComparing(Placed::lane).thenComparing(Placed::place)).map(Placed::text).toList();
    }

    /** What the model says of a line or a mark in this form. */
    static String text(LogEntry entry) {
        return entry.mark().isPresent() ? entry.source() + " " + entry.mark().get() : text(entry.source(), entry.line(), entry.meaning());
    }

    private static String text(int source, LogLine line, LogEntry.Meaning meaning) {
        return source + " " + line.stream() + " " + line.time() + " " + line.ended() + " " + new String(line.text(), StandardCharsets.UTF_8) + " " + meaning;
    }

    private static List<String> read(Source own, int source) {
        Map<LogStream, LogEntry.Meaning> above = new EnumMap<>(LogStream.class);
        Map<LogStream, SgrState> looks = new EnumMap<>(LogStream.class);
        Map<LogStream, Boolean> unended = new EnumMap<>(LogStream.class);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < own.lines.size(); i++) {
            LogLine line = own.lines.get(i);
            long key = own.keys.get(i);
            long before = i == 0 ? Long.MAX_VALUE : own.keys.get(i - 1);
            if (own.starts.stream().anyMatch(start -> before <= start && start < key)) {
                above.clear();
                looks.clear();
                unended.clear();
            }
            String plain = LogText.plain(line.text());
            LogEntry.Meaning upper = above.get(line.stream());
            boolean piece = unended.getOrDefault(line.stream(), false);
            boolean continuation = upper != null && (piece || own.finder.continues(plain, upper.level()));
            LogLevel level = piece ? upper.level() : own.finder.of(plain, upper == null ? LogLevel.NONE : upper.level());
            SgrState look = looks.getOrDefault(line.stream(), SgrState.PLAIN);
            LogEntry.Meaning meaning = new LogEntry.Meaning(level, continuation, look);
            texts.add(text(source, line, meaning));
            above.put(line.stream(), meaning);
            unended.put(line.stream(), !line.ended());
            looks.put(line.stream(), LogText.styled(line.text(), look).after());
        }
        return texts;
    }
}
