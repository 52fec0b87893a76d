package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.service.logs.feed.LogMark.Kind;
import dev.longshore.service.logs.feed.LogState.Why;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What stands above the lines that were given is read back to the beginning: each line once. */
@Timeout(600)
class PagingTest {

    private static final String ID = "a".repeat(64);

    @TempDir
    private Path folder;
    private final RecordedLog heard = new RecordedLog();
    private final List<LogMark> above = new ArrayList<>();
    private HostileEngine engine;
    private FakeContainer web;
    private FeedRig rig;

    private FakeContainer container() {
        engine = FeedRig.engine(folder);
        web = new FakeContainer(engine, ID, "web");
        return web;
    }

    private ContainerLog open(LogRange range) {
        rig = new FeedRig(engine.socket(), FeedRig.PATIENT);
        return rig.open(rig.container(ID, "web"), range, heard);
    }

    @AfterEach
    void end() {
        rig.close();
        engine.close();
    }

    private void awaitFollowed() {
        Waiting.until("it is followed", () -> web.followers() > 0);
    }

    private List<String> back(ContainerLog log, int page) {
        List<String> all = new ArrayList<>();
        Older older;
        do {
            older = log.older(page).join();
            assertTrue(older.lines().size() <= page, "no more than asked for");
            all.addAll(0, older.lines().stream().map(RecordedLog::text).toList());
            older.above().ifPresent(mark -> above.add(mark));
        } while (!older.beginning());
        return all;
    }

    /** Thousands of lines are compared, and what differs is told. */
    private static void assertSame(List<String> expected, List<String> lines) {
        for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
            assertEquals(expected.get(i), lines.get(i), "line " + i + " of " + expected.size() + ", of which there are " + lines.size());
        }
        assertEquals(expected.size(), lines.size());
    }

    private static List<String> numbered(String text, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> text + i).toList();
    }

    @Test
    void backToTheFirstLine() {
        container().start().lines("n", 0, 20_000);
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        assertSame(numbered("n", 0, 19_000), back(log, 700));
        assertSame(numbered("n", 19_000, 20_000), heard.texts());
        assertTrue(log.older(10).join().beginning());
    }

    @Test
    void aShortLogHasNothingAbove() {
        container().start().lines("n", 0, 5);
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        Older older = log.older(100).join();
        assertEquals(List.of(), older.lines());
        assertTrue(older.beginning());
    }

    @Test
    void whileLinesCome() throws InterruptedException {
        container().start().lines("n", 0, 12_000);
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 12_000; !over.get() && i < 40_000; i++) {
                web.line("n" + i);
            }
        });
        List<String> older = back(log, 900);
        over.set(true);
        writer.join();
        web.line("over");
        heard.awaitLast("over");
        older.addAll(heard.texts());
        assertSame(numbered("n", 0, older.size() - 1), older.subList(0, older.size() - 1));
    }

    /** As at Podman, where up to 40 lines share a nanosecond, and many of them their text. */
    @Test
    void whereManyLinesAreTheSame() {
        container().start();
        for (int i = 0; i < 9_000; i++) {
            web.piece(1, "same" + i / 300 % 3 + "\n", i % 50 == 0 ? 1_000 : 0);
        }
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        List<String> older = back(log, 333);
        older.addAll(heard.texts());
        assertSame(IntStream.range(0, 9_000).mapToObj(i -> "same" + i / 300 % 3).toList(), older);
    }

    /** An engine stops at the first line that is later than the time it is asked until; so the clock that was set back hides nothing. */
    @Test
    void overAClockThatWasSetBack() {
        container().start().lines("n", 0, 3_000).piece(1, "n3000\n", -3_600_000_000_000L).lines("n", 3_001, 6_000);
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        List<String> older = back(log, 1_000);
        older.addAll(heard.texts());
        assertSame(numbered("n", 0, 6_000), older);
    }

    @Test
    void overLinesOfTwoStreamsThatAreStoredOutOfOrder() {
        container().start();
        for (int i = 0; i < 5_000; i++) {
            web.piece(1 + i % 2, "n" + i + "\n", i % 2 == 0 ? 100_000 : -48_000);
        }
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        List<String> older = back(log, 501);
        older.addAll(heard.texts());
        assertSame(numbered("n", 0, 5_000), older);
    }

    @Test
    void linesOfManyPiecesStayWhole() {
        container().start();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 1_400; i++) {
            for (int piece = 0; piece < (i < 420 ? 3 : 0); piece++) {
                web.piece(1, "x".repeat(16_384), piece == 0 ? 100_000 : 0);
            }
            web.piece(1, "n" + i + "\n", i < 420 ? 0 : 100_000);
            expected.add("n" + i);
        }
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        List<String> all = back(log, 50);
        all.addAll(heard.texts());
        assertSame(expected, all.stream().map(text -> text.substring(text.lastIndexOf('x') + 1)).toList());
        assertTrue(all.subList(0, 420).stream().allMatch(text -> text.length() > 3 * 16_384), "each with all its pieces");
    }

    @Test
    void overSilentHours() {
        container().start().lines("n", 0, 3_000).piece(1, "n3000\n", 6 * 3_600_000_000_000L).lines("n", 3_001, 4_500);
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        assertSame(numbered("n", 0, 3_500), back(log, 1_000));
    }

    @Test
    void overALineThatCannotBeRead() {
        container().start().lines("n", 0, 3_000).damage().lines("n", 3_000, 6_000);
        web.stop(0);
        ContainerLog log = open(LogRange.ALL);
        heard.awaitState(new LogState.Waiting(Why.STOPPED));
        List<String> older = back(log, 900);
        assertSame(numbered("n", 0, 5_000), older);
        assertEquals(List.of(Kind.UNREADABLE), above.stream().map(LogMark::kind).toList());
    }

    @Test
    void aboveLinesThatFollowADamagedOne() {
        container().start().lines("n", 0, 5_000).damage().lines("z", 0, 20);
        web.stop(0);
        ContainerLog log = open(LogRange.ALL);
        heard.awaitState(new LogState.Waiting(Why.STOPPED));
        List<String> older = back(log, 900);
        older.addAll(heard.texts());
        List<String> expected = new ArrayList<>(numbered("n", 0, 5_000));
        expected.addAll(numbered("z", 0, 20));
        assertSame(expected, older);
    }

    @Test
    void noFurtherThanIsWanted() {
        container().start().lines("n", 0, 3_000);
        Instant first = Instant.ofEpochSecond(0, web.time());
        web.lines("n", 3_000, 6_000);
        ContainerLog log = open(new LogRange(Optional.of(first), Optional.empty()));
        awaitFollowed();
        assertSame(numbered("n", 2_999, 5_000), back(log, 1_000));
    }

    @Test
    void upFromATimeInThePast() {
        container().start().lines("n", 0, 10_000);
        Instant until = Instant.ofEpochSecond(0, web.time());
        web.piece(1, "later0\n", 60_000_000_000L).lines("later", 1, 30_000);
        ContainerLog log = open(new LogRange(Optional.empty(), Optional.of(until)));
        Waiting.until("it is read", () -> heard.state() instanceof LogState.Ended);
        List<String> older = back(log, 2_500);
        older.addAll(heard.texts());
        assertSame(numbered("n", 0, 10_000), older);
    }

    @Test
    void aLogThatWasEmptiedHasNothingAbove() {
        container().start().lines("n", 0, 3_000);
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        web.truncate();
        web.lines("m", 0, 3);
        assertEquals(List.of(), back(log, 1_000));
    }

    @Test
    void whatStandsAboveIsOfTheSameLog() {
        container().start().lines("n", 0, 1_200);
        ContainerLog log = open(LogRange.ALL);
        awaitFollowed();
        List<LogLine> first = log.older(150).join().lines();
        List<LogLine> second = log.older(150).join().lines();
        assertEquals("n50", RecordedLog.text(first.getFirst()));
        assertEquals("n0", RecordedLog.text(second.getFirst()));
        assertEquals(50, second.size());
    }
}
