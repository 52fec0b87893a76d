package dev.longshore.service.demo;

import dev.longshore.service.demo.DemoContainer.Health;
import dev.longshore.service.demo.DemoContainer.State;
import java.time.Duration;

/** How the containers of the Demo engine begin and end, by request and by themselves. Guarded by the engine's lock. */
final class DemoLifecycle {

    private static final Duration STOP_TAKES = Duration.ofMillis(300);

    private final DemoEngine engine;
    private final DemoEvents events;
    private final DemoPace pace;
    private int lastPid = 4_100;

    DemoLifecycle(DemoEngine engine, DemoEvents events, DemoPace pace) {
        this.engine = engine;
        this.events = events;
        this.pace = pace;
    }

    /** @return whether anything changed */
    boolean start(String reference) {
        synchronized (engine) {
            DemoContainer container = find(reference);
            if (container.state() == State.PAUSED) {
                throw DemoFault.conflict("cannot start a paused container, unpause it instead");
            }
            if (container.active()) {
                return false;
            }
            container.endpoints().keySet().stream().filter(name -> !engine.networks().has(name)).findFirst().ifPresent(gone -> {
                throw DemoFault.notFound("network " + gone + " not found");
            });
            started(container);
            return true;
        }
    }

    /** @return whether anything changed */
    boolean stop(String reference) {
        DemoContainer container;
        synchronized (engine) {
            container = find(reference);
            if (!container.active()) {
                return false;
            }
            if (container.alive()) {
                events.container("kill", container, "signal", "15");
            }
        }
        pace.pause(STOP_TAKES);
        synchronized (engine) {
            if (container.active()) {
                ended(container, 0, true);
                events.container("stop", container);
            }
        }
        return true;
    }

    void restart(String reference) {
        DemoContainer container = find(reference);
        stop(container.spec().id());
        synchronized (engine) {
            started(find(container.spec().id()));
            events.container("restart", container);
        }
    }

    void pause(String reference) {
        synchronized (engine) {
            DemoContainer container = find(reference);
            switch (container.state()) {
                case PAUSED -> throw DemoFault.conflict("Container " + container.spec().id() + " is already paused");
                case RESTARTING -> throw DemoFault.conflict("Container " + container.spec().id() + " is restarting, wait until it runs");
                case CREATED, EXITED -> throw DemoFault.conflict("container " + container.spec().id() + " is not running");
                case RUNNING -> {
                    container.paused(true);
                    events.container("pause", container);
                }
            }
        }
    }

    void unpause(String reference) {
        synchronized (engine) {
            DemoContainer container = find(reference);
            if (container.state() != State.PAUSED) {
                throw DemoFault.conflict("Container " + container.spec().id() + " is not paused");
            }
            container.paused(false);
            events.container("unpause", container);
        }
    }

    void kill(String reference, String signalText) {
        synchronized (engine) {
            DemoContainer container = find(reference);
            int signal = DemoSignal.number(signalText);
            if (!container.alive()) {
                throw DemoFault.conflict("cannot kill container: " + container.name() + ": container " + container.spec().id()
                        + " is not running");
            }
            events.container("kill", container, "signal", String.valueOf(signal));
            if (DemoSignal.ends(signal)) {
                ended(container, 128 + signal, true);
            }
        }
    }

    /** @param volumes whether its anonymous volumes go with it */
    void remove(String reference, boolean force, boolean volumes) {
        synchronized (engine) {
            DemoContainer container = find(reference);
            if (container.active() && !force) {
                throw DemoFault.conflict("cannot remove container \"" + container.name() + "\": container is "
                        + DemoContainer.wireName(container.state()) + ": stop it first, or force the removal");
            }
            if (container.alive()) {
                events.container("kill", container, "signal", "9");
                ended(container, 137, true);
            }
            engine.containers().removed(container);
            if (volumes) {
                engine.volumes().removeAnonymousOf(container);
            }
        }
    }

    /** The container's process ended by itself; what the restart policy says follows later. */
    void exits(DemoContainer container, int code) {
        synchronized (engine) {
            ended(container, code, false);
            if (!container.spec().restartPolicy().equals("no")) {
                container.willRestart();
            }
        }
    }

    void started(DemoContainer container) {
        synchronized (engine) {
            events.volumesOf("mount", container);
            engine.networks().tell("connect", container);
            container.started(engine.now(), nextPid());
            engine.logs().started(container);
            events.container("start", container);
        }
    }

    void health(DemoContainer container, Health health) {
        synchronized (engine) {
            container.health(health, engine.now());
            events.container("health_status: " + DemoContainer.wireName(health), container);
        }
    }

    int nextPid() {
        lastPid += 17;
        return lastPid;
    }

    private void ended(DemoContainer container, int code, boolean byUser) {
        boolean process = container.alive();
        long ran = Math.max(0, Duration.between(container.startedAt(), engine.now()).toSeconds());
        container.ended(process ? engine.now() : container.finishedAt(), process ? code : container.exitCode(), byUser);
        if (process) {
            engine.logs().ended(container);
            engine.execs().containerEnded(container);
            engine.networks().tell("disconnect", container);
            events.volumesOf("unmount", container);
            events.container("die", container, "execDuration", String.valueOf(ran), "exitCode", String.valueOf(code));
        }
    }

    private DemoContainer find(String reference) {
        return engine.containers().find(reference);
    }
}
