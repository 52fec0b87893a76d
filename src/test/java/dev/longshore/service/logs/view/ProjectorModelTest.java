package dev.longshore.service.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.store.LogEntry;
import dev.longshore.service.logs.store.LogSnapshot;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.service.logs.store.RandomLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes and whatever is wished, what shows is what the plain model shows. */
class ProjectorModelTest {

    private static final List<Search> SEARCHES = List.of(Search.text("get"), Search.text("WARN"), Search.text("ÄRGER"), new Search("GET", false, true, false),
            new Search("it failed", false, false, true), Search.regex("timeout|refused"), Search.regex("\\d{3}$"), Search.regex("^$"), Search.regex("level.*(warn|error)"),
            new Search("[a-z]+ed", true, true, true), Search.text("from here"), Search.text("€😀"), Search.text("b"), Search.regex("^plain"));

    private final Projector projector = new Projector();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void showsWhatTheModelShows(long seed) {
        Random random = new Random(seed);
        RandomLog log = new RandomLog(seed);
        LogStore store = new LogStore(seed % 4 == 0 ? 24_000 : 4 << 20);
        LogWish wish = LogWish.ALL;
        int sources = 1 + random.nextInt(3);
        IntStream.range(0, sources).forEach(i -> store.addSource(RandomLog.source("c" + i)));
        for (int i = 0; i < 120; i++) {
            int source = random.nextInt(sources);
            long now = 1_000_003L + 40L * i;
            switch (random.nextInt(8)) {
                case 0 -> store.prepend(source, log.lines(20, 1_000_001 - 50L * i));
                case 1 -> store.mark(source, log.mark(now));
                case 2 -> store.append(source, log.lines(40, now - 3000));
                default -> store.append(source, log.lines(25, now));
            }
            if (random.nextInt(3) == 0) {
                wish = other(wish, random, store, sources);
            }
            if (random.nextInt(6) == 0) {
                check(store.snapshot(), wish, random);
            } else if (random.nextBoolean()) {
                projector.step(store.snapshot(), wish, new Projector.Stop(() -> false, () -> true));   // one block more
            }
        }
        check(store.snapshot(), wish, random);
    }

    private static LogWish other(LogWish wish, Random random, LogStore store, int sources) {
        LineFilter filter = wish.filter();
        return switch (random.nextInt(9)) {
            case 0, 1 -> wish.withSearch(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(SEARCHES.get(random.nextInt(SEARCHES.size()))));
            case 2 -> wish.withOnlyHits(!wish.onlyHits());
            case 3 -> wish.withFold(!wish.fold());
            case 4 -> wish.withFilter(filter.withLevels(random.nextBoolean() ? Set.of(LogLevel.values()) : Set.of(LogLevel.ERROR, LogLevel.WARN)));
            case 5 -> wish.withFilter(filter.withStreams(random.nextBoolean() ? Set.of(LogStream.values()) : Set.of(LogStream.ERR)));
            case 6 -> wish.withFilter(filter.withHiddenSources(random.nextBoolean() ? Set.of() : Set.of(random.nextInt(sources))));
            case 7 -> wish.withFilter(filter.withCleared(random.nextBoolean() ? Optional.empty() : Optional.of(store.snapshot().clearMark())));
            default -> wish.withBuckets(random.nextInt(30));
        };
    }

    private void check(LogSnapshot snapshot, LogWish wish, Random random) {
        Shown shown = projector.step(snapshot, wish, new Projector.Stop(() -> false, () -> false));
        assertTrue(projector.complete() && shown.progress().complete());
        ModelView model = new ModelView(snapshot, wish);
        List<ModelView.Row> rows = model.rows();
        ShownLines lines = shown.lines();
        assertEquals(String.join("\n", texts(rows)), String.join("\n", texts(lines)), wish.toString());
        assertEquals(model.levels(), shown.counts().levels());
        checkHits(rows, lines, random);
        checkPlaces(rows, lines);
        checkHistogram(model, wish, shown.counts().histogram());
    }

    private static List<String> texts(List<ModelView.Row> rows) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ModelView.Row row = rows.get(i);
            LogEntry first = row.entries().getFirst();
            boolean belongs = i > 0 && first.meaning().continuation() && rows.get(i - 1).entries().getFirst().source() == first.source();
            texts.add(first.number() + " ×" + row.entries().size() + " " + row.entries().getLast().time() + " " + row.hit() + " " + belongs);
        }
        return texts;
    }

    private static List<String> texts(ShownLines lines) {
        return IntStream.range(0, lines.size()).mapToObj(lines::get)
                .map(line -> line.entry().number() + " ×" + line.repeats() + " " + line.lastTime() + " " + line.hit() + " " + line.continuation()).toList();
    }

    private static void checkHits(List<ModelView.Row> rows, ShownLines lines, Random random) {
        assertEquals(rows.stream().filter(ModelView.Row::hit).count(), lines.hits());
        for (int i = 0; i < 8; i++) {
            int from = random.nextInt(-1, rows.size() + 1);
            assertEquals(IntStream.range(from + 1, rows.size()).filter(row -> rows.get(row).hit()).findFirst(), lines.nextHit(from, true));
            assertEquals(IntStream.range(0, Math.max(0, from)).filter(row -> rows.get(row).hit()).reduce((one, other) -> other), lines.nextHit(from, false));
            int to = Math.max(0, from);
            assertEquals(rows.subList(0, to).stream().filter(ModelView.Row::hit).count(), lines.hitsAbove(to));
        }
        assertEquals(OptionalInt.empty(), lines.nextHit(lines.size(), true));
    }

    /** Each line is found in its row, folded or not, and those that do not show at the row that follows. */
    private static void checkPlaces(List<ModelView.Row> rows, ShownLines lines) {
        List<Long> unfolded = new ArrayList<>();
        lines.entries(0, lines.size(), entry -> unfolded.add(entry.number()));
        assertEquals(rows.stream().flatMap(row -> row.entries().stream()).map(LogEntry::number).toList(), unfolded);
        for (int i = 0; i < rows.size(); i++) {
            for (LogEntry entry : rows.get(i).entries()) {
                assertEquals(i, lines.indexOf(entry.number()));
            }
        }
        LogSnapshot snapshot = lines.snapshot();
        int next = -1;
        for (int i = snapshot.size() - 1; i >= 0; i--) {
            long number = snapshot.entry(i).number();
            int row = lines.indexOf(number);
            boolean shows = row >= 0 && rows.get(row).entries().stream().anyMatch(entry -> entry.number() == number);
            if (shows) {
                next = row;
            } else {
                assertEquals(next, row, "what does not show is found at what follows");
            }
        }
    }

    /** Times that go back count where the line stands. */
    private static void checkHistogram(ModelView model, LogWish wish, Histogram histogram) {
        int[] sums = new int[LogLevel.values().length];
        histogram.buckets().forEach(bucket -> Arrays.setAll(sums, level -> sums[level] + bucket[level]));
        if (histogram != Histogram.NONE) {
            assertTrue(histogram.buckets().size() <= wish.buckets());
            assertEquals(model.placed(), Arrays.stream(sums).sum());
        }
    }
}
