package dev.longshore.ui.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.HostStatus;
import dev.longshore.service.resource.ListState;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmptyTextTest {

    private static final HostStatus CONNECTED = new HostStatus.Connected("Docker", "28.5", "1.51");
    private static final EmptyText NONE = new EmptyText(Message.of("volumes.empty"), Optional.empty());

    @Test
    void beforeTheFirstListNobodySaysThatThereIsNone() {
        EmptyText text = EmptyText.of(CONNECTED, Optional.empty(), false, NONE, List.of(new ListState.Never()));
        assertEquals(Message.of("table.empty.listing"), text.title());
        assertEquals(NONE, EmptyText.of(CONNECTED, Optional.empty(), true, NONE, List.of(new ListState.Live())));
    }
}
