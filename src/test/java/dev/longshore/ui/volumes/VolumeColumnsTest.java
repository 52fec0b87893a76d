package dev.longshore.ui.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.service.masking.Masker;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VolumeColumnsTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    private final List<ResourceColumn<VolumeRow>> columns = new VolumeColumns(new Messages(Locale.ENGLISH),
            InstantSource.fixed(Instant.parse("2026-11-23T14:36:19Z")), new Masker(), (row, container) -> { }).all();

    private static VolumeRow row(String name, String created, Map<String, String> labels, Map<String, String> options) {
        return new VolumeRow(new HostId("h"), new Volume(name, "local", "/v/" + name, created, "local", labels, options, null));
    }

    private ResourceColumn<VolumeRow> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst().orElseThrow();
    }

    private String text(String column, VolumeRow row) {
        return column(column).text().apply(row);
    }

    private List<String> sorted(String column, VolumeRow... rows) {
        return Stream.of(rows).sorted(column(column).order().comparator()).map(VolumeRow::id).toList();
    }

    @Test
    void saysWhatIsAnonymousAndWhatOnlyLooksSo() {
        assertEquals("data", text("name", row("data", "", Map.of(), Map.of())));
        assertEquals(HEX + " anonymous", text("name", row(HEX, "", Map.of("com.docker.volume.anonymous", ""), Map.of())));
        assertEquals(HEX + " looks anonymous", text("name", row(HEX, "", Map.of(), Map.of())));
        assertEquals(List.of("b", "z", HEX), sorted("name", row(HEX, "", Map.of(), Map.of()), row("z", "", Map.of(), Map.of()), row("b", "", Map.of(), Map.of())));
    }

    @Test
    void theColumnsOfTheBeginningFitBesideTheInspectorOfASmallWindow() {
        assertTrue(columns.stream().filter(ResourceColumn::shownAtFirst).mapToDouble(ResourceColumn::minWidth).sum() <= 610);
    }

    @Test
    void whatIsNotKnownIsADash() {
        VolumeRow bare = row("data", "", Map.of(), Map.of());
        assertEquals(List.of("–", "–", ""), List.of(text("created", bare), text("size", bare), text("users", bare)));
        assertEquals("–", text("created", row("data", "yesterday", Map.of(), Map.of())));
        assertEquals("2 h ago", text("created", row("data", "2026-11-23T12:36:19Z", Map.of(), Map.of())));
        assertEquals("2 h ago", text("created", row("data", "2026-11-23T13:36:19+01:00", Map.of(), Map.of())), "Podman writes its own zone");
    }

    @Test
    void sizesSortByBytesAndUnknownOnesFirst() {
        VolumeRow small = row("small", "", Map.of(), Map.of()).with(List.of(), new VolumeSize.Bytes(9));
        VolumeRow large = row("large", "", Map.of(), Map.of()).with(List.of(), new VolumeSize.Bytes(1_500_000));
        assertEquals(ByteSizeFormat.text(1_500_000), text("size", large));
        assertEquals(List.of("none", "small", "large"), sorted("size", large, small, row("none", "", Map.of(), Map.of())));
    }

    @Test
    void usersAndProjectAreTold() {
        assertEquals("pg, web", text("users", VolumeQuestionsTest.row("db", "local", Map.of(), "pg", "pg", "web")));
        assertEquals("shop", text("project", row("a", "", Map.of("com.docker.compose.project", "shop"), Map.of())));
    }

    @Test
    void passwordsInOptionsAreCovered() {
        String options = text("options", row("share", "", Map.of(), Map.of("type", "cifs", "o", "username=ann,password=hunter2")));
        assertTrue(options.contains("type=cifs") && options.contains("ann"), options);
        assertFalse(options.contains("hunter2"), options);
    }
}
