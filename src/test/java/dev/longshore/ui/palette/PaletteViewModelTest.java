package dev.longshore.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.testing.QuietSettings;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.base.PaletteEntry.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteViewModelTest {

    @TempDir
    private Path folder;
    private SettingsService settings;
    private RecentEntries recent;
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void open() {
        SettingsFile file = new SettingsFile(folder);
        settings = SettingsService.open(file, file.load(), new QuietSettings());
        recent = new RecentEntries(settings.groups());
    }

    @AfterEach
    void close() {
        settings.close();
    }

    private PaletteEntry command(String title) {
        return new PaletteEntry(title, new Words(title, "", ""), () -> ran.add(title));
    }

    private PaletteEntry off(String title, String reason) {
        return new PaletteEntry(title, Optional.empty(), new Words(title, "", ""), Optional.of(reason), () -> ran.add(title));
    }

    private PaletteEntry object(String host, String name) {
        return new PaletteEntry("container/" + host + "/" + name, Optional.of(new HostId(host)), new Words(name, "Container · " + host, ""),
                Optional.empty(), () -> ran.add(name));
    }

    private PaletteViewModel model() {
        return new PaletteViewModel(List.of(new PaletteSection("Commands", true, List.of(command("Run"), off("Stop", "nothing selected"))),
                new PaletteSection("Pages", true, List.of(command("Images"))),
                new PaletteSection("Nothing", true, List.of()),
                new PaletteSection("Containers", false, List.of(object("a", "web"), object("b", "web")))), recent, background::add, Runnable::run);
    }

    private static List<String> shown(PaletteViewModel model) {
        return model.rows().stream().map(row -> switch (row) {
            case PaletteRow.Head(String title) -> "# " + title;
            case PaletteRow.Item(PaletteEntry entry, int[] _) -> entry.words().title();
        }).toList();
    }

    private void type(PaletteViewModel model, String query) {
        model.query().set(query);
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    @Test
    void withoutAQueryWhatWasUsedLastShowsAndThenAllButTheObjects() {
        assertEquals(List.of("# Commands", "Run", "Stop", "# Pages", "Images"), shown(model()));
        recent.add(object("b", "web"));
        recent.add(command("Images"));
        recent.add(command("gone"));
        PaletteViewModel model = model();
        assertEquals(List.of("# ", "Images", "web", "# Commands", "Run", "Stop", "# Pages", "Images"), shown(model));
        assertEquals(1, model.selected().get(), "no head");
    }

    @Test
    void theArrowsPassOverHeadsAndGoRound() {
        PaletteViewModel model = model();
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(model.selected().get());
            model.move(1);
        }
        assertEquals(List.of(1, 2, 4, 1), seen);
        model.move(-2);
        assertEquals(1, model.selected().get(), "a page stops at the end");
        model.move(10);
        assertEquals(4, model.selected().get());
        model.select(0);
        assertEquals(4, model.selected().get(), "a head cannot be chosen");
    }

    @Test
    void whatIsAcceptedIsRememberedAndWhatCannotRunIsNeither() {
        PaletteViewModel model = model();
        model.accept().orElseThrow().run();
        model.move(1);
        assertEquals(Optional.of("nothing selected"), model.chosen().orElseThrow().disabled());
        assertFalse(model.accept().isPresent());
        assertEquals(List.of("Run"), ran);
        assertEquals(List.of("Run"), recent.ids());
    }

    @Test
    void objectsAreFoundOnceSomethingIsTyped() {
        PaletteViewModel model = model();
        type(model, "web b");
        assertEquals(List.of("web", "web"), shown(model));
        assertEquals("container/b/web", model.chosen().orElseThrow().id());
        type(model, "nothing like it");
        assertTrue(model.nothing().get());
        assertFalse(model.accept().isPresent());
        type(model, " ");
        assertEquals(5, model.rows().size());
    }

    @Test
    void onlyTheNewestQueryCounts() {
        PaletteViewModel model = model();
        model.query().set("web");
        model.query().set("stop");
        Runnable web = background.poll();
        background.poll().run();
        web.run();
        assertEquals(List.of("Stop"), shown(model));
        model.query().set("web");
        model.close();
        background.poll().run();
        assertEquals(List.of("Stop"), shown(model), "closed meanwhile");
    }

    @Test
    void nothingIsSearchedOnTheThreadOfTheUi() {
        PaletteViewModel model = model();
        model.query().set("web");
        assertEquals(5, model.rows().size(), "as before");
        assertEquals(1, background.size());
    }

    @Test
    void whatIsRememberedIsBoundedAndGoesWithItsHost() throws IOException {
        IntStream.range(0, RecentEntries.MOST + 5).forEach(i -> recent.add(command("c" + i)));
        assertEquals(RecentEntries.MOST, recent.ids().size());
        assertEquals("c" + (RecentEntries.MOST + 4), recent.ids().getFirst());
        recent.add(object("gone", "secret-project"));
        recent.add(object("b", "web"));
        recent.add(command("c10"));
        recent.keepOnly(host -> host.value().equals("b"));
        assertEquals(List.of("c10", "container/b/web"), recent.ids().subList(0, 2));
        settings.flush();
        String file = Files.readString(folder.resolve("settings.json"));
        assertTrue(file.contains("container/b/web") && !file.contains("secret-project"), file);
        open();
        assertEquals(List.of("c10", "container/b/web"), recent.ids().subList(0, 2), "after a restart");
    }
}
