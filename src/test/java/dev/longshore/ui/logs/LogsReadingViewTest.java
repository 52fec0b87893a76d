package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the tab tells of the reading itself. */
@ExtendWith(FxExtension.class)
class LogsReadingViewTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    @TempDir
    private Path folder;
    private LogsStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    /** Letting go ends the session, and not what it reads. */
    @Test
    void whatIsKeptNoLongerIsNotReadAnew() {
        List<FakeFeed> feeds = new CopyOnWriteArrayList<>();
        stage = new LogsStage(700, 400, folder, range -> {
            feeds.add(new FakeFeed("web").lines(0, Duration.ZERO, "reading " + (feeds.size() + 1)));
            return feeds.getLast();
        });
        stage.awaitLine("reading 1");
        FxExtension.onFx(() -> stage.model.keep(true));
        FxExtension.onFx(() -> stage.model.keep(false));
        assertEquals(0, stage.sessions.all().size());
        assertFalse(FxExtension.onFx(() -> stage.model.kept().get()));
        assertFalse(feeds.getFirst().closed);
        feeds.getFirst().lines(0, Duration.ofSeconds(1), "going on");
        stage.awaitLine("going on");
        FxExtension.onFx(() -> stage.model.shown(false));
        assertTrue(feeds.getFirst().closed);
        assertEquals(1, feeds.size());
    }

    @Test
    void whatIsAboveTheFirstLineIsTold() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "first", "second");
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("second");
        assertFalse(FxExtension.onFx(() -> stage.node("#logs-above").isVisible()));
        feed.above(new Above.Beginning());
        FxExtension.await("the beginning", () -> stage.says("Beginning of the log"));
        stage.pictures("logs-beginning");
        FxExtension.onFx(() -> stage.language(Locale.ENGLISH));
        feed.above(new Above.Full());
        FxExtension.await("no room", () -> stage.says("are full"));
        feed.above(new Above.Failed(new Failure(Failure.Cause.SERVER_FAULT, "local", "unix:///x", LogOperations.READ, "web", 500, "boom")));
        FxExtension.await("why nothing came", () -> stage.says("Older lines could not be read"));
        stage.pictures("logs-older-failed");
        FxExtension.onFx(() -> stage.language(Locale.ENGLISH));
        robot.clickOn("#logs-above-again");
        assertEquals(List.of("older"), feed.asked);
    }

    /** The title tells of the next container at once. */
    @Test
    void linesOfTheContainerBeforeAreGoneAtOnce() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "of the first");
        stage = new LogsStage(700, 400, folder, range -> feed);
        stage.awaitLine("of the first");
        FxExtension.onFx(() -> stage.model.left(true));
        FxExtension.await("nothing of it", () -> stage.lines().isEmpty() && stage.says("Reading the log"));
        stage.pictures("logs-reading");
        FxExtension.onFx(() -> stage.language(Locale.ENGLISH));
        feed.lines(0, Duration.ofSeconds(1), "more of the first");
        assertTrue(stage.lines().isEmpty());
        FxExtension.onFx(() -> stage.model.left(false));
        stage.awaitLine("more of the first");
        assertFalse(feed.closed);
    }
}
