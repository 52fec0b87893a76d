package dev.longshore.ui.opening;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.OpenRequest;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks for a container by its name, or by the beginning of its id, on each host that may have it. */
final class ContainerSearch implements Follower<ContainerSummary> {

    private static final int FEWEST_ID_CHARS = 4;

    private final OpenRequest wanted;
    private final String name;
    private final Consumer<Map<HostId, Standing>> told;
    private final Map<HostId, Standing> standings = new LinkedHashMap<>();

    /**
     * How the search stands on one host.
     *
     * @param settled whether the host has told all that it has, or cannot be asked now
     * @param live    whether what it told is true now
     * @param named   containers of that name, by id; one at most on any engine
     * @param byId    containers whose id begins so, by id
     */
    record Standing(Host host, boolean settled, boolean live, Map<String, ObjectRef> named, Map<String, ObjectRef> byId) {

        /** What counts: a name goes before the beginning of an id. */
        List<ObjectRef> found() {
            return live ? List.copyOf(named.isEmpty() ? byId.values() : named.values()) : List.of();
        }
    }

    /** @param told given all hosts that may have it, after each change; by any thread, never two at once */
    ContainerSearch(OpenRequest wanted, Consumer<Map<HostId, Standing>> told) {
        this.wanted = wanted;
        this.name = wanted.container().startsWith("/") ? wanted.container().substring(1) : wanted.container();   // as the engine itself says it
        this.told = told;
    }

    @Override
    public void changed(Map<HostId, News<ContainerSummary>> sum) {
        sum.forEach((id, news) -> {
            Optional<Host> host = news.host().filter(this::mayHaveIt);
            if (host.isPresent()) {
                standings.put(id, standing(host.get(), news));
            } else {
                standings.remove(id);
            }
        });
        told.accept(Map.copyOf(standings));
    }

    private boolean mayHaveIt(Host host) {
        return wanted.host().isEmpty() || host.name().equalsIgnoreCase(wanted.host());
    }

    private Standing standing(Host host, News<ContainerSummary> news) {
        Standing before = standings.get(host.id());
        Map<String, ObjectRef> named = new LinkedHashMap<>(before == null ? Map.of() : before.named());
        Map<String, ObjectRef> byId = new LinkedHashMap<>(before == null ? Map.of() : before.byId());
        for (String gone : news.objects().removed()) {
            named.remove(gone);
            byId.remove(gone);
        }
        for (ContainerSummary container : news.objects().upserted()) {
            ObjectRef object = new ObjectRef(host.id(), Containers.KIND.objectKind(), container.id(), container.name());
            keep(named, object, container.name().equals(name));
            keep(byId, object, name.length() >= FEWEST_ID_CHARS && container.id().startsWith(name));
        }
        return new Standing(host, news.status() instanceof HostStatus.Lost || news.status().connected() && told(news.state()),
                news.status().connected() && news.state().live(), Map.copyOf(named), Map.copyOf(byId));
    }

    private static void keep(Map<String, ObjectRef> found, ObjectRef object, boolean fits) {
        if (fits) {
            found.put(object.id(), object);
        } else {
            found.remove(object.id());   // it may have had that name until now
        }
    }

    private static boolean told(ListState state) {
        return switch (state) {
            case ListState.Live _, ListState.Failed _, ListState.NotOffered _ -> true;
            case ListState.Never _, ListState.Cached _, ListState.Stale _ -> false;
        };
    }
}
