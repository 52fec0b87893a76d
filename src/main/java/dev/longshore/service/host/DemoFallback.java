package dev.longshore.service.host;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import java.util.HashSet;
import java.util.Set;

/**
 * On the first start of a newcomer nothing may answer: then the Demo engine is started. It is decided once, when each host found at the
 * start has answered or failed for the first time. One that waits for its user is no dead end: the window opens on it.
 */
public final class DemoFallback {

    private final Hosts hosts;
    private final Runnable started;
    private final Set<HostId> waiting = new HashSet<>();
    private boolean decided;

    private DemoFallback(Hosts hosts, Runnable started) {
        this.hosts = hosts;
        this.started = started;
    }

    /** Watches the hosts there are now. @param started called when the demo was started, by any thread */
    public static void watch(Hosts hosts, Runnable started) {
        DemoFallback fallback = new DemoFallback(hosts, started);
        java.util.List<HostSession> found = hosts.all();
        found.forEach(session -> fallback.waiting.add(session.host().id()));
        if (found.isEmpty()) {
            fallback.start();
        }
        found.forEach(session -> session.subscribe(new HostListener() {
            @Override
            public void statusChanged(Host host, HostStatus status) {
                fallback.heard(host, status);
            }
        }));
    }

    private void heard(Host host, HostStatus status) {
        boolean start;
        synchronized (this) {
            decided |= status.connected() || status instanceof HostStatus.Lost lost && lost.failure().needsUser();
            if (decided || !(status instanceof HostStatus.Lost)) {
                return;
            }
            waiting.remove(host.id());
            start = waiting.isEmpty();
            decided = start;
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
