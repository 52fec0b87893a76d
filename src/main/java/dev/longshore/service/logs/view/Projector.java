package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogText;
import dev.longshore.service.logs.store.LogBlock;
import dev.longshore.service.logs.store.LogEntry;
import dev.longshore.service.logs.store.LogSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Works out what shows, a step at a time. Blocks do not change, so that what is known of one is kept as long as it is there. One thread. */
final class Projector {

    /** When to leave off. @param cancelled nobody wants the result any more @param pause what is known is to be shown before it goes on */
    record Stop(BooleanSupplier cancelled, BooleanSupplier pause) { }

    private LogWish wish = LogWish.ALL;
    private Optional<Search> asked = Optional.empty();
    private Optional<LineMatcher> matcher = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private Map<LogBlock, long[]> found = new HashMap<>();
    private Map<LogBlock, ShownBlock> shown = new HashMap<>();
    private Map<LogBlock, TraceGroups> traces = new HashMap<>();
    private final FieldCounts fields = new FieldCounts();
    private boolean complete = true;

    /**
     * Goes on until all is known, or until it is to stop; one block more is searched in any case.
     *
     * @return what shows as far as it is known
     */
    Shown step(LogSnapshot snapshot, LogWish wanted, Stop stop) {
        complete = true;   // after a defect there is nothing to go on with
        take(wanted);
        SearchProgress progress = search(snapshot, stop);
        List<ShownBlock> parts = parts(snapshot);
        boolean counted = !wish.fields() || progress.complete() && fields.count(snapshot.blocks(), stop.pause);
        complete = progress.complete() && counted;
        ShownLines lines = new ShownLines(snapshot, parts, open(snapshot));
        Shown.Counts counts = new Shown.Counts(levels(parts), HistogramCount.of(parts, wish.buckets()),
                wish.fields() ? fields.sum(wish.filter().hiddenSources()) : List.of());
        return new Shown(wish, lines, progress, counts, problem);
    }

    /** Whether the last step came to the end. */
    boolean complete() {
        return complete;
    }

    /** While a regular expression is no good, as it is typed, the search before it stays. */
    private void take(LogWish wanted) {
        Optional<Search> search = wish.search();
        if (!wanted.search().equals(asked)) {
            asked = wanted.search();
            problem = Optional.empty();
            switch (asked.map(Search::compile).orElse(null)) {
                case Compiled.Valid(LineMatcher valid) -> {
                    search = asked;
                    find(Optional.of(valid));
                }
                case Compiled.Invalid(String why) -> problem = Optional.of(why);
                case null -> {
                    search = Optional.empty();
                    find(Optional.empty());
                }
            }
        }
        LogWish possible = wanted.withSearch(search);
        if (!possible.equals(wish)) {
            wish = possible;
        }
    }

    private void find(Optional<LineMatcher> other) {
        matcher = other;
        found = new HashMap<>();
    }

    /** The newest first: there the user looks. */
    private SearchProgress search(LogSnapshot snapshot, Stop stop) {
        if (matcher.isEmpty()) {
            return new SearchProgress(snapshot.size(), snapshot.size());
        }
        List<LogBlock> newest = snapshot.blocks().reversed();
        List<LogBlock> left = newest.stream().filter(block -> !found.containsKey(block)).toList();
        BlockSearch search = new BlockSearch(left, stop);
        search.run(matcher.get());
        for (int i = 0; i < left.size(); i++) {
            long[] bits = search.found(i);
            if (bits != null) {
                found.put(left.get(i), bits);
            }
        }
        Map<LogBlock, long[]> known = new HashMap<>();
        newest.stream().filter(found::containsKey).forEach(block -> known.put(block, found.get(block)));
        found = known;
        return new SearchProgress(known.keySet().stream().mapToInt(LogBlock::count).sum(), snapshot.size());
    }

    private List<ShownBlock> parts(LogSnapshot snapshot) {
        List<TraceGroups.Around> around = around(snapshot.blocks());
        Map<LogBlock, ShownBlock> known = new HashMap<>();
        List<ShownBlock> parts = new ArrayList<>(snapshot.blocks().size());
        for (int i = 0; i < snapshot.blocks().size(); i++) {
            LogBlock block = snapshot.blocks().get(i);
            ShownBlock before = shown.get(block);
            long @Nullable [] bits = found.get(block);
            ShownBlock part = before != null && before.isFor(wish, bits, around.get(i)) ? before : new ShownBlock(block, wish, bits, around.get(i));
            known.put(block, part);
            parts.add(part);
        }
        shown = known;
        return parts;
    }

    /** Stack traces that reach over several blocks matter only where other lines than hits are hidden. */
    private List<TraceGroups.Around> around(List<LogBlock> blocks) {
        if (!wish.hidesOthers()) {
            traces = new HashMap<>();
            return Collections.nCopies(blocks.size(), TraceGroups.Around.NOTHING);
        }
        Map<LogBlock, TraceGroups> known = new HashMap<>();
        List<@Nullable TraceGroups> all = new ArrayList<>(blocks.size());
        for (LogBlock block : blocks) {
            long @Nullable [] bits = found.get(block);
            TraceGroups before = traces.get(block);
            TraceGroups now = bits == null ? null : before != null && before.isOf(bits) ? before : new TraceGroups(block, bits);
            if (now != null) {
                known.put(block, now);
            }
            all.add(now);
        }
        traces = known;
        return TraceGroups.around(all);
    }

    private List<ShownLine> open(LogSnapshot snapshot) {
        return snapshot.open().stream().filter(wish.filter()::passes).map(entry -> new ShownLine(entry, 1, entry.time(), hit(entry), false, false))
                .filter(line -> line.hit() || !wish.hidesOthers()).toList();
    }

    private boolean hit(LogEntry entry) {
        return matcher.isPresent() && matcher.get().finds(LogText.plain(entry.text())) != wish.search().orElseThrow().invert();
    }

    private static Map<LogLevel, Integer> levels(List<ShownBlock> parts) {
        Map<LogLevel, Integer> levels = new EnumMap<>(LogLevel.class);
        for (LogLevel level : LogLevel.values()) {
            levels.put(level, parts.stream().mapToInt(part -> part.levels[LogBlock.numberOf(level)]).sum());
        }
        return levels;
    }
}
