package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What of a log goes on, is kept, or leaves the app. */
@ExtendWith(FxExtension.class)
class LogsKeepingViewTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    @TempDir
    private Path folder;
    private LogsStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatIsKeptGoesOnOutOfSightAndEndsWithItsSession() {
        List<FakeFeed> feeds = new java.util.concurrent.CopyOnWriteArrayList<>();
        stage = new LogsStage(700, 400, folder, range -> {
            feeds.add(new FakeFeed("web").lines(0, Duration.ZERO, "reading " + (feeds.size() + 1)));
            return feeds.getLast();
        });
        stage.awaitLine("reading 1");
        FxExtension.onFx(() -> stage.model.keep(true));
        assertEquals(1, stage.sessions.all().size());
        FxExtension.onFx(() -> stage.model.shown(false));
        assertFalse(feeds.getFirst().closed);
        feeds.getFirst().lines(0, Duration.ofSeconds(1), "meanwhile");
        FxExtension.onFx(() -> stage.model.shown(true));
        stage.awaitLine("meanwhile");
        assertEquals(1, feeds.size(), "nothing was read anew");
        assertTrue(FxExtension.onFx(() -> stage.model.kept().get()));
        stage.sessions.all().getFirst().close();
        stage.awaitLine("reading 2");
        assertTrue(feeds.getFirst().closed);
        assertFalse(FxExtension.onFx(() -> stage.model.kept().get()));
        FxExtension.onFx(() -> stage.model.shown(false));
        assertTrue(feeds.getLast().closed);
    }

    @Test
    void aFilterIsKeptByNameAndUsedAgain() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "ERROR one", "INFO two", "ERROR three");
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("INFO two");
        FxExtension.onFx(() -> {
            stage.model.choices().query().set("one|two");
            stage.model.choices().regex().set(true);
            stage.model.choices().onlyHits().set(true);
            stage.model.choices().levels().set(EnumSet.of(LogLevel.ERROR));
        });
        FxExtension.await("filtered", () -> stage.lines().equals(List.of("ERROR one")));
        FxExtension.onFx(() -> {
            LogsFilters filters = new LogsFilters(stage.model, new Messages(Locale.ENGLISH));
            filters.keep();
            stage.model.choices().query().set("");
            stage.model.showAll();
        });
        FxExtension.await("all", () -> stage.lines().size() == 3);
        FxExtension.onFx(() -> {
            MenuItem first = new LogsFilters(stage.model, new Messages(Locale.ENGLISH)).items().getFirst();
            assertEquals("own", first.getText());
            first.fire();
        });
        FxExtension.await("filtered again", () -> stage.lines().equals(List.of("ERROR one")));
    }

    @Test
    void copiesAndSavesEveryLineThatIsFolded() throws IOException {
        FakeFeed feed = new FakeFeed("web", "api").lines(0, Duration.ZERO, "same", "same", "same", "\u001b[31mred\u001b[0m\tafter a tab");
        stage = new LogsStage(1000, 400, folder, range -> feed);
        FxExtension.await("folded", () -> stage.lines().size() == 2);
        FxExtension.onFx(() -> stage.log().requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).type(KeyCode.C).release(KeyCode.SHORTCUT);
        Waiting.until("copied", () -> !stage.copied.isEmpty());
        assertEquals("same\nsame\nsame\nred\tafter a tab", stage.copied.getFirst());
        FxExtension.onFx(() -> new LogsGiving(stage.model).saveShown());
        FxExtension.await("saved", () -> !stage.notices.all().isEmpty());
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(each -> each.toString().endsWith(".log")).findFirst().orElseThrow();
            assertEquals("web | same\nweb | same\nweb | same\nweb | \u001b[31mred\u001b[0m\tafter a tab\n", Files.readString(file));
        }
        FxExtension.onFx(() -> new LogsGiving(stage.model).saveExact(1, LogExport.Part.BOTH));
        Waiting.until("exact", () -> !stage.saved.isEmpty());
        assertTrue(stage.saved.getFirst().getFileName().toString().startsWith("api-"));
    }

    @Test
    void outOfSightNothingIsReadAndARangeIsReadAnew() {
        List<FakeFeed> feeds = new java.util.concurrent.CopyOnWriteArrayList<>();
        stage = new LogsStage(700, 400, folder, range -> {
            feeds.add(new FakeFeed("web").lines(0, Duration.ZERO, "reading " + (feeds.size() + 1)));
            return feeds.getLast();
        });
        stage.awaitLine("reading 1");
        FxExtension.onFx(() -> stage.model.choices().range().set(TimeRange.LAST_START));
        stage.awaitLine("reading 2");
        assertTrue(feeds.getFirst().closed);
        FxExtension.onFx(() -> stage.model.choices().range().set(TimeRange.HOUR));
        stage.awaitLine("reading 3");
        assertEquals(List.of(LogRange.ALL, LogRange.LAST_START, new LogRange(Optional.of(FakeFeed.START.minusSeconds(3_600)),
                Optional.empty())), stage.ranges);
        FxExtension.onFx(() -> stage.model.shown(false));
        assertTrue(feeds.getLast().closed);
        FxExtension.onFx(() -> stage.model.shown(true));
        stage.awaitLine("reading 4");
    }
}
