package dev.longshore.service.host;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * On the first start of a newcomer nothing may answer: then the Demo engine is started. It is decided once, when each host found at the
 * start has answered, failed for the first time, or gone. One that waits for its user is no dead end: the window opens on it.
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
        List<HostSession> found = hosts.all();
        found.forEach(session -> fallback.waiting.add(session.host().id()));
        if (found.isEmpty()) {
            fallback.start();
            return;
        }
        found.forEach(fallback::follow);
        Hosts.Listener listener = fallback.comingAndGoing(found);
        hosts.subscribe(listener);
        hosts.all().forEach(listener::added);   // come before that
        found.stream().map(session -> session.host().id()).filter(id -> hosts.find(id) == null).forEach(fallback::over);   // gone before that
    }

    private void follow(HostSession session) {
        session.subscribe(new HostListener() {
            @Override
            public void statusChanged(Host host, HostStatus status) {
                heard(host, status);
            }
        });
    }

    /** One that goes will never answer; one that is reached elsewhere answers by another session; one that is new may answer as well. */
    private Hosts.Listener comingAndGoing(List<HostSession> followed) {
        return new Hosts.Listener() {
            @Override
            public void added(HostSession session) {
                if (!followed.contains(session) && await(session.host().id())) {
                    follow(session);
                }
            }

            @Override
            public void removed(HostId id) {
                over(id);
            }

            @Override
            public void replaced(HostSession session) {
                added(session);
            }
        };
    }

    private synchronized boolean await(HostId id) {
        if (!decided) {
            waiting.add(id);
        }
        return !decided;
    }

    private void heard(Host host, HostStatus status) {
        boolean dead = status instanceof HostStatus.Lost lost && !lost.failure().needsUser();
        if (dead) {
            over(host.id());
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
