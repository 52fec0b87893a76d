package dev.longshore.service.demo;

import dev.longshore.service.demo.DemoContainer.Health;
import dev.longshore.service.demo.DemoContainer.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What happens in the Demo engine by itself. Everything follows from the times the containers carry, so that what a user stops,
 * pauses or removes stays as the user left it.
 */
final class DemoScenario {

    static final Duration STEP = Duration.ofSeconds(1);

    private static final Duration FIRST_CHECK = Duration.ofSeconds(5);

    /** Runs this long, ends with this code, and is started again after the rest. */
    private record Routine(String name, Duration runs, Duration rests, int exitCode) { }

    private static final List<Routine> ROUTINES = List.of(
            new Routine("tide-report-1", Duration.ofSeconds(4), Duration.ofSeconds(16), 0),
            new Routine("ferry-consumer", Duration.ofSeconds(3), Duration.ofSeconds(12), 1),
            new Routine("beacon-mail-1", Duration.ofSeconds(90), Duration.ofSeconds(4), 75));

    private static final String FLIPPING = "harbor-api-1";
    private static final Duration WELL = Duration.ofSeconds(40);
    private static final Duration ILL = Duration.ofSeconds(12);
    private static final String ALWAYS_ILL = "harbor-worker-1";

    private final DemoEngine engine;

    DemoScenario(DemoEngine engine) {
        this.engine = engine;
    }

    void step() {
        synchronized (engine) {
            Instant now = engine.now();
            for (DemoContainer container : engine.containers().all()) {
                stepRoutine(container, now);
                stepHealth(container, now);
            }
            engine.logs().step(now);
        }
    }

    private void stepRoutine(DemoContainer container, Instant now) {
        Routine routine = routineOf(container);
        if (routine == null) {
            return;
        }
        if (container.state() == State.RUNNING && due(container.startedAt(), routine.runs(), now)) {
            engine.lifecycle().exits(container, routine.exitCode());
        } else if (rests(container) && due(container.finishedAt(), routine.rests(), now)) {
            engine.lifecycle().started(container);
        }
    }

    private void stepHealth(DemoContainer container, Instant now) {
        if (container.state() != State.RUNNING) {
            return;
        }
        boolean ill = is(container, ALWAYS_ILL);
        boolean flips = is(container, FLIPPING);
        switch (container.health()) {
            case STARTING -> becomes(container, ill ? Health.UNHEALTHY : Health.HEALTHY, FIRST_CHECK, now);
            case HEALTHY -> {
                if (flips) {
                    becomes(container, Health.UNHEALTHY, WELL, now);
                }
            }
            case UNHEALTHY -> {
                if (flips) {
                    becomes(container, Health.HEALTHY, ILL, now);
                }
            }
            case NONE -> { }
        }
    }

    private void becomes(DemoContainer container, Health health, Duration after, Instant now) {
        if (due(container.healthSince(), after, now)) {
            engine.lifecycle().health(container, health);
        }
    }

    private static boolean rests(DemoContainer container) {
        return container.state() == State.RESTARTING
                || container.state() == State.EXITED && !container.stoppedByUser();
    }

    private static boolean due(Instant since, Duration after, Instant now) {
        return !now.isBefore(since.plus(after));
    }

    private static Routine routineOf(DemoContainer container) {
        return ROUTINES.stream().filter(routine -> is(container, routine.name())).findFirst().orElse(null);
    }

    /** By what it was created as: it may have been renamed. */
    private static boolean is(DemoContainer container, String seed) {
        return container.spec().id().equals(DemoIds.of("container/" + seed));
    }
}
