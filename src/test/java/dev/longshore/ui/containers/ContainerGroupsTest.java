package dev.longshore.ui.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.TableLayout;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.json.Json;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.RecordingNavigation;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.control.rows.Grouping;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.control.rows.QuickFilter;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.module.PaletteSource;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.resource.ArrangementSource;
import dev.longshore.ui.resource.ResourceViewModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContainerGroupsTest {

    private final Messages english = new Messages(Locale.ENGLISH);
    private final ManualExecutor ui = new ManualExecutor();
    private final RecordingNavigation navigation = new RecordingNavigation();
    private final Hosts hosts = new Hosts(host -> {
        throw new IllegalStateException("no host is reached");
    }, SessionTiming.DEFAULT);
    private final CurrentHost current = new CurrentHost(hosts, ui);
    private final ResourceViewModel<?, ContainerRow> model = new ContainersViewModel(current, navigation, RowThreads.on(ui)).resource();
    private final Groupings<ContainerRow> groupings = new ContainerGroups(model, new Masker()::text).groupings();

    @AfterEach
    void end() {
        hosts.close();
    }

    private static ContainerRow row(String host, String state, String status, String labels) {
        String json = "{\"Id\":\"1\",\"Names\":[\"/a\"],\"Image\":\"seed/web:1.1\",\"State\":\"%s\",\"Status\":\"%s\",\"Labels\":%s}".formatted(state, status, labels);
        return new ContainerRow(new HostId(host), Json.WIRE.read(json, ContainerSummary.class));
    }

    private static Set<String> quick(String state, String status) {
        ContainerRow row = row("h", state, status, "{}");
        return ContainerGroups.quick().stream().filter(filter -> filter.passes().test(row)).map(QuickFilter::id).collect(Collectors.toSet());
    }

    private String text(Grouping<ContainerRow> grouping, List<ContainerRow> rows) {
        return grouping.summary().apply(rows).stream().map(english::text).collect(Collectors.joining(" · "));
    }

    @Test
    void everyStateHasItsQuickFilters() {
        assertEquals(Set.of("running"), quick("running", "Up 3 minutes (healthy)"));
        assertEquals(Set.of("running", "unhealthy"), quick("running", "Up 3 minutes (unhealthy)"));
        assertEquals(Set.of("paused"), quick("paused", "Up 3 minutes (Paused)"));
        assertEquals(Set.of("restarting"), quick("restarting", "Restarting (1) 3 seconds ago"));
        assertEquals(Set.of("stopped"), quick("exited", "Exited (0) 3 days ago"));
        assertEquals(Set.of("stopped", "exit-code"), quick("exited", "Exited (137) 3 days ago"));
        assertEquals(Set.of("stopped"), quick("created", "Created"));
        assertEquals(Set.of("stopped"), quick("dead", "Dead"));
    }

    @Test
    void aGroupSaysHowManyOfItsRowsAreInWhichState() {
        Grouping<ContainerRow> project = groupings.find("project").orElseThrow();
        String shop = "{\"com.docker.compose.project\":\"shop\"}";
        assertEquals("compose · 2 running, 1 unhealthy, 2 exited", text(project, List.of(
                row("h", "exited", "Exited (1) 3 days ago", shop), row("h", "running", "Up 1 hour", shop), row("h", "running", "Up 1 hour (healthy)", shop),
                row("h", "running", "Up 1 hour (unhealthy)", shop), row("h", "exited", "Exited (0) 3 days ago", shop))));
        assertEquals("1 created", text(project, List.of(row("h", "created", "Created", "{}"))));
    }

    @Test
    void projectsOfTwoHostsAreTwoGroupsOfOneName() {
        Grouping<ContainerRow> project = groupings.find("project").orElseThrow();
        String shop = "{\"com.docker.compose.project\":\"shop\"}";
        String here = project.groupOf().apply(row("here", "created", "Created", shop));
        String there = project.groupOf().apply(row("there", "created", "Created", shop));
        assertFalse(here.equals(there));
        assertEquals(List.of("shop", "shop"), List.of(project.name().apply(here), project.name().apply(there)));
        assertEquals("", project.groupOf().apply(row("here", "created", "Created", "{}")));
    }

    @Test
    void aSecretInALabelIsMaskedInTheNameOfItsGroup() {
        Grouping<ContainerRow> label = groupings.find("label:db.password").orElseThrow();
        ContainerRow row = row("h", "created", "Created", "{\"db.password\":\"hunter2hunter2\",\"team\":\"blue\"}");
        assertFalse(label.name().apply(label.groupOf().apply(row)).contains("hunter2"), label.name().apply(label.groupOf().apply(row)));
        Grouping<ContainerRow> team = groupings.find("label:team").orElseThrow();
        assertEquals("blue", team.name().apply(team.groupOf().apply(row)));
        assertEquals(List.of("db.password", "team"), groupings.labelKeys(List.of(row)));
    }

    @Test
    void hostsAreGroupsOnlyWhileAllShow() {
        assertEquals(List.of("project", "image"), groupings.offered().stream().map(Grouping::id).toList());
        assertTrue(groupings.find("host").isEmpty());
        current.all().set(true);
        assertEquals(List.of("project", "image", "host"), groupings.offered().stream().map(Grouping::id).toList());
    }

    @Test
    void thePaletteOffersThemAll() {
        PaletteSource source = ArrangementSource.of("containers", "containers.title", model, ContainerGroups.quick(), groupings, navigation);
        List<PaletteEntry> entries = source.entries().apply(new ViewContext(english));
        assertEquals(List.of("Show all", "Show only: Running", "Show only: Stopped", "Show only: Unhealthy", "Show only: Paused", "Show only: Restarting",
                "Show only: Exit ≠ 0", "No groups", "Group by Project", "Group by Image"), entries.stream().map(entry -> entry.words().title()).toList());
        entries.get(1).run().run();
        entries.get(8).run().run();
        TableLayout layout = model.table().layout().get();
        assertEquals(List.of("running"), layout.rows().only());
        assertEquals("project", layout.rows().groupBy());
    }
}
