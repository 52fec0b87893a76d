package dev.longshore.service.stats;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What all watchers together want of one host; ids of containers. @param all whether every running container is wanted */
record HostWants(Set<String> rows, Set<String> close, Set<String> kept, boolean all) {

    static final HostWants NOTHING = new HostWants(Set.of(), Set.of(), Set.of(), false);

    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(15);

    static HostWants of(HostId host, Collection<StatsDemand> demands) {
        Set<String> rows = new HashSet<>();
        Set<String> close = new HashSet<>();
        Set<String> kept = new HashSet<>();
        boolean all = false;
        for (StatsDemand demand : demands) {
            add(host, demand.containers(), rows);
            add(host, demand.close(), close);
            add(host, demand.kept(), kept);
            all |= demand.allRunning().contains(host);
        }
        return new HostWants(rows, close, kept, all);
    }

    /** The hosts that somebody wants something of. */
    static Set<HostId> hosts(Collection<StatsDemand> demands) {
        Set<HostId> hosts = new HashSet<>();
        for (StatsDemand demand : demands) {
            hosts.addAll(demand.allRunning());
            demand.containers().forEach(each -> hosts.add(each.host()));
            demand.close().forEach(each -> hosts.add(each.host()));
            demand.kept().forEach(each -> hosts.add(each.host()));
        }
        return hosts;
    }

    private static void add(HostId host, Set<ObjectRef> containers, Set<String> ids) {
        for (ObjectRef each : containers) {
            if (each.host().equals(host)) {
                ids.add(each.id());
            }
        }
    }

    boolean nothing() {
        return rows.isEmpty() && close.isEmpty() && kept.isEmpty() && !all;
    }

    /** Whether it is wanted by itself, and not as one of all. */
    boolean names(String id) {
        return rows.contains(id) || close.contains(id) || kept.contains(id);
    }

    /** How far back the history of a container goes. */
    Duration span(String id) {
        return close.contains(id) || kept.contains(id) ? LONG : SHORT;
    }
}
