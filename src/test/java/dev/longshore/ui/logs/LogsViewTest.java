package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.FxWatch;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class LogsViewTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    @TempDir
    private Path folder;
    private LogsStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void mergedLogsHaveColoursMarksAndFoldedLines() {
        FakeFeed feed = shop();
        stage = new LogsStage(1180, 700, folder, range -> feed);
        stage.awaitLine("redo starts at 0/16B3C40");
        FxExtension.onFx(() -> stage.model.choices().query().set("timeout|refused"));
        FxExtension.onFx(() -> stage.model.choices().regex().set(true));
        FxExtension.await("hits", () -> stage.says("4 found"));
        stage.awaitLine("● shop-db-1 died, exit 137 · " + new LogClock(java.time.ZoneId.systemDefault()).second(FakeFeed.START.plusSeconds(5)));
        FxExtension.await("repeats are one line", () -> stage.says("×37"));
        FxExtension.await("how it is followed", () -> stage.says("local · 4 · clock +1.4 s"));
        robot.clickOn("#logs-search").type(KeyCode.ENTER);
        FxExtension.await("first hit", () -> stage.says("1 of 4"));
        stage.pictures("logs-merged");
        FxExtension.onFx(() -> stage.language(java.util.Locale.ENGLISH));
        robot.clickOn("#logs-chip-0");
        FxExtension.await("switched off", () -> stage.lines().stream().noneMatch(line -> line.startsWith("GET /healthz")));
    }

    @Test
    void chipsStayWhereTheyAreWhileLinesCome() {
        FakeFeed feed = new FakeFeed("web", "db").lines(0, Duration.ZERO, "ERROR one").lines(1, Duration.ofSeconds(1), "two");
        stage = new LogsStage(900, 400, folder, range -> feed);
        FxExtension.await("counted", () -> stage.says("local · 1") && FxExtension.onFx(() -> stage.node("#logs-level-error")) != null);
        Node chip = FxExtension.onFx(() -> stage.node("#logs-chip-0"));
        Node level = FxExtension.onFx(() -> stage.node("#logs-level-error"));
        feed.lines(0, Duration.ofSeconds(2), "ERROR three");
        FxExtension.await("counted again", () -> stage.says("local · 2"));
        assertSame(chip, FxExtension.onFx(() -> stage.node("#logs-chip-0")), "a click on it is not lost");
        assertSame(level, FxExtension.onFx(() -> stage.node("#logs-level-error")));
    }

    @Test
    void oneContainerFitsTheInspector() {
        FakeFeed feed = shop();
        FakeFeed one = new FakeFeed("web").lines(0, Duration.ZERO, "GET / 200 9 ms", "INFO cache hit ratio 0.93",
                "{\"order\":8812,\"state\":\"paid\",\"total\":41.90}",
                "level=warn msg=\"queue is slow\" waiting=41",
                        "\u001b[32mgreen\u001b[0m and \u001b[1;31mbold red\u001b[0m and \u001b[43mon yellow\u001b[0m")
                .error(0, Duration.ofSeconds(1), "ERROR connection refused: db:5432")
                        .error(0, Duration.ofSeconds(1), "\tat Order.load (store.js:118)");
        feed.close();
        stage = new LogsStage(432, 640, folder, range -> one);
        stage.awaitLine("GET / 200 9 ms");
        FxExtension.await("what does not fit is in the menu", () -> !stage.node("#logs-wrap").isVisible());
        robot.clickOn("#logs-more");
        FxExtension.await("the menu", () -> robot.lookup("#logs.wrap").tryQuery().isPresent() || robot.lookup(".context-menu").tryQuery()
                .isPresent());
        robot.type(KeyCode.ESCAPE);
        stage.pictures("logs-narrow");
    }

    @Test
    void linesOfFieldsAreATable() {
        FakeFeed feed = new FakeFeed("api").lines(0, Duration.ZERO, IntStream.range(0, 40).mapToObj(i ->
                "{\"level\":\"" + (i % 7 == 3 ? "error"
                        : "info") + "\",\"msg\":\"order paid " + i + "\",\"order\":" + (8_000 + i) + ",\"total\":" + i + ".90}")
                        .toArray(String[]::new));
        stage = new LogsStage(1000, 600, folder, range -> feed);
        FxExtension.await("lines", () -> !stage.lines().isEmpty());
        FxExtension.onFx(() -> stage.model.choices().table().set(true));
        FxExtension.await("heads", () -> FxExtension.onFx(() -> stage.log().rows().heads().stream().map(head -> head.name()).toList())
                .equals(List.of("level", "msg", "order", "total", "Other fields")));
        FxExtension.await("the last line", () -> stage.lines().getLast().startsWith("info   order paid 39  8039   39.90"));
        stage.pictures("logs-table");
    }

    @Test
    void brokenTextIsInertAndNothingIsLost() {
        FakeFeed feed = new FakeFeed("evil");
        feed.store().append(0, List.of(
                FakeFeed.line(LogStream.OUT, Duration.ZERO, "\u001b]0;title\u0007\u001b[2J\u001b[1;1Hhello\rover\u202eevil\u2066x"),
                FakeFeed.line(LogStream.OUT, Duration.ofMillis(1), new byte[] {'a', (byte) 0xff, (byte) 0xc3, 'b', 0}),
                FakeFeed.line(LogStream.OUT, Duration.ofMillis(2), "e" + "\u0301".repeat(10_000) + " marks"),
                FakeFeed.line(LogStream.OUT, Duration.ofMillis(3), "x".repeat(1 << 20) + " end of a megabyte"),
                FakeFeed.line(LogStream.ERR, Duration.ofMillis(4), "中文日志 😀 mixed with ASCII and ümläuts"),
                FakeFeed.line(LogStream.OUT, Duration.ofMillis(5), "")));
        feed.mark(0, Duration.ofMillis(6), LogMark.Kind.UNREADABLE, "error from daemon in stream: unexpected EOF");
        feed.state(0, new LogState.Failed(new Failure(Failure.Cause.SERVER_FAULT, "local", "unix:///x", LogOperations.READ, "evil", 500,
                "boom")), Optional.empty());
        stage = new LogsStage(1000, 400, folder, range -> feed);
        FxExtension.await("lines", () -> stage.lines().size() == 7);
        assertEquals("␛]0;title␇␛[2J␛[1;1Hhello␍over[U+202E]evil[U+2066]x", stage.lines().getFirst());
        assertEquals("a\ufffd\ufffdb␀", stage.lines().get(1));
        FxExtension.await("the failure is told above the lines", () -> stage.node("#logs-strip").isVisible());
        stage.pictures("logs-broken");
        FxExtension.onFx(() -> stage.log().requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).type(KeyCode.C).release(KeyCode.SHORTCUT);
        Waiting.until("copied", () -> !stage.copied.isEmpty());
        assertTrue(stage.copied.getFirst().startsWith("␛]0;title␇"), "a terminal that it is pasted into does nothing");
        assertTrue(stage.copied.getFirst().contains(" end of a megabyte\n"));
    }

    @Test
    void nothingYetSaysWhyAndWhatToDo() {
        FakeFeed feed = new FakeFeed("web");
        stage = new LogsStage(432, 400, folder, range -> feed);
        FxExtension.await("empty", () -> stage.says("Nothing was written yet"));
        stage.pictures("logs-empty");
        FxExtension.onFx(() -> stage.language(java.util.Locale.ENGLISH));
        feed.state(0, new LogState.Waiting(LogState.Why.NOT_STARTED), Optional.empty());
        FxExtension.await("not started", () -> stage.says("has not been started"));
        feed.state(0, new LogState.NotKept("none", failure()), Optional.empty());
        FxExtension.await("the driver", () -> stage.says("The log driver none keeps no log") && stage.says("--log-driver json-file"));
        assertFalse(FxExtension.onFx(() -> stage.node("#inspector-retry") != null && stage.node("#inspector-retry").isVisible()),
                "trying again helps nothing");
        stage.pictures("logs-not-kept");
        FxExtension.onFx(() -> stage.language(java.util.Locale.ENGLISH));
        feed.state(0, new LogState.Following(), Optional.empty());
        feed.lines(0, Duration.ZERO, "hello");
        stage.awaitLine("hello");
        FxExtension.onFx(() -> stage.model.choices().query().set("nobody"));
        FxExtension.onFx(() -> stage.model.choices().onlyHits().set(true));
        FxExtension.await("filtered", () -> stage.says("No line matches"));
        robot.clickOn("#logs-state-show-all");
        stage.awaitLine("hello");
    }

    @Test
    void aClearedViewHasItsLinesOneKeyAway() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "old");
        stage = new LogsStage(700, 400, folder, range -> feed);
        stage.awaitLine("old");
        FxExtension.onFx(stage.model::clear);
        FxExtension.await("cleared", () -> stage.lines().isEmpty());
        FxExtension.await("why", () -> stage.says("The view was cleared") && stage.says("Older ones are still there"));
        feed.lines(0, Duration.ofSeconds(1), "new");
        stage.awaitLine("new");
        FxExtension.onFx(stage.model::older);
        stage.awaitLine("old");
        assertEquals(List.of(), feed.asked, "they were there");
        FxExtension.onFx(stage.model::older);
        assertEquals(List.of("older"), feed.asked);
    }

    @Test
    void aSingleLineHasNoHistogramAndItsNoteIsWhole() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "once");
        feed.state(0, new LogState.Waiting(LogState.Why.STOPPED), Optional.empty());
        stage = new LogsStage(300, 400, folder, range -> feed);
        stage.awaitLine("once");
        FxExtension.await("one line", () -> ((Label) stage.node("#logs-foot-lines")).getText().equals("1 line"));
        assertFalse(FxExtension.onFx(() -> stage.node("#logs-histogram").isVisible()), "one bar tells nothing");
        Label strip = FxExtension.onFx(() -> (Label) stage.node("#logs-strip"));
        FxExtension.await("all of the note", () -> strip.isVisible() && strip.getHeight() > 0
                && strip.getHeight() >= strip.prefHeight(strip.getWidth()));
    }

    @Test
    void pauseKeepsWhatComes() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "before");
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("before");
        FxExtension.onFx(() -> stage.log().requestFocus());
        robot.type(KeyCode.P);
        FxExtension.await("told how much waits", () -> {
            feed.lines(0, Duration.ofSeconds(1), "meanwhile");
            return stage.says("Paused: ") && !stage.says("Paused: 0 ");
        });
        FxExtension.onFx(() -> stage.model.choices().wrap().set(true));
        robot.type(KeyCode.P);
        stage.awaitLine("meanwhile");
    }

    /** The view takes what it can show, and no more: a million lines make some hundred rows, and the FX thread waits for nobody. */
    @Test
    void aFloodIsDroppedAndCountedAndTheViewGoesOn() throws InterruptedException {
        FakeFeed feed = new FakeFeed(4_000_000, "yes", "no");
        stage = new LogsStage(900, 500, folder, range -> feed);
        List<String> texts = IntStream.range(0, 1_000).mapToObj(i -> "y " + i).toList();
        List<LogLine> batch = texts.stream().map(text -> FakeFeed.line(LogStream.OUT, Duration.ZERO, text)).toList();
        try (FxWatch watch = new FxWatch()) {
            Thread flood = Thread.startVirtualThread(() -> IntStream.range(0, 500)
                    .forEach(i -> IntStream.of(0, 1).forEach(source -> feed.store().append(source, batch))));
            FxExtension.await("it shows while it floods", () -> !stage.lines().isEmpty());
            FxExtension.onFx(() -> stage.log().requestFocus());
            robot.type(KeyCode.P);
            FxExtension.await("paused", () -> stage.says("Paused"));
            flood.join();
            robot.type(KeyCode.P);
            feed.lines(0, Duration.ofDays(1), "the last one");
            stage.awaitLine("the last one");
            assertEquals(List.of(), watch.caught());
        }
        FxExtension.await("dropped lines are told", () -> stage.says("lines dropped"));
        FxExtension.await("each line is counted", () -> stage.model.now().get().counts().lines() + stage.model.now().get().counts().dropped() == 1_000_001);
        LogsNow.Counts counts = FxExtension.onFx(() -> stage.model.now().get().counts());
        assertTrue(counts.bytes() <= 4_000_000, "bytes: " + counts.bytes());
        stage.pictures("logs-flood");
    }

    @Test
    void everyToolHasAName() {
        FakeFeed feed = shop();
        stage = new LogsStage(1180, 500, folder, range -> feed);
        FxExtension.await("lines", () -> !stage.lines().isEmpty());
        List<String> nameless = FxExtension.onFx(() -> stage.scene().getRoot().lookupAll(".log-tool").stream()
                .filter(node -> node instanceof ButtonBase button && (button.getAccessibleText() == null || button.getAccessibleText()
                        .isBlank()))
                .map(node -> String.valueOf(node.getId())).toList());
        assertEquals(List.of(), nameless);
        FxExtension.onFx(() -> ((LogsView) stage.view()).focusSearch());
        assertTrue(FxExtension.onFx(() -> stage.node("#logs-search").isFocused()));
    }

    private static Failure failure() {
        return new Failure(Failure.Cause.SERVER_FAULT, "local", "unix:///x", LogOperations.READ, "web", 501,
                "configured logging driver does not support reading");
    }

    /** As three containers of two hosts write. */
    static FakeFeed shop() {
        FakeFeed feed = new FakeFeed("shop-web-1", "shop-api-1", "shop-db-1");
        feed.lines(1, Duration.ZERO, "INFO GET /cart 200 4 ms").lines(2, Duration.ofMillis(206),
                "INFO checkpoint complete: wrote 41 buffers (0.3 %)")
                .lines(0, Duration.ofMillis(898), "method=GET path=/ status=200 ms=12")
                .lines(1, Duration.ofMillis(1767), "WARN upstream timeout after 3000 ms, retry 1 of 3 order=8812");
        for (int i = 0; i < 214; i++) {
            feed.lines(0, Duration.ofMillis(1800 + i), "INFO GET /healthz 200");
        }
        feed.error(1, Duration.ofMillis(3766), "ERROR connection refused: shop-db-1:5432")
                .error(1, Duration.ofMillis(3766), "    at OrderStore.load (store.js:118)")
                .error(1, Duration.ofMillis(3766), "    at Cart.checkout (cart.js:44)")
                .mark(2, Duration.ofSeconds(5), LogMark.Kind.DIED, "137")
                        .lines(0, Duration.ofMillis(5100), "WARN 502 from shop-api-1, timeout path=/checkout");
        for (int i = 0; i < 37; i++) {
            feed.lines(0, Duration.ofMillis(5200 + i), "WARN 502 from shop-api-1, timeout path=/search");
        }
        feed.mark(2, Duration.ofSeconds(6), LogMark.Kind.RESTARTED).lines(2, Duration.ofMillis(6447),
                "INFO database system was interrupted", "redo starts at 0/16B3C40",
                "WARNING: there is no transaction in progress").mark(2, Duration.ofSeconds(8), LogMark.Kind.HEALTHY)
                .lines(1, Duration.ofMillis(8200), "{\"order\":8812,\"state\":\"paid\",\"total\":41.90}", "DEBUG cache hit ratio 0.93");
        feed.state(2, new LogState.Following(), Optional.of(Duration.ofMillis(1_400)));
        return feed;
    }
}
