package dev.longshore.service.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.service.logs.store.RandomLog;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogProjectionTest {

    private static final Projector.Stop NEVER = new Projector.Stop(() -> false, () -> false);
    private static final Projector.Stop EACH_BLOCK = new Projector.Stop(() -> false, () -> true);

    private final LogStore store = new LogStore(LogStore.DEFAULT_BYTES);
    private final AtomicReference<Shown> newest = new AtomicReference<>();

    LogProjectionTest() {
        store.addSource(RandomLog.source("web"));
    }

    @Test
    void showsWhatComesAndWhatIsWished() {
        try (LogProjection projection = new LogProjection(store, Runnable::run)) {
            projection.onChange(newest::set);
            append("INFO one", "ERROR two");
            until("both lines", shown -> shown.lines().size() == 2);
            projection.wish(LogWish.ALL.withFilter(LineFilter.ALL.withLevels(Set.of(LogLevel.ERROR))));
            until("one line", shown -> shown.lines().size() == 1);
            assertEquals(1, newest.get().counts().levels().get(LogLevel.INFO), "also what does not show is counted");
            append("ERROR three");
            until("a second line", shown -> shown.lines().size() == 2);
        }
    }

    @Test
    void aListenerThatIsSlowGetsTheNewestOnly() {
        ManualExecutor slow = new ManualExecutor();
        AtomicInteger calls = new AtomicInteger();
        try (LogProjection projection = new LogProjection(store, slow)) {
            projection.onChange(newest::set);
            projection.onChange(shown -> calls.incrementAndGet());
            for (int i = 0; i < 5; i++) {
                LogWish wish = LogWish.ALL.withBuckets(i + 1);
                projection.wish(wish);
                append("line " + i);
                assertTrue(slow.waiting() <= 1, "they pile up");
            }
            slow.until("the newest", () -> newest.get() != null && newest.get().lines().size() == 5 && newest.get().wish().buckets() == 5);
            assertTrue(calls.get() <= 10);
        }
    }

    @Test
    void afterItsEndNothingIsTold() {
        ManualExecutor held = new ManualExecutor();
        LogProjection projection = new LogProjection(store, held);
        projection.onChange(newest::set);
        Waiting.until("something to tell", () -> held.waiting() == 1);
        projection.close();
        held.drain();
        assertEquals(null, newest.get());
    }

    @Test
    void whatIsPausedStaysAndCanBeSearched() {
        try (LogProjection projection = new LogProjection(store, Runnable::run)) {
            projection.onChange(newest::set);
            append("one", "two");
            until("both lines", shown -> shown.lines().size() == 2);
            projection.pause(true);
            LogWish wish = LogWish.ALL.withBuckets(7);
            projection.wish(wish);
            until("paused", shown -> shown.wish().buckets() == 7);
            append("three");
            projection.wish(wish.withSearch(Optional.of(Search.text("t"))).withOnlyHits(true));
            until("searched", shown -> shown.wish().onlyHits());
            assertEquals(1, newest.get().lines().size());
            projection.pause(false);
            until("going on", shown -> shown.lines().size() == 2);
        }
    }

    /** As one types, an expression is wrong again and again. */
    @Test
    void whileARegexIsWrongTheOneBeforeStays() {
        append("timeout", "refused", "other");
        Projector projector = new Projector();
        LogWish wish = LogWish.ALL.withOnlyHits(true).withSearch(Optional.of(Search.regex("timeout")));
        assertEquals(1, projector.step(store.snapshot(), wish, NEVER).lines().size());
        Shown wrong = projector.step(store.snapshot(), wish.withSearch(Optional.of(Search.regex("timeout|("))), NEVER);
        assertTrue(wrong.problem().isPresent());
        assertEquals(1, wrong.lines().size());
        Shown right = projector.step(store.snapshot(), wish.withSearch(Optional.of(Search.regex("timeout|(refused)"))), NEVER);
        assertEquals(Optional.empty(), right.problem());
        assertEquals(2, right.lines().size());
    }

    @Test
    void aLongSearchShowsTheNewestHitsFirst() {
        store.append(0, IntStream.range(0, 5000).mapToObj(i -> line("line " + i)).toList());
        Projector projector = new Projector();
        LogWish wish = LogWish.ALL.withOnlyHits(true).withSearch(Optional.of(Search.regex("\\d+")));
        Shown first = projector.step(store.snapshot(), wish, EACH_BLOCK);
        assertFalse(projector.complete());
        assertTrue(first.progress().searched() > 0 && first.progress().searched() < 5000, first.progress().toString());
        assertEquals("line 4999", text(first, first.lines().size() - 1));
        Shown next = projector.step(store.snapshot(), wish, EACH_BLOCK);
        assertTrue(next.lines().size() > first.lines().size());
        assertEquals(5000, projector.step(store.snapshot(), wish, NEVER).lines().size());
        assertTrue(projector.complete());
    }

    /** Without hits alone, lines show before the search has come to them. */
    @Test
    void highlightingHidesNothing() {
        store.append(0, IntStream.range(0, 5000).mapToObj(i -> line("line " + i)).toList());
        Projector projector = new Projector();
        Shown first = projector.step(store.snapshot(), LogWish.ALL.withSearch(Optional.of(Search.text("line"))), EACH_BLOCK);
        assertEquals(5000, first.lines().size());
        assertTrue(first.lines().get(4999).hit());
        assertFalse(first.lines().get(0).hit(), "not known yet");
    }

    /** Frames of a trace may be equal, lines of the other stream may stand between them, and a trace may reach over blocks. */
    @Test
    void aStackTraceStaysWholeWhereOnlyHitsShow() {
        append("INFO before", "ERROR order failed", "\tat Store.load(Store.java:1)", "\tat Store.load(Store.java:1)", "\tat needle.Main(Main.java:2)", "INFO after", "INFO after");
        store.append(0, IntStream.range(0, 3000).mapToObj(i -> line("\tat Frame" + i)).toList());
        LogWish hits = LogWish.ALL.withFold(true).withOnlyHits(true).withSearch(Optional.of(Search.text("needle")));
        Shown shown = new Projector().step(store.snapshot(), hits, NEVER);
        assertEquals(List.of("ERROR order failed", "\tat Store.load(Store.java:1)", "\tat Store.load(Store.java:1)", "\tat needle.Main(Main.java:2)"), texts(shown));
        assertEquals(1, shown.lines().hits(), "the others belong to it");
        Shown none = new Projector().step(store.snapshot(), hits.withSearch(Optional.of(new Search("needle", false, false, true))), NEVER);
        assertEquals("INFO before", text(none, 0), "what holds it is hidden as a whole");
        assertEquals("INFO after", text(none, 1));
        append("ERROR far below", "\tat Other");
        Shown far = new Projector().step(store.snapshot(), hits.withSearch(Optional.of(Search.text("frame2999"))), NEVER);
        assertEquals(3001, far.lines().size(), "with all that stands in blocks above");
        assertEquals("INFO after", text(far, 0));
    }

    @Test
    void equalLinesOfTwoRunsAreNeverOneRow() {
        append("ready", "ready");
        store.mark(0, new LogMark(LogTime.instant(1_000_000_008), LogMark.Kind.RESTARTED));
        store.append(0, List.of(new LogLine(LogStream.OUT, 1_000_000_009, "ready".getBytes(StandardCharsets.UTF_8), true)));
        LogWish wish = LogWish.ALL.withFold(true).withSearch(Optional.of(Search.text("ready")));
        Shown all = new Projector().step(store.snapshot(), wish, NEVER);
        assertEquals(List.of("ready", "", "ready"), texts(all));
        Shown hits = new Projector().step(store.snapshot(), wish.withOnlyHits(true), NEVER);
        assertEquals(List.of(2, 1), IntStream.range(0, hits.lines().size()).map(row -> hits.lines().get(row).repeats()).boxed().toList());
    }

    @Test
    void aNewerWishEndsTheSearchForAnOlderOne() {
        store.append(0, IntStream.range(0, 20_000).mapToObj(i -> line("line " + i)).toList());
        Projector projector = new Projector();
        AtomicInteger asked = new AtomicInteger();
        LogWish wish = LogWish.ALL.withOnlyHits(true).withSearch(Optional.of(Search.regex("\\d")));
        Shown cut = projector.step(store.snapshot(), wish, new Projector.Stop(() -> asked.incrementAndGet() > 3, () -> false));
        assertTrue(cut.progress().searched() < 2048, cut.progress().toString());
        assertEquals(20_000, projector.step(store.snapshot(), wish.withFold(true), NEVER).lines().hits(), "what was cut off is searched again");
    }

    @Test
    void aLineWithoutAnEndShowsBelowAllOthers() {
        append("done");
        store.open(0, List.of(line("Password: ")));
        Shown shown = new Projector().step(store.snapshot(), LogWish.ALL.withSearch(Optional.of(Search.text("pass"))), NEVER);
        assertEquals(2, shown.lines().size());
        ShownLine open = shown.lines().get(1);
        assertTrue(!open.ended() && open.hit());
        assertEquals(1, shown.lines().indexOf(open.entry().number()));
        append("Password: ***");
        Shown after = new Projector().step(store.snapshot(), LogWish.ALL, NEVER);
        assertEquals(2, after.lines().size(), "once it has ended it is a line like others");
        assertEquals(1, after.lines().indexOf(open.entry().number()), "under the same number");
    }

    @Test
    void fieldsAreCounted() {
        append("{\"level\":\"info\",\"ms\":3}", "{\"ms\":4}", "no fields here");
        Shown shown = new Projector().step(store.snapshot(), LogWish.ALL.withFields(true), NEVER);
        assertEquals(List.of(new FieldCount("ms", 2), new FieldCount("level", 1)), shown.counts().fields());
        assertEquals(List.of(), new Projector().step(store.snapshot(), LogWish.ALL, NEVER).counts().fields());
    }

    @Test
    void aClickOnTheHistogramFindsTheTime() {
        long second = 1_000_000_000L;
        store.append(0, IntStream.range(0, 100).mapToObj(i -> new LogLine(LogStream.OUT, i * second + 1, new byte[] {'x'}, true)).toList());
        Shown shown = new Projector().step(store.snapshot(), LogWish.ALL.withBuckets(20), NEVER);
        Histogram histogram = shown.counts().histogram();
        assertEquals(5 * second, histogram.width());
        assertEquals(20, histogram.buckets().size());
        assertEquals(5, histogram.count(3, LogLevel.NONE));
        assertEquals(15, shown.lines().indexAt(histogram.from() + 3 * histogram.width()));
        assertEquals(3, histogram.bucketOf(17 * second));
        assertEquals(-1, shown.lines().indexAt(1000 * second));
    }

    private void append(String... texts) {
        store.append(0, IntStream.range(0, texts.length).mapToObj(i -> line(texts[i])).toList());
    }

    private static LogLine line(String text) {
        return new LogLine(LogStream.OUT, 1_000_000_007, text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static List<String> texts(Shown shown) {
        return IntStream.range(0, shown.lines().size()).mapToObj(row -> text(shown, row)).toList();
    }

    private static String text(Shown shown, int row) {
        return new String(shown.lines().get(row).entry().text(), StandardCharsets.UTF_8);
    }

    private void until(String what, Predicate<Shown> condition) {
        Waiting.until(what, () -> newest.get() != null && newest.get().progress().complete() && condition.test(newest.get()));
    }
}
