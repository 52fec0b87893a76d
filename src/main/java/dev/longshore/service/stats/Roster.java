package dev.longshore.service.stats;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.resource.News;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The running containers of one host as its news tell, and whether the host can be asked. Not thread-safe: its owner has a lock. */
final class Roster {

    private final Map<String, String> running = new HashMap<>();
    private boolean connected;
    private boolean podman;
    private boolean all;
    private boolean withoutEvents;

    /** What a piece of news means. @param changed running ones of which something differs @param ended those that ran before */
    record Difference(Set<String> changed, Set<String> ended, boolean lost) { }

    Difference apply(News<ContainerSummary> news) {
        boolean before = connected;
        connected = news.host().isPresent() && news.status().connected();
        if (news.status() instanceof HostStatus.Connected engine) {
            podman = engine.podman();
            all = StatsOperations.ALL_RUNNING.lacking(engine).isEmpty();
            withoutEvents = engine.eventsFailure().isPresent();
        }
        Set<String> changed = new HashSet<>();
        Set<String> ended = new HashSet<>();
        for (ContainerSummary each : news.objects().upserted()) {
            if (alive(each)) {
                running.put(each.id(), each.name());
                changed.add(each.id());
            } else if (running.remove(each.id()) != null) {
                ended.add(each.id());
            }
        }
        for (String each : news.objects().removed()) {
            if (running.remove(each) != null) {
                ended.add(each);
            }
        }
        return new Difference(changed, ended, before && !connected);
    }

    /** Whether it has processes that can be measured; one that waits for its restart has none. */
    private static boolean alive(ContainerSummary container) {
        ContainerState state = ContainerStatus.of(container.state(), container.status()).state();
        return state == ContainerState.RUNNING || state == ContainerState.PAUSED;
    }

    /** Those of the ids that run. */
    Set<String> running(Set<String> ids) {
        Set<String> alive = new HashSet<>(ids);
        alive.retainAll(running.keySet());
        return alive;
    }

    /** The names of the running containers by their ids. */
    Map<String, String> running() {
        return running;
    }

    boolean connected() {
        return connected;
    }

    boolean podman() {
        return podman;
    }

    /** Whether the engine can be asked for all running containers, round after round. */
    boolean takesAll() {
        return all;
    }

    /** Whether no event tells of a restart. */
    boolean withoutEvents() {
        return withoutEvents;
    }
}
