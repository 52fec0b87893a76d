package dev.longshore.ui.logs;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.logs.SavedFilter;
import dev.longshore.service.logs.SavedHighlight;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.control.log.LogRows;
import dev.longshore.ui.control.log.LogSpan;
import dev.longshore.ui.i18n.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the menus of a log choose: streams, bytes, highlights, columns, other containers. */
@ExtendWith(FxExtension.class)
class LogsToolsViewTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private final LaidOutRobot robot = new LaidOutRobot();
    @TempDir
    private Path folder;
    private LogsStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private static MenuItem item(List<MenuItem> items, String id) {
        return items.stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow(() -> new AssertionError(id + " in " + items));
    }

    @Test
    void oneStreamShowsAlone() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "to stdout").error(0, Duration.ofSeconds(1), "to stderr");
        stage = new LogsStage(900, 400, folder, range -> feed);
        await("both", () -> stage.lines().equals(List.of("to stdout", "to stderr")));
        onFx(() -> item(new LevelMenu(stage.model, ENGLISH).items(), "logs.streams.err").fire());
        await("stderr", () -> stage.lines().equals(List.of("to stderr")));
        onFx(() -> item(new LevelMenu(stage.model, ENGLISH).items(), "logs.streams.out").fire());
        await("stdout", () -> stage.lines().equals(List.of("to stdout")));
        onFx(() -> stage.model.showAll());
        await("both again", () -> stage.lines().size() == 2);
    }

    @Test
    void aTerminalHasOneStreamAndItIsSaid() {
        FakeFeed feed = new FakeFeed("sh");
        feed.store().append(0, List.of(FakeFeed.line(LogStream.TTY, Duration.ZERO, "$ ls")));
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("$ ls");
        List<MenuItem> items = onFx(() -> new LevelMenu(stage.model, ENGLISH).items());
        assertTrue(item(items, "logs.streams.err").isDisable());
        assertEquals("A container with a terminal has one stream for both", item(items, "logs.streams.terminal").getText());
        Menu exact = (Menu) item(onFx(() -> saves().items()), "logs.save.exact");
        assertEquals(List.of("logs.save.exact.terminal"), exact.getItems().stream().map(MenuItem::getId).toList());
    }

    private SaveMenu saves() {
        LogsDesk desk = new LogsDesk(stage.model, stage.log(), new LogsRows(stage.model, stage.log(),
                new LogRowMaker(ENGLISH, new LogClock(java.time.ZoneOffset.UTC)), ENGLISH), ENGLISH);
        return new SaveMenu(stage.model, desk, ENGLISH);
    }

    @Test
    void theBytesOfOneStreamAreSavedAlone() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "hello");
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("hello");
        onFx(() -> ((Menu) item(saves().items(), "logs.save.exact")).getItems().forEach(MenuItem::fire));
        Waiting.until("saved", () -> stage.parts.size() == 3);
        assertEquals(List.of(LogExport.Part.BOTH, LogExport.Part.ERR, LogExport.Part.OUT), stage.parts.stream().sorted(
                java.util.Comparator.comparing(LogExport.Part::name)).toList());
        assertTrue(stage.saved.stream().anyMatch(file -> file.getFileName().toString().startsWith("web-stderr-")), stage.saved.toString());
    }

    @Test
    void aHighlightMarksLinesInEveryLogUntilItIsSwitchedOff() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "order 12 paid", "nothing");
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("nothing");
        LogsFilters filters = onFx(() -> new LogsFilters(stage.model, ENGLISH));
        assertTrue(item(onFx(filters::items), "logs.highlights.keep").isDisable(), "nothing is searched");
        onFx(() -> stage.model.choices().query().set("PAID"));
        assertFalse(item(onFx(filters::items), "logs.highlights.keep").isDisable());
        HighlightForm form = onFx(() -> new HighlightForm(new SavedFilter.SavedSearch("PAID", false, false, false), List.of(), ENGLISH,
                made -> stage.kept.change(old -> old.with(made))));
        onFx(() -> {
            ((TextField) form.content().lookup("#logs-highlight-name")).setText(" ");
            assertTrue(form.invalid().get(), "it needs a name");
            ((TextField) form.content().lookup("#logs-highlight-name")).setText("money");
            ((javafx.scene.control.ToggleButton) form.content().lookup("#logs-highlight-green")).fire();
            form.submit(() -> { });
            stage.model.choices().query().set("");
        });
        await("marked", () -> spans().equals(List.of(new LogSpan(9, 13, "log-highlight-green"))));
        stage.pictures("logs-highlight");
        onFx(() -> stage.language(Locale.ENGLISH));
        SavedHighlight kept = stage.kept.now().highlights().getFirst();
        onFx(() -> filters.turn(kept));
        await("switched off", () -> spans().isEmpty());
        assertFalse(stage.kept.now().highlights().getFirst().on(), "and kept");
    }

    private List<LogSpan> spans() {
        LogRows rows = stage.log().rows();
        return IntStream.range(0, rows.size()).mapToObj(rows::row).filter(row -> row.text().text().contains("paid")).flatMap(row -> row.hits().stream()).toList();
    }

    @Test
    void thePaletteOffersWhatIsKeptForTheLogInSight() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "ERROR one", "INFO two");
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("INFO two");
        stage.kept.change(old -> old.with(new SavedFilter("errors", new SavedFilter.SavedSearch("ERROR", false, true, false), true, List.of(), List.of())));
        List<PaletteEntry> entries = onFx(() -> new LogsEntries(stage.front, stage.kept, ENGLISH).all());
        PaletteEntry errors = entries.stream().filter(entry -> entry.words().title().equals("Filter the log: errors")).findFirst().orElseThrow();
        onFx(() -> errors.run().run());
        await("filtered", () -> stage.lines().equals(List.of("ERROR one")));
        onFx(() -> stage.model.shown(false));
        List<PaletteEntry> none = onFx(() -> new LogsEntries(stage.front, stage.kept, ENGLISH).all());
        assertTrue(none.stream().allMatch(entry -> entry.disabled().equals(Optional.of("no log is in sight"))), none.toString());
    }

    @Test
    void columnsAreChosenFromTheFieldsSeenAndKept() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "{\"level\":\"info\",\"msg\":\"one\",\"user\":\"ada\"}",
                "{\"level\":\"info\",\"msg\":\"two\",\"user\":\"bob\"}");
        stage = new LogsStage(900, 400, folder, range -> feed);
        await("lines", () -> stage.lines().size() == 2);
        onFx(() -> stage.model.choices().table().set(true));
        await("fields are counted", () -> stage.model.now().get().fields().size() == 3);
        await("a table", () -> heads().equals(List.of("level", "msg", "user", "Other fields")));
        LogsColumns columns = onFx(() -> new LogsColumns(stage.model, ENGLISH));
        List<String> items = onFx(() -> columns.items(List.of("level", "msg", "user")).stream()
                .flatMap(each -> each instanceof CustomMenuItem item && item.getContent() instanceof CheckBox box ? Stream.of(box.getText()) : Stream.empty())
                .toList());
        assertEquals(List.of("level (2 lines)", "msg (2 lines)", "user (2 lines)"), items);
        onFx(() -> {
            columns.turn("level", false, List.of("level", "msg", "user"));
            columns.turn("msg", false, List.of("level", "msg", "user"));
            columns.turn("msg", true, List.of("level", "msg", "user"));
        });
        await("in the order of choosing", () -> heads().equals(List.of("user", "msg", "Other fields")));
        stage.pictures("logs-columns");
        onFx(() -> stage.language(Locale.ENGLISH));
        onFx(() -> {
            stage.model.shown(false);
            stage.model.choices().columns().set(Optional.empty());
            stage.model.shown(true);
        });
        assertEquals(Optional.of(List.of("user", "msg")), onFx(() -> stage.model.choices().columns().get()));
    }

    private List<String> heads() {
        return stage.log().rows().heads().stream().map(LogRows.Head::name).toList();
    }

    @Test
    void aContainerIsAddedAndRemovedByItsChip() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "of web");
        stage = new LogsStage(1000, 400, folder, range -> feed);
        stage.awaitLine("of web");
        ObjectRef db = new ObjectRef(new HostId("other"), ContainerOperations.CONTAINER, "id-db", "db");
        AddForm form = onFx(() -> new AddForm(List.of(new KnownContainer(db, "remote", "postgres:17", true)), 9, ENGLISH,
                new LogsAdd(stage.model, ENGLISH)::add));
        onFx(() -> {
            ((TextField) form.content().lookup("#logs-add-field")).setText("nobody");
            assertTrue(form.invalid().get(), "nothing matches");
            ((TextField) form.content().lookup("#logs-add-field")).setText("postgres remote");
            assertFalse(form.invalid().get());
            assertEquals("Add db", ENGLISH.text(form.verb().getValue()));
            form.submit(() -> { });
        });
        assertEquals(List.of(db), feed.chosen().added());
        feed.lines(1, Duration.ofSeconds(1), "of db");
        stage.awaitLine("of db");
        await("its chip", () -> stage.node("#logs-chip-1") != null);
        stage.pictures("logs-added");
        onFx(() -> stage.language(Locale.ENGLISH));
        robot.clickOn("#logs-chip-remove-1");
        await("its lines are gone", () -> stage.lines().equals(List.of("of web")));
        await("its chip is gone", () -> stage.node("#logs-chip-1") == null);
        assertTrue(feed.chosen().lacks(db));
    }

    @Test
    void whatIsNotReadOfAHostIsSaid() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "hello");
        feed.left = 27;
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("hello");
        await("how many", () -> stage.says("27 more are not"));
    }
}
