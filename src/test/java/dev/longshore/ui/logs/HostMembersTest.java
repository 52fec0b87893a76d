package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostMembersTest {

    private static final HostId HOST = new HostId("h");

    private final KnownContainers known = new KnownContainers();
    private final List<List<String>> told = new ArrayList<>();

    private void news(HostId id, Set<String> removed, ContainerSummary... containers) {
        known.changed(Map.of(id, new News<>(Optional.of(new Host(id, id.value(), new Endpoint.Tcp("x", 1), Host.Origin.USER)), new HostStatus.Connecting(),
                new ListState.Live(), new ListChange<>(List.of(containers), removed, Instant.EPOCH))));
    }

    private static ContainerSummary container(String name, String state) {
        return new ContainerSummary("id-" + name, List.of("/" + name), "nginx", "sha256:1", "", 0, List.of(), Map.of(), state, "");
    }

    private HostMembers follow(int most) {
        HostMembers members = new HostMembers(HOST, known, most);
        members.follow(now -> told.add(now.stream().map(ObjectRef::name).toList()));
        return members;
    }

    @Test
    void thoseThatRunAreReadUpToANumber() {
        news(HOST, Set.of(), container("c", "running"), container("a", "running"), container("b", "exited"), container("d", "paused"));
        news(new HostId("other"), Set.of(), container("elsewhere", "running"));
        HostMembers members = follow(2);
        assertEquals(List.of(List.of("a", "c")), told);
        assertEquals(1, members.left());
    }

    @Test
    void oneThatEndsStaysUntilItIsRemoved() {
        news(HOST, Set.of(), container("a", "running"));
        follow(9);
        news(HOST, Set.of(), container("b", "running"));
        news(HOST, Set.of(), container("a", "exited"));
        assertEquals(List.of(List.of("a"), List.of("a", "b")), told, "its end is to be seen");
        news(HOST, Set.of("id-a"));
        assertEquals(List.of("b"), told.getLast());
    }
}
