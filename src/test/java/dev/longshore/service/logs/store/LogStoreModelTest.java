package dev.longshore.service.logs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.service.logs.feed.LogMark;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to it in whatever order, the store holds what the plain model holds, less what it says it has dropped. */
class LogStoreModelTest {

    private static final LevelRules OTHER = new LevelRules(List.of("msg"), Map.of("get", LogLevel.DEBUG, "info", LogLevel.FATAL));
    private static final long ROOMY = 8 << 20;

    private final ModelStore model = new ModelStore();
    private int sources;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void holdsWhatItWasGiven(long seed) {
        run(seed, ROOMY, 150);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void dropsTheOldestAndCountsThem(long seed) {
        LogSnapshot last = run(seed, 12_000, 150);
        assertTrue(last.droppedLines() > 0, "too few lines to drop any");
    }

    private LogSnapshot run(long seed, long maxBytes, int operations) {
        Random random = new Random(seed);
        RandomLog log = new RandomLog(seed);
        LogStore store = new LogStore(maxBytes);
        addSource(store);
        for (int i = 0; i < operations; i++) {
            long now = 1_000_003L + 40L * i;
            int source = random.nextInt(sources);
            switch (random.nextInt(10)) {
                case 0 -> {
                    if (sources < 6) {
                        addSource(store);
                    }
                }
                case 1 -> {
                    if (store.hasRoomForOlder()) {
                        prepend(store, source, log.lines(12, 1_000_001 - 50L * i));
                    }
                }
                case 2 -> {
                    if (maxBytes != ROOMY || random.nextBoolean()) {   // what is dropped can no longer be read anew
                        mark(store, source, log.mark(now));
                    } else {
                        markPast(store, source, log.mark(now - 20L * random.nextInt(i + 1)));
                    }
                }
                case 3 -> append(store, source, log.lines(30, now - 2000));   // a slow host
                case 4 -> {
                    if (maxBytes == ROOMY && random.nextInt(4) == 0) {   // what is dropped can no longer be read anew
                        findLevels(store, source, random.nextBoolean() ? OTHER : LevelRules.BUILT);
                    }
                }
                default -> append(store, source, log.lines(12, now));
            }
            if (random.nextInt(5) == 0 || i == operations - 1) {
                check(store.snapshot(), maxBytes);
            }
        }
        return store.snapshot();
    }

    private void check(LogSnapshot snapshot, long maxBytes) {
        List<String> held = IntStream.range(0, snapshot.size()).mapToObj(snapshot::entry).map(ModelStore::text).toList();
        List<String> all = model.all();
        List<String> expected = all.subList(all.size() - held.size(), all.size());
        int same = (int) IntStream.range(0, held.size()).takeWhile(i -> held.get(i).equals(expected.get(i))).count();
        assertEquals(expected.subList(same, Math.min(same + 3, held.size())), held.subList(same, Math.min(same + 3, held.size())), "from line " + same);
        long marksGone = all.stream().filter(LogStoreModelTest::mark).count() - held.stream().filter(LogStoreModelTest::mark).count();
        assertEquals(all.size() - held.size() - marksGone, snapshot.droppedLines());
        assertEquals(snapshot.size(), snapshot.blocks().stream().mapToInt(LogBlock::count).sum());
        assertTrue(snapshot.bytes() <= maxBytes, snapshot.bytes() + " of " + maxBytes);
        for (int i = 0; i < snapshot.size(); i += 7) {
            assertEquals(i, snapshot.indexOf(snapshot.entry(i).number()));
        }
    }

    private static boolean mark(String text) {
        return text.contains("LogMark[");
    }

    private void addSource(LogStore store) {
        model.addSource();
        assertEquals(sources++, store.addSource(RandomLog.source("c" + sources)));
    }

    private void append(LogStore store, int source, List<LogLine> lines) {
        model.append(source, lines);
        store.append(source, lines);
    }

    private void prepend(LogStore store, int source, List<LogLine> lines) {
        model.prepend(source, lines);
        store.prepend(source, lines);
    }

    private void mark(LogStore store, int source, LogMark mark) {
        model.mark(source, mark);
        store.mark(source, mark);
    }

    private void markPast(LogStore store, int source, LogMark mark) {
        model.markPast(source, mark);
        store.markPast(source, mark);
    }

    private void findLevels(LogStore store, int source, LevelRules rules) {
        model.findLevels(source, rules);
        store.findLevels(source, rules);
    }
}
