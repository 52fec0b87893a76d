package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.Command;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SidebarViewModelTest {

    private final RecordedActions actions = new RecordedActions();
    private final ManualTicker ticker = new ManualTicker();
    private Instant time = SampleHosts.NOON;
    private final SidebarViewModel model = new SidebarViewModel(actions.sidebar(), () -> time, ticker);

    @Test
    void theClockRunsOnlyWhileAShownHostIsLost() {
        HostRow row = SampleHosts.tcp("nas", "nas");
        model.hosts().add(row);
        row.status().set(SampleHosts.lost(Failure.Cause.REFUSED, null));
        assertEquals(0, ticker.running(), "not shown yet");
        model.onShow();
        assertEquals(1, ticker.running());
        time = time.plusSeconds(1);
        ticker.tick();
        assertEquals(time, model.now().get());
        row.status().set(SampleHosts.connected());
        assertEquals(0, ticker.running());
        row.status().set(SampleHosts.lost(Failure.Cause.REFUSED, null));
        assertEquals(1, ticker.running());
        model.onHide();
        assertEquals(0, ticker.running());
    }

    @Test
    void aRemovedHostStopsTheClock() {
        HostRow row = SampleHosts.tcp("nas", "nas");
        model.hosts().add(row);
        row.status().set(SampleHosts.lost(Failure.Cause.REFUSED, null));
        model.onShow();
        model.hosts().remove(row);
        assertEquals(0, ticker.running());
    }

    @Test
    void onlyHostsOfTheUserCanBeRemoved() {
        Command remove = model.hostMenu().getLast();
        assertFalse(remove.enabled());
        model.selected().set(SampleHosts.unix("local", Host.Origin.DEFAULT_SOCKET));
        remove.run();
        assertEquals("hosts.reason.found", remove.disabledReason().get().orElseThrow().key());
        model.selected().set(SampleHosts.tcp("nas", "nas"));
        remove.run();
        assertEquals(List.of("remove nas"), actions.done());
    }

    @Test
    void aConnectedHostNeedsNoRetry() {
        HostRow row = SampleHosts.tcp("nas", "nas");
        model.selected().set(row);
        assertTrue(model.onHost().retryNow().enabled());
        row.status().set(SampleHosts.connected());
        assertFalse(model.onHost().retryNow().enabled());
    }

    @Test
    void theDemoIsOfferedUntilItIsThere() {
        assertTrue(model.demoOffered().get());
        model.hosts().add(SampleHosts.unix("demo", Host.Origin.DEMO));
        assertFalse(model.demoOffered().get());
    }
}
