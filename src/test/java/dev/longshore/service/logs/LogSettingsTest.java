package dev.longshore.service.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.logs.SavedFilter.SavedSearch;
import dev.longshore.service.logs.view.LineFilter;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.Search;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.testing.QuietSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSettingsTest {

    private static final LogSettings NONE = LogSettings.GROUP.defaults();
    private static final ObjectRef WEB = new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "0123", "web");

    @Test
    void aFilterIsKeptByNameAndAppliedToAnyView() {
        LogWish wish = LogWish.ALL.withSearch(Optional.of(new Search("timeout|refused", true, true, false))).withOnlyHits(true)
                .withFilter(LineFilter.ALL.withLevels(Set.of(LogLevel.ERROR, LogLevel.WARN)).withStreams(Set.of(LogStream.ERR)));
        LogSettings kept = NONE.with(SavedFilter.of("troubles", wish)).with(SavedFilter.of("other", LogWish.ALL)).with(SavedFilter.of("troubles", wish));
        assertEquals(List.of("troubles", "other"), kept.filters().stream().map(SavedFilter::name).toList());
        assertEquals(wish.withFold(true), kept.filters().getFirst().applyTo(LogWish.ALL.withFold(true)));
        assertEquals(LogWish.ALL, kept.filters().getLast().applyTo(wish), "a filter that shows all shows all");
        LineFilter hiding = LineFilter.ALL.withHiddenSources(Set.of(3));
        assertEquals(Set.of(3), kept.filters().getLast().applyTo(LogWish.ALL.withFilter(hiding)).filter().hiddenSources(), "which containers show is the view's");
        assertEquals(List.of("other"), kept.withoutFilter("troubles").filters().stream().map(SavedFilter::name).toList());
    }

    @Test
    void aHighlightIsKeptByName() {
        SavedHighlight orders = new SavedHighlight("orders", new SavedSearch("order=\\d+", true, false, false), SavedHighlight.Colour.GREEN, true);
        LogSettings kept = NONE.with(orders).with(orders.withOn(false));
        assertEquals(List.of(orders.withOn(false)), kept.highlights());
        assertEquals(List.of(), kept.withoutHighlight("orders").highlights());
    }

    @Test
    void levelsAreKeptForAContainerUnderItsName() {
        LevelRules own = new LevelRules(List.of("prio"), Map.of("schlimm", LogLevel.FATAL));
        LogSettings kept = NONE.withLevels(WEB, Optional.of(own));
        assertEquals(own, kept.levelsOf(new ObjectRef(WEB.host(), WEB.kind(), "4567", "web")));
        assertEquals(LevelRules.BUILT, kept.levelsOf(new ObjectRef(new HostId("other"), WEB.kind(), "0123", "web")));
        assertEquals(LevelRules.BUILT, kept.withLevels(WEB, Optional.empty()).levelsOf(WEB));
    }

    @Test
    void itIsStoredAndReadAgain(@TempDir Path folder) {
        LevelRules own = new LevelRules(List.of("prio"), Map.of("schlimm", LogLevel.FATAL));
        LogWish wish = LogWish.ALL.withSearch(Optional.of(Search.regex("a|b"))).withFilter(LineFilter.ALL.withLevels(Set.of(LogLevel.WARN)));
        LogSettings kept = NONE.with(SavedFilter.of("troubles", wish)).withLevels(WEB, Optional.of(own))
                .with(new SavedHighlight("orders", new SavedSearch("order", false, true, false), SavedHighlight.Colour.BLUE, true));
        try (SettingsService settings = open(folder)) {
            settings.groups().change(LogSettings.GROUP, old -> kept);
        }
        try (SettingsService settings = open(folder)) {
            assertEquals(kept, settings.groups().get(LogSettings.GROUP));
        }
    }

    /** A file that people or other versions wrote. */
    @Test
    void whatIsIncompleteIsLeftOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                {"version":1,"groups":{"logs":{"filters":[{"name":"a"},{"search":{"text":"x"}},null,{"name":"b","levels":["WARN","LOUD"],"search":{"text":"("}}],
                 "highlights":[{"name":"c"},{"name":"d","search":{"text":"x"},"colour":"PINK"}],"levels":{"h/web":{"words":{"bad":"ERROR","odd":"NO"}}}}}}""");
        try (SettingsService settings = open(folder)) {
            LogSettings read = settings.groups().get(LogSettings.GROUP);
            assertEquals(List.of("a", "b"), read.filters().stream().map(SavedFilter::name).toList());
            assertEquals(List.of(LogLevel.WARN), read.filters().getLast().levels());
            assertEquals(List.of(new SavedHighlight("d", new SavedSearch("x", false, false, false), SavedHighlight.Colour.YELLOW, false)), read.highlights());
            assertEquals(Map.of("bad", LogLevel.ERROR), read.levelsOf(WEB).words());
        }
    }

    private static SettingsService open(Path folder) {
        SettingsFile file = new SettingsFile(folder);
        return SettingsService.open(file, file.load(), new QuietSettings());
    }
}
