package dev.longshore.ui.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NetworkColumnsTest {

    private final List<ResourceColumn<NetworkRow>> columns = new NetworkColumns(new Messages(Locale.ENGLISH), (row, member) -> { }).all();

    @Test
    void theColumnsOfTheBeginningFitBesideTheInspectorOfASmallWindow() {
        List<ResourceColumn<NetworkRow>> shown = columns.stream().filter(ResourceColumn::shownAtFirst).toList();
        assertEquals(List.of("name", "driver", "subnets", "gateway", "containers"), shown.stream().map(ResourceColumn::id).toList());
        assertTrue(shown.stream().mapToDouble(ResourceColumn::minWidth).sum() <= 610);
    }
}
