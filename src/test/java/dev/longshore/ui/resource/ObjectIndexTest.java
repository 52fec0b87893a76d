package dev.longshore.ui.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.json.Json;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectIndexTest {

    private static final HostId A = new HostId("a");
    private static final HostId B = new HostId("b");

    private final ObjectIndex<ContainerSummary> index = new ObjectIndex<>(Containers.KIND, ContainerSummary::name);

    private static ContainerSummary container(String id, String name) {
        return Json.WIRE.read("{\"Id\":\"" + id + "\",\"Names\":[\"/" + name + "\"]}", ContainerSummary.class);
    }

    private static News<ContainerSummary> news(HostId host, List<ContainerSummary> upserted, Set<String> removed) {
        return new News<>(Optional.of(new Host(host, host.value(), new Endpoint.Tcp("x", 1), Host.Origin.USER)), new HostStatus.Connecting(), new ListState.Live(),
                new ListChange<>(upserted, removed, Instant.EPOCH));
    }

    private List<String> names() {
        return index.objects().stream().map(object -> object.host().value() + " " + object.name()).sorted().toList();
    }

    @Test
    void itHoldsTheObjectsOfAllHostsUntilTheyOrTheirHostGo() {
        index.changed(Map.of(A, news(A, List.of(container("1", "web"), container("2", "db")), Set.of()), B, news(B, List.of(container("1", "web")), Set.of())));
        assertEquals(List.of("a db", "a web", "b web"), names());
        index.changed(Map.of(A, news(A, List.of(container("2", "renamed")), Set.of("1"))));
        assertEquals(List.of("a renamed", "b web"), names());
        index.changed(Map.of(B, new News<>(Optional.empty(), new HostStatus.Connecting(), new ListState.Live(), ListChange.none())));
        assertEquals(List.of(new ObjectRef(A, Containers.KIND.objectKind(), "2", "renamed")), index.objects());
    }
}
