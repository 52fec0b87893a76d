package dev.longshore.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ages and their order where the wall of Berlin shows an hour twice, and where it leaves one out. */
class ImageColumnsTest {

    private final TimeZone was = TimeZone.getDefault();

    @BeforeEach
    void inBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(was);
    }

    private static ImageRow created(Instant at) {
        return new ImageRow(new HostId("h"), new ImageSummary("sha256:" + at, "", List.of(), List.of(), at.getEpochSecond(), 0, 0, Map.of(), 0));
    }

    @Test
    void anImageWithoutADateHasNoAge() {
        ResourceColumn<ImageRow> column = new ImageColumns(new Messages(Locale.ENGLISH), InstantSource.system()).all().stream()
                .filter(each -> each.id().equals("created")).findFirst().orElseThrow();
        assertEquals("–", column.text().apply(created(Instant.EPOCH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T01:00:00Z", "2026-03-29T01:00:00Z"})
    void anHourIsAnHourAcrossAChangeOfDaylightSavingTime(Instant change) {
        ResourceColumn<ImageRow> column = new ImageColumns(new Messages(Locale.ENGLISH), InstantSource.fixed(change.plusSeconds(1800))).all().stream()
                .filter(each -> each.id().equals("created")).findFirst().orElseThrow();
        ImageRow before = created(change.minusSeconds(1800));
        ImageRow after = created(change.plusSeconds(600));
        ImageRow ahead = created(change.plusSeconds(3600));
        assertEquals(List.of("1 h ago", "20 min ago", "0 s ago"), List.of(before, after, ahead).stream().map(column.text()).toList());
        assertTrue(column.order().comparator().compare(after, before) < 0, "the younger first, though the wall showed more before");
    }
}
