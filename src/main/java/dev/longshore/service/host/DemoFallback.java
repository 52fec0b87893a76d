package dev.longshore.service.host;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * On the first start of a newcomer nothing may answer: then the Demo engine is started. It is decided once, when each host found at the
 * start has answered, failed for the first time, or gone. One that waits for its user is no dead end: the window opens on it.
 */
public final class DemoFallback {

    private final Hosts hosts;
    private final Runnable started;
    private final Set<HostId> known = new HashSet<>();
    private final Set<HostId> waiting = new HashSet<>();
    private boolean decided;

    private DemoFallback(Hosts hosts, Runnable started) {
        this.hosts = hosts;
        this.started = started;
    }

    /** Watches the hosts there are now. @param started called when the demo was started, by any thread */
    public static void watch(Hosts hosts, Runnable started) {
        if (!firstStart(hosts)) {
            return;
        }
        DemoFallback fallback = new DemoFallback(hosts, started);
        if (hosts.all().isEmpty()) {
            fallback.start();
        } else {
            hosts.follow(HostScope.ALL, fallback::changed);
        }
    }

    /** Whether nothing is remembered of any host. Otherwise its last lists show, and say why nothing is new. */
    static boolean firstStart(Hosts hosts) {
        return hosts.all().stream().allMatch(session -> session.lists().isEmpty());
    }

    /** One that goes will never answer; one that is new, or is reached elsewhere, may answer as well. */
    private void changed(Map<HostId, News<Void>> sum) {
        sum.forEach((id, news) -> {
            if (known.add(id) || news.status() instanceof HostStatus.Connecting) {
                await(id);
            }
        });
        sum.forEach((id, news) -> {
            if (news.host().isEmpty()) {
                over(id);
            } else {
                heard(id, news.status());
            }
        });
    }

    private synchronized void await(HostId id) {
        if (!decided) {
            waiting.add(id);
        }
    }

    private void heard(HostId id, HostStatus status) {
        boolean dead = status instanceof HostStatus.Lost lost && !lost.failure().needsUser();
        if (dead) {
            over(id);
        } else if (!(status instanceof HostStatus.Connecting)) {
            decide();
        }
    }

    private synchronized void decide() {
        decided = true;
    }

    /** Nothing is to be hoped of this one. */
    private void over(HostId id) {
        boolean start;
        synchronized (this) {
            start = waiting.remove(id) && waiting.isEmpty() && !decided;
            decided |= start;
        }
        if (start) {
            start();
        }
    }

    private void start() {
        hosts.add(Hosts.DEMO);
        started.run();
    }
}
