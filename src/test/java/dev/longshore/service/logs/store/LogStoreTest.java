package dev.longshore.service.logs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.domain.logs.SgrState;
import dev.longshore.service.logs.feed.LogMark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogStoreTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long NOON = 1_795_860_000 * SECOND;

    private final LogStore store = new LogStore(LogStore.DEFAULT_BYTES);

    /** As Docker 28 stored them: stdout first, though stderr has the earlier time. */
    @Test
    void withinOneContainerTheEnginesOrderStands() {
        source();
        store.append(0, List.of(line(LogStream.OUT, NOON + 69_924_914, "first"), line(LogStream.ERR, NOON + 69_877_143, "second")));
        source();
        store.append(1, List.of(line(LogStream.OUT, NOON + 69_900_000, "other")));
        assertEquals(List.of("other", "first", "second"), texts());
    }

    @Test
    void wholeSecondsStandInTheirMiddleAndAreTold() {
        source();
        source();
        store.append(0, List.of(line(LogStream.OUT, NOON, "podman 1"), line(LogStream.OUT, NOON, "podman 2"), line(LogStream.OUT, NOON + SECOND, "podman 3")));
        store.append(1, List.of(line(LogStream.OUT, NOON + 200, "docker 1"), line(LogStream.OUT, NOON + SECOND - 200, "docker 2")));
        assertEquals(List.of("docker 1", "podman 1", "podman 2", "docker 2", "podman 3"), texts());
        assertTrue(store.snapshot().sources().get(0).wholeSeconds());
        assertFalse(store.snapshot().sources().get(1).wholeSeconds());
        assertEquals(NOON, store.snapshot().entry(1).time(), "the time that shows is the engine's");
    }

    @Test
    void olderLinesOfASlowHostComeToTheirPlaceAndNumbersStay() {
        source();
        source();
        store.append(0, lines(0, 100, "fast"));
        long last = store.snapshot().entry(99).number();
        store.append(1, lines(50, 53, "slow"));
        LogSnapshot snapshot = store.snapshot();
        assertEquals(List.of("fast 50", "slow 50", "fast 51", "slow 51"), texts().subList(50, 54));
        assertEquals(102, snapshot.indexOf(last), "the view finds its line again");
        assertEquals(-1, snapshot.indexOf(last + 1));
    }

    @Test
    void coloursGoOnInTheirStreamAloneAndAlsoUnderOlderLines() {
        source();
        store.append(0, List.of(line(LogStream.OUT, NOON, "still yellow"), line(LogStream.ERR, NOON + 1, "never"), line(LogStream.OUT, NOON + 2, "to \u001b[0mhere"),
                line(LogStream.OUT, NOON + 3, "plain")));
        assertEquals(List.of(-1, -1, -1, -1), colours());
        store.prepend(0, List.of(line(LogStream.OUT, NOON - 1, "\u001b[33myellow")));
        assertEquals(List.of(-1, 3, -1, 3, -1), colours());
        store.append(0, List.of(line(LogStream.OUT, NOON + 4, "\u001b[31mred")));
        store.mark(0, new LogMark(LogTime.instant(NOON + 5), LogMark.Kind.RESTARTED));
        store.append(0, List.of(line(LogStream.OUT, NOON + 6, "another run")));
        assertEquals(SgrState.PLAIN, store.snapshot().entry(store.snapshot().size() - 1).meaning().before());
    }

    @Test
    void aStackTraceHasTheLevelOfItsHeadAlsoWhereThatComesLater() {
        source();
        store.append(0, List.of(line(LogStream.ERR, NOON, "\tat Cart.checkout(Cart.java:44)"), line(LogStream.ERR, NOON + 1, "INFO done")));
        assertEquals(LogLevel.NONE, store.snapshot().entry(0).level());
        store.prepend(0, List.of(line(LogStream.ERR, NOON - 2, "ERROR refused"), line(LogStream.OUT, NOON - 1, "INFO something else")));
        assertEquals(List.of(LogLevel.ERROR, LogLevel.INFO, LogLevel.ERROR, LogLevel.INFO),
                IntStream.range(0, 4).mapToObj(i -> store.snapshot().entry(i).level()).toList());
        assertTrue(store.snapshot().entry(2).meaning().continuation());
    }

    @Test
    void piecesOfAVeryLongLineBelongTogether() {
        source();
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        store.append(0, List.of(new LogLine(LogStream.OUT, NOON, ("ERROR " + "y".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8), false),
                new LogLine(LogStream.OUT, NOON, piece, false), new LogLine(LogStream.OUT, NOON, piece, true), line(LogStream.OUT, NOON, "next")));
        LogSnapshot snapshot = store.snapshot();
        assertEquals(List.of(true, true, false), IntStream.range(1, 4).mapToObj(i -> snapshot.entry(i).meaning().continuation()).toList());
        assertEquals(LogLevel.ERROR, snapshot.entry(2).level());
        assertEquals(1 << 20, snapshot.entry(2).text().length);
    }

    @Test
    void marksOfTheEngineStandAtTheirTimeAndOthersBelowWhatIsThere() {
        source();
        source();
        store.append(0, lines(0, 3, "web"));
        store.append(1, lines(0, 6, "db"));
        store.mark(0, new LogMark(LogTime.instant(NOON + 4), LogMark.Kind.HEALTHY));
        store.mark(0, new LogMark(LogTime.instant(NOON + 1), LogMark.Kind.DIED, List.of("1")));
        store.mark(0, new LogMark(LogTime.instant(NOON - 100), LogMark.Kind.EMPTIED));
        store.markAbove(0, new LogMark(LogTime.instant(NOON + 100), LogMark.Kind.UNREADABLE));
        assertEquals(List.of("UNREADABLE", "web 0", "db 0", "web 1", "DIED", "db 1", "web 2", "EMPTIED", "db 2", "db 3", "HEALTHY", "db 4", "db 5"), shown());
    }

    /** Events come later than lines. */
    @Test
    void aStartThatIsToldLateStandsAboveTheLinesOfItsRun() {
        source();
        store.append(0, List.of(line(LogStream.OUT, NOON, "\u001b[33myellow"), line(LogStream.OUT, NOON + 10, "another run"), line(LogStream.OUT, NOON + 11, "more")));
        store.mark(0, new LogMark(LogTime.instant(NOON + 9), LogMark.Kind.RESTARTED, List.of(), LogTime.instant(NOON + 5)));
        assertEquals(List.of("\u001b[33myellow", "RESTARTED", "another run", "more"), shown());
        assertEquals(List.of(SgrState.PLAIN, SgrState.PLAIN), IntStream.of(2, 3).mapToObj(i -> store.snapshot().entry(i).meaning().before()).toList());
        store.mark(0, new LogMark(LogTime.instant(NOON - 3_600 * SECOND), LogMark.Kind.DIED));
        assertEquals("DIED", shown().getLast(), "a clock was set back");
    }

    @Test
    void whatHappenedLongAgoStandsBetweenTheLinesOfThatTime() {
        source();
        store.append(0, List.of(line(LogStream.OUT, NOON, "first"), line(LogStream.OUT, NOON + 3_600 * SECOND, "an hour later")));
        store.markPast(0, new LogMark(LogTime.instant(NOON + SECOND), LogMark.Kind.DIED));
        store.prepend(0, List.of(line(LogStream.OUT, NOON - SECOND, "before")));
        store.markPast(0, new LogMark(LogTime.instant(NOON - SECOND / 2), LogMark.Kind.STARTED));
        assertEquals(List.of("before", "STARTED", "first", "DIED", "an hour later"), shown());
    }

    private List<String> shown() {
        return entries().stream().map(entry -> entry.mark().map(mark -> mark.kind().name()).orElseGet(() -> text(entry))).toList();
    }

    @Test
    void aClearedViewHidesWhatWasThereAndNothingThatComes() {
        source();
        source();
        store.append(0, lines(10, 20, "web"));
        ClearMark cleared = store.snapshot().clearMark();
        store.append(0, lines(20, 22, "web"));
        store.append(1, lines(0, 2, "late"));
        store.prepend(0, lines(5, 7, "web"));
        assertEquals(List.of("late 0", "late 1", "web 20", "web 21"),
                entries().stream().filter(entry -> !cleared.covers(entry.number())).map(LogStoreTest::text).toList());
    }

    @Test
    void whatIsTooMuchGoesOldestFirstAndIsCounted() {
        LogStore small = new LogStore(200_000);
        small.addSource(RandomLog.source("loud"));
        small.addSource(RandomLog.source("quiet"));
        small.append(1, lines(0, 10, "quiet"));
        assertTrue(small.hasRoomForOlder());
        for (int i = 0; i < 100; i++) {
            small.append(0, lines(100 + i * 100, 200 + i * 100, "loud"));
            assertTrue(small.snapshot().bytes() <= 200_000);
        }
        LogSnapshot snapshot = small.snapshot();
        assertEquals(10_010, snapshot.size() + snapshot.droppedLines());
        assertEquals(10, snapshot.sources().get(1).dropped());
        assertEquals(snapshot.size(), snapshot.sources().get(0).lines());
        assertEquals("loud 10099", text(snapshot.entry(snapshot.size() - 1)));
        assertFalse(small.hasRoomForOlder());
        small.append(1, lines(10, 20, "quiet"));
        assertEquals(20, small.snapshot().sources().get(1).dropped(), "what is older than something dropped would leave a gap");
    }

    /** Each line is two bytes: what is known of it takes more than itself, and counts. */
    @Test
    void twentyThatFloodStayWithinTheBoundInOrder() throws InterruptedException {
        long most = 2 << 20;
        LogStore flooded = new LogStore(most);
        int sources = 20;
        int batches = 40;
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            int source = flooded.addSource(RandomLog.source("yes-" + i));
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    begin.await();
                } catch (InterruptedException e) {
                    return;
                }
                for (int batch = 0; batch < batches; batch++) {
                    flooded.append(source, lines(batch * 200, batch * 200 + 200, "y"));
                }
            }));
        }
        begin.countDown();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            assertTrue(flooded.snapshot().bytes() <= most);
            Thread.onSpinWait();
        }
        LogSnapshot snapshot = flooded.snapshot();
        assertEquals(sources * batches * 200, snapshot.size() + snapshot.droppedLines());
        assertTrue(snapshot.bytes() <= most && snapshot.bytes() > most / 2, snapshot.bytes() + " bytes");
        for (int i = 1; i < snapshot.size(); i++) {
            assertTrue(snapshot.entry(i - 1).time() <= snapshot.entry(i).time());
        }
    }

    /** What is said to be taken is what is taken: the bytes of full blocks are those of their arrays. */
    @Test
    void aFullBlockTakesNoMoreThanItNeeds() {
        source();
        store.append(0, lines(0, 10_000, "a line of a usual length, as programs write them"));
        LogBlock block = store.snapshot().blocks().getFirst();
        assertEquals(block.end(block.count() - 1) + 1, block.bytes().length);
        assertTrue(block.size() < block.bytes().length + 32L * block.count());
    }

    private void source() {
        store.addSource(RandomLog.source("c" + store.snapshot().sources().size()));
    }

    private static LogLine line(LogStream stream, long time, String text) {
        return new LogLine(stream, time, text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static List<LogLine> lines(int from, int to, String text) {
        return IntStream.range(from, to).mapToObj(i -> line(LogStream.OUT, NOON + i, text + " " + i)).toList();
    }

    private List<LogEntry> entries() {
        LogSnapshot snapshot = store.snapshot();
        return IntStream.range(0, snapshot.size()).mapToObj(snapshot::entry).toList();
    }

    private List<String> texts() {
        return entries().stream().map(LogStoreTest::text).toList();
    }

    private List<Integer> colours() {
        return entries().stream().map(entry -> entry.meaning().before().foreground()).toList();
    }

    private static String text(LogEntry entry) {
        return new String(entry.text(), StandardCharsets.UTF_8);
    }
}
