package dev.longshore.ui.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.HostId;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContainerColumnsTest {

    private final TimeZone was = TimeZone.getDefault();

    @BeforeEach
    void inBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(was);
    }

    private static ContainerRow created(String at) {
        return new ContainerRow(new HostId("h"), new ContainerSummary(at, List.of(), "", "", "", Instant.parse(at).getEpochSecond(), List.of(), Map.of(), "created", "Created"));
    }

    /** By the text of the cell the second would come before the first. */
    @Test
    void createdSortsByTheMomentThoughTheWallShowsAnHourTwiceOrNever() {
        ResourceColumn<ContainerRow> column = new ContainerColumns(new Messages(Locale.ENGLISH), UnaryOperator.identity()).all().stream()
                .filter(each -> each.id().equals("created")).findFirst().orElseThrow();
        List<ContainerRow> sorted = Stream.of("2026-10-25T01:10:00Z", "2026-10-25T00:50:00Z", "2026-03-29T01:00:00Z", "2026-03-29T00:59:59Z")
                .map(ContainerColumnsTest::created).sorted(column.order().comparator()).toList();
        assertEquals(List.of("2026-03-29 01:59:59", "2026-03-29 03:00:00", "2026-10-25 02:50:00", "2026-10-25 02:10:00"),
                sorted.stream().map(column.text()).toList());
    }
}
