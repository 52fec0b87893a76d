package dev.longshore.ui.palette;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.base.PaletteEntry.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteSearchTest {

    private static PaletteEntry entry(String id, String title, String detail, String call, String disabled) {
        return new PaletteEntry(id, Optional.empty(), new Words(title, detail, "", "", call), Optional.ofNullable(disabled), () -> { });
    }

    private static final List<PaletteEntry> ENTRIES = List.of(
            entry("stop", "Stop", "Containers", "POST /containers/{id}/stop", null),
            entry("restart", "Restart", "Containers", "POST /containers/{id}/restart", null),
            entry("theme", "Theme", "Settings · Appearance", "", null),
            entry("web-a", "web", "Container · alpha", "", null),
            entry("web-b", "web", "Container · beta", "", null),
            entry("web-off", "webb", "Container · beta", "", "host not connected"));

    private static List<String> ids(String query, String... recent) {
        return new PaletteSearch(ENTRIES, List.of(recent)).find(query, 10, () -> true).hits().stream().map(hit -> hit.entry().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # query        | recent | first
            stop           |        | stop
            st             |        | stop
            post restart   |        | restart
            beta web       |        | web-b
            web            |        | web-a
            web            | web-b  | web-b
            settings theme |        | theme
            """)
    void everyWordCountsAndTheTitleMost(String query, String recent, String first) {
        List<String> found = recent == null ? ids(query) : ids(query, recent);
        assertEquals(first, found.getFirst(), found.toString());
    }

    @Test
    void whatHasAnotherTitleElsewhereIsFoundByBoth() {
        PaletteSearch search = new PaletteSearch(List.of(entry("prune", "清理…", "概览", "", null).foundBy("Clean up…\nOverview"),
                entry("stop", "停止", "容器", "", null).foundBy("Stop\nContainers")), List.of());
        for (String query : List.of("clean", "清理", "cleanup", "overview clean")) {
            assertEquals(List.of("prune"), search.find(query, 9, () -> true).hits().stream().map(hit -> hit.entry().id()).toList(), query);
        }
        assertEquals("清理…", search.find("clean", 9, () -> true).hits().getFirst().entry().words().title(), "it shows as the user knows it");
        assertEquals(0, search.find("clean", 9, () -> true).hits().getFirst().places().length);
    }

    @Test
    void whatCannotRunComesLaterAndStays() {
        assertEquals(List.of("web-a", "web-b", "web-off"), ids("web"));
        assertEquals(List.of(), ids("web gamma"));
        assertEquals(ENTRIES.size(), ids("  ").size());
    }

    @Test
    void thePlacesOfEachWordAreMarked() {
        int[] places = new PaletteSearch(ENTRIES, List.of()).find("re art", 1, () -> true).hits().getFirst().places();
        assertArrayEquals(new int[] {0, 1, 4, 5, 6}, places);
    }

    @Test
    void tenThousandObjectsGiveNoMoreThanAsked() {
        List<PaletteEntry> many = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(i -> many.add(entry("c" + i, "worker-" + i, "Container · local", "", null)));
        PaletteSearch.Found found = new PaletteSearch(many, List.of()).find("worker", 50, () -> true);
        assertEquals(50, found.hits().size());
        assertEquals(9_950, found.more());
    }

    @Test
    void aSearchThatNobodyWantsAnyMoreEnds() {
        List<PaletteEntry> many = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(i -> many.add(entry("c" + i, "worker-" + i, "", "", null)));
        AtomicInteger asked = new AtomicInteger();
        assertEquals(List.of(), new PaletteSearch(many, List.of()).find("worker", 50, () -> asked.incrementAndGet() < 3).hits());
        assertEquals(3, asked.get());
    }
}
