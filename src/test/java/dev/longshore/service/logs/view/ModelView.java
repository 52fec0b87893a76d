package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogText;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.service.logs.store.LogBlock;
import dev.longshore.service.logs.store.LogEntry;
import dev.longshore.service.logs.store.LogSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What should show, worked out line by line from the beginning. */
final class ModelView {

    /** A row and all the lines it stands for. */
    record Row(List<LogEntry> entries, boolean hit) { }

    private final LogWish wish;
    private final List<LogEntry> all;
    private final List<LogBlock> blocks;
    private final Set<Long> found;

    ModelView(LogSnapshot snapshot, LogWish wish) {
        this.wish = wish;
        this.blocks = snapshot.blocks();
        this.all = IntStream.range(0, snapshot.size()).mapToObj(snapshot::entry).toList();
        this.found = wish.hidesOthers() ? found(all, wish.search().orElseThrow()) : Set.of();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (LogEntry entry : all) {
            if (counts(entry) && (entry.mark().isPresent() || wish.filter().levels().contains(entry.level()))) {
                if (wish.fold() && !rows.isEmpty() && equal(rows.getLast().entries.getLast(), entry) && !startBetween(rows.getLast().entries.getLast(), entry)) {
                    rows.getLast().entries.add(entry);
                } else {
                    rows.add(new Row(new ArrayList<>(List.of(entry)), hit(entry)));
                }
            }
        }
        return rows;
    }

    Map<LogLevel, Integer> levels() {
        Map<LogLevel, Integer> levels = new EnumMap<>(LogLevel.class);
        for (LogLevel level : LogLevel.values()) {
            levels.put(level, (int) all.stream().filter(entry -> tallies(entry) && entry.level() == level).count());
        }
        return levels;
    }

    /** How many lines count and have a place in time. */
    long placed() {
        return blocks.stream().mapToLong(block -> IntStream.range(0, block.count())
                .filter(i -> block.key(i) != LogTime.NONE && tallies(block.entry(i))).count()).sum();
    }

    private static boolean equal(LogEntry above, LogEntry entry) {
        return above.mark().isEmpty() && entry.mark().isEmpty() && above.source() == entry.source() && above.stream() == entry.stream()
                && above.line().ended() && entry.line().ended() && !above.meaning().continuation() && !entry.meaning().continuation() && Arrays.equals(above.text(), entry.text());
    }

    private boolean tallies(LogEntry entry) {
        return entry.mark().isEmpty() && !entry.meaning().continuation() && counts(entry);
    }

    private boolean counts(LogEntry entry) {
        LineFilter filter = wish.filter();
        return (!wish.hidesOthers() || entry.mark().isEmpty() && found.contains(entry.number()) != wish.search().orElseThrow().invert()) && !filter.hiddenSources().contains(entry.source())
                && (entry.mark().isPresent() || filter.streams().contains(entry.stream()))
                && filter.cleared().stream().noneMatch(mark -> mark.covers(entry.number()));
    }

    private boolean hit(LogEntry entry) {
        return entry.mark().isEmpty() && wish.search().isPresent() && holds(wish.search().get(), LogText.plain(entry.text())) != wish.search().get().invert();
    }

    private boolean startBetween(LogEntry above, LogEntry entry) {
        return all.subList(all.indexOf(above) + 1, all.indexOf(entry)).stream()
                .anyMatch(each -> each.source() == entry.source() && each.mark().filter(mark -> mark.kind().starts()).isPresent());
    }

    /** A stack trace is a hit as a whole: the numbers of all lines whose trace holds what is looked for. */
    private static Set<Long> found(List<LogEntry> all, Search search) {
        Map<String, List<LogEntry>> open = new HashMap<>();
        List<List<LogEntry>> traces = new ArrayList<>();
        for (LogEntry entry : all) {
            if (entry.mark().isEmpty()) {
                List<LogEntry> above = open.get(entry.source() + "" + entry.stream());
                List<LogEntry> own = above != null && entry.meaning().continuation() ? above : new ArrayList<>();
                if (own != above) {
                    open.put(entry.source() + "" + entry.stream(), own);
                    traces.add(own);
                }
                own.add(entry);
            }
        }
        return traces.stream().filter(trace -> trace.stream().anyMatch(each -> holds(search, LogText.plain(each.text())))).flatMap(List::stream)
                .map(LogEntry::number).collect(Collectors.toSet());
    }

    static boolean holds(Search search, String plain) {
        if (search.regex()) {
            return Pattern.compile(search.text(), search.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(plain).find();
        }
        return search.matchCase() ? plain.contains(search.text()) : plain.toLowerCase(Locale.ROOT).contains(search.text().toLowerCase(Locale.ROOT));
    }
}
