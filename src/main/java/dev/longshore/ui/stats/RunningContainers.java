package dev.longshore.ui.stats;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import dev.longshore.service.stats.ContainerKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which containers use something now: those that run, and paused ones. Told by any thread, asked by any. */
final class RunningContainers implements Follower<ContainerSummary> {

    private final Map<HostId, Set<String>> running = new ConcurrentHashMap<>();
    private volatile Runnable changed = () -> { };

    /** @param told runs after each change, on the thread that told of it */
    void onChange(Runnable told) {
        changed = told;
    }

    /** Whether there is something to measure. */
    static boolean runs(ContainerSummary container) {
        ContainerState state = container.state().isEmpty() ? ContainerStatus.of("", container.status()).state() : ContainerState.of(container.state());
        return state == ContainerState.RUNNING || state == ContainerState.PAUSED;
    }

    @Override
    public void changed(Map<HostId, News<ContainerSummary>> sum) {
        sum.forEach((host, news) -> {
            if (news.host().isEmpty()) {
                running.remove(host);
                return;
            }
            Set<String> there = running.computeIfAbsent(host, fresh -> ConcurrentHashMap.newKeySet());
            news.objects().removed().forEach(there::remove);
            news.objects().upserted().forEach(container -> {
                if (runs(container)) {
                    there.add(container.id());
                } else {
                    there.remove(container.id());
                }
            });
        });
        changed.run();
    }

    /** Of the hosts of a scope, also of those that do not answer now. */
    List<ContainerKey> of(HostScope scope) {
        return running.entrySet().stream().filter(each -> scope.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream().map(id -> new ContainerKey(each.getKey(), id))).toList();
    }

    boolean contains(ContainerKey container) {
        return running.getOrDefault(container.host(), Set.of()).contains(container.id());
    }
}
