package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.CurrentHost;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveSidebarTest {

    private static final Path NOWHERE = Path.of("/nowhere/none.sock");

    private final ManualExecutor ui = new ManualExecutor();
    private final Hosts hosts = new Hosts(host -> new UnixTransport(NOWHERE), SessionTiming.DEFAULT);
    private final CurrentHost current = new CurrentHost(ui);
    private final SidebarViewModel model = new SidebarViewModel(new SidebarActions(() -> { }, row -> { }, row -> { }, row -> { }, row -> { }, row -> { }, row -> { }, () -> { }),
            InstantSource.system(), new ManualTicker());

    @AfterEach
    void end() {
        hosts.close();
    }

    private void add(String id) {
        hosts.add(new Host(new HostId(id), id, new Endpoint.Unix(NOWHERE), Host.Origin.USER));
        ui.drain();
    }

    private String chosen() {
        return current.session().get().host().id().value();
    }

    @Test
    void theHostOfLastTimeIsChosenThoughItIsNotTheFirst() {
        new LiveSidebar(hosts, model, current, ui, "nas");
        add("local");
        assertEquals("local", chosen());
        add("nas");
        assertEquals("nas", chosen());
        add("other");
        assertEquals("nas", chosen());
    }

    @Test
    void theUsersChoiceStandsAgainstTheHostOfLastTime() {
        LiveSidebar sidebar = new LiveSidebar(hosts, model, current, ui, "nas");
        add("local");
        add("other");
        sidebar.select(new HostId("other"));
        add("nas");
        assertEquals("other", chosen());
    }

    @Test
    void allHostsAreChosenAgainAndHoldWhileHostsComeAndGo() {
        LiveSidebar sidebar = new LiveSidebar(hosts, model, current, ui, "*");
        add("local");
        add("nas");
        assertEquals(null, current.session().get());
        assertEquals(2, current.sessions().size());
        hosts.remove(new HostId("local"));
        ui.drain();
        assertEquals(1, current.sessions().size());
        sidebar.select(new HostId("nas"));
        assertEquals("nas", chosen());
        assertEquals(false, model.all().get() || current.all().get());
        model.all().set(true);
        assertEquals(null, model.selected().get());
        assertEquals(true, current.all().get());
    }

    @Test
    void aHostThatIsMarkedOtherwiseShowsIt() {
        new LiveSidebar(hosts, model, current, ui, "");
        add("nas");
        hosts.describe(new HostId("nas"), "store", new HostMarks(HostColour.TEAL, true, true));
        ui.drain();
        assertEquals("store", model.hosts().getFirst().host().name());
        assertEquals(new HostMarks(HostColour.TEAL, true, true), current.session().get().host().marks());
    }

    @Test
    void aRemovedHostIsFollowedByTheFirst() {
        new LiveSidebar(hosts, model, current, ui, "");
        add("local");
        add("nas");
        model.selected().set(model.hosts().getLast());
        hosts.remove(new HostId("nas"));
        ui.drain();
        assertEquals("local", chosen());
        hosts.remove(new HostId("local"));
        ui.drain();
        assertEquals(null, current.session().get());
    }
}
