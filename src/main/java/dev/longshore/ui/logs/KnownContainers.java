package dev.longshore.ui.logs;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.News;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The containers of all hosts, as they come and go. Told by any thread, asked by any. */
final class KnownContainers implements Follower<ContainerSummary> {

    private static final Comparator<KnownContainer> ORDER = Comparator.comparing((KnownContainer each) -> !each.running())
            .thenComparing(each -> each.container().name()).thenComparing(KnownContainer::host).thenComparing(each -> each.container().id());

    private final Map<HostId, Map<String, KnownContainer>> byHost = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void changed(Map<HostId, News<ContainerSummary>> sum) {
        synchronized (this) {
            sum.forEach(this::take);
        }
        listeners.forEach(Runnable::run);
    }

    private void take(HostId id, News<ContainerSummary> news) {
        if (news.host().isEmpty()) {
            byHost.remove(id);
            return;
        }
        String host = news.host().get().name();
        Map<String, KnownContainer> there = byHost.computeIfAbsent(id, first -> new LinkedHashMap<>());
        news.objects().removed().forEach(there::remove);
        news.objects().upserted().forEach(each -> there.put(each.id(), new KnownContainer(
                new ObjectRef(id, ContainerOperations.CONTAINER, each.id(), each.name()), host, each.image(), runs(each))));
    }

    private static boolean runs(ContainerSummary container) {
        ContainerState state = container.state().isEmpty() ? ContainerStatus.of("", container.status()).state()
                : ContainerState.of(container.state());
        return state.alive();
    }

    /** @param told is called by any thread after each change */
    Subscription onChange(Runnable told) {
        listeners.add(told);
        return () -> listeners.remove(told);
    }

    /** Those that run first, then by name. */
    synchronized List<KnownContainer> all() {
        return byHost.values().stream().flatMap(host -> host.values().stream()).sorted(ORDER).toList();
    }

    /** In the same order. */
    List<KnownContainer> of(HostId host) {
        return all().stream().filter(each -> each.container().host().equals(host)).toList();
    }
}
