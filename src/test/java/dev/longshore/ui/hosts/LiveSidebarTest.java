package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.CurrentEngine.Rule;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.CurrentHost;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveSidebarTest {

    private static final Path NOWHERE = Path.of("/nowhere/none.sock");

    private final ManualExecutor ui = new ManualExecutor();
    private final Hosts hosts = new Hosts(host -> new UnixTransport(NOWHERE), SessionTiming.DEFAULT);
    private final CurrentHost current = new CurrentHost(hosts, ui);
    private final SidebarViewModel model = new SidebarViewModel(new RecordedActions().sidebar(), InstantSource.system(), new ManualTicker());

    @AfterEach
    void end() {
        hosts.close();
    }

    private void add(String id) {
        hosts.add(new Host(new HostId(id), id, new Endpoint.Unix(NOWHERE), Host.Origin.USER));
        ui.until(id + " has a row", () -> model.hosts().stream().anyMatch(row -> row.host().id().value().equals(id)));
    }

    private void remove(String id) {
        hosts.remove(new HostId(id));
        ui.until(id + " has no row", () -> model.hosts().stream().noneMatch(row -> row.host().id().value().equals(id))
                && current.hosts().stream().noneMatch(host -> host.id().value().equals(id)));
    }

    private String chosen() {
        return current.chosen().get().value();
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
        assertEquals(null, current.host().get());
        ui.until("both show", () -> current.hosts().size() == 2);
        remove("local");
        assertEquals(1, current.hosts().size());
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
        ui.until("its name", () -> model.hosts().getFirst().host().name().equals("store") && current.host().get().name().equals("store"));
        assertEquals(new HostMarks(HostColour.TEAL, true, true), current.host().get().marks());
    }

    @Test
    void aRemovedHostIsFollowedByTheFirst() {
        new LiveSidebar(hosts, model, current, ui, "");
        add("local");
        add("nas");
        model.selected().set(model.hosts().getLast());
        remove("nas");
        assertEquals("local", chosen());
        remove("local");
        assertEquals(null, current.host().get());
    }

    @Test
    void dockersOwnShowsAtTheStartButNeverTakesThePlaceOfAnotherLater() {
        LiveSidebar sidebar = new LiveSidebar(hosts, model, current, ui, "");
        model.currentEngine().set(new CurrentEngine(Optional.of(new HostId("prod")), Rule.CURRENT_CONTEXT, "prod"));
        add("local");
        add("prod");
        assertEquals("prod", chosen());
        sidebar.started();
        model.currentEngine().set(new CurrentEngine(Optional.of(new HostId("test")), Rule.CURRENT_CONTEXT, "test"));
        add("test");
        assertEquals("prod", chosen());
        remove("prod");
        assertEquals("test", chosen(), "where the chosen one is gone, docker's own is next");
    }

    @Test
    void onlyWhatTheUserChoseIsTheUsersChoice() {
        LiveSidebar sidebar = new LiveSidebar(hosts, model, current, ui, "nas");
        add("local");
        add("nas");
        assertEquals(null, sidebar.chosen().get(), "chosen by itself");
        sidebar.show(new HostId("local"));
        assertEquals(null, sidebar.chosen().get());
        sidebar.select(new HostId("nas"));
        assertEquals(new HostId("nas"), sidebar.chosen().get());
        model.all().set(true);
        assertEquals(null, sidebar.chosen().get());
        sidebar.select(new HostId("nas"));
        assertEquals(new HostId("nas"), sidebar.chosen().get());
    }

    /** The demo is started on one thread, and its row comes from another. */
    @Test
    void aHostThatIsToShowIsChosenOnceItIsKnown() {
        LiveSidebar sidebar = new LiveSidebar(hosts, model, current, ui, "");
        add("local");
        sidebar.show(new HostId("late"));
        assertEquals("local", chosen());
        add("late");
        assertEquals("late", chosen());
    }

    @Test
    void aHostThatIsAskedForBeforeItHasARowShowsOnceItHas() {
        LiveSidebar sidebar = new LiveSidebar(hosts, model, current, ui, "");
        add("local");
        sidebar.show(new HostId("demo"));
        assertEquals("local", chosen());
        add("demo");
        assertEquals("demo", chosen());
        assertEquals(null, sidebar.chosen().get(), "nobody chose it");
        sidebar.select(new HostId("nas"));
        sidebar.select(new HostId("local"));
        add("nas");
        assertEquals("local", chosen(), "the later choice stands");
    }

    @Test
    void anotherEngineBehindAHostKeepsItsPlaceAndTheChoice() {
        new LiveSidebar(hosts, model, current, ui, "");
        add("local");
        add("prod");
        add("test");
        model.selected().set(model.hosts().get(1));
        HostSession before = hosts.find(new HostId("prod"));
        HostRow row = model.hosts().get(1);
        hosts.replace(new Host(new HostId("prod"), "prod", new Endpoint.Unix(Path.of("/nowhere/other.sock")), Host.Origin.CONTEXT));
        ui.until("its address", () -> row.host().endpoint().equals(new Endpoint.Unix(Path.of("/nowhere/other.sock")))
                && current.host().get().endpoint().equals(row.host().endpoint()));
        assertSame(row, model.hosts().get(1));
        assertSame(row, model.selected().get());
        assertNotSame(before, hosts.find(new HostId("prod")));
        assertEquals("prod", chosen());
        assertEquals(3, model.hosts().size());
        model.all().set(true);
        hosts.replace(new Host(new HostId("prod"), "prod", new Endpoint.Unix(NOWHERE), Host.Origin.CONTEXT));
        ui.until("its former address", () -> row.host().endpoint().equals(new Endpoint.Unix(NOWHERE))
                && current.hosts().get(1).endpoint().equals(row.host().endpoint()));
        assertEquals(hosts.all().stream().map(HostSession::host).toList(), current.hosts());
    }
}
