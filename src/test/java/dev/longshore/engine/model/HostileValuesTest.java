package dev.longshore.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever an engine sends in place of a value, readers of the models need not ask. */
class HostileValuesTest {

    private static <T> T only(String json, Class<T> type) {
        return Json.WIRE.readList(json.getBytes(StandardCharsets.UTF_8), type).getFirst();
    }

    @Test
    void nullsInsideCollectionsAreLeftOut() {
        ContainerSummary container = only("[{\"Id\":\"ab\",\"Names\":[null,\"/web\"],\"Ports\":[null],\"Labels\":{\"a\":null,\"b\":\"c\"}}]", ContainerSummary.class);
        assertEquals("web", container.name());
        assertEquals(List.of(), container.ports());
        assertEquals(Map.of("b", "c"), container.labels());
        assertEquals(List.of("x:1"), only("[{\"RepoTags\":[null,\"x:1\",\"<none>:<none>\"]}]", ImageSummary.class).tags());
        assertEquals("ab", only("[{\"Id\":\"ab\",\"Names\":[null]}]", ContainerSummary.class).name());
    }

    @Test
    void timesAreOnesThatACalendarHolds() {
        assertEquals(Instant.parse("9999-12-31T23:59:59Z"),
                Instant.ofEpochSecond(only("[{\"Created\":9223372036854775807}]", ContainerSummary.class).created()));
        assertEquals(Instant.EPOCH, Instant.ofEpochSecond(only("[{\"Created\":-9223372036854775808}]", ImageSummary.class).created()));
        assertEquals(Instant.EPOCH, Instant.ofEpochSecond(only("[{\"Created\":-62135596800}]", HistoryItem.class).created()));
    }
}
