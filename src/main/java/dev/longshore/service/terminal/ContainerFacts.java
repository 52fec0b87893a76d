package dev.longshore.service.terminal;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.engine.model.ContainerDetails;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;

/**
 * A container as it was looked at last.
 *
 * @param image     its name, as the container was made with it
 * @param startedAt tells one run from another
 * @param exitCode  of the last run; empty while it runs, and where the engine does not say
 */
record ContainerFacts(boolean running, boolean tty, String image, String startedAt, OptionalInt exitCode) {

    /** The pauses between them grow: ten seconds in all. */
    private static final int LOOKS = 25;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** Asks in the background. Empty where there is no such container. */
    static Optional<ContainerFacts> look(TerminalAccess access, ObjectRef container, Operation operation) {
        try {
            return Optional.of(of(access.calls().inBackground().run(container.host(), operation, container.name(),
                    client -> client.containers().inspect(container.id()))));
        } catch (FailureException failed) {
            if (failed.failure().cause() == Cause.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    static ContainerFacts of(ContainerDetails details) {
        ContainerDetails.State state = details.state();
        boolean running = state != null && state.running();
        Long code = state == null || running ? null : state.exitCode();
        String started = state == null || state.startedAt() == null ? "" : state.startedAt();
        ContainerDetails.Config config = details.config();
        String image = config == null || config.image() == null ? "" : config.image();
        return new ContainerFacts(running, config != null && config.tty(), image, started,
                code == null ? OptionalInt.empty() : OptionalInt.of(code.intValue()));
    }

    /** A container that runs. @throws NotOpened where there is none */
    static ContainerFacts running(TerminalAccess access, ObjectRef container, Operation operation) {
        ContainerFacts facts = look(access, container, operation).orElseThrow(() -> new NotOpened(new TerminalState.WithContainer(OptionalInt.empty())));
        if (!facts.running()) {
            throw new NotOpened(new TerminalState.WithContainer(facts.exitCode()));
        }
        return facts;
    }

    /** Whether it still is in that run. @param now empty where it is gone */
    boolean sameRun(Optional<ContainerFacts> now) {
        return now.filter(facts -> facts.running && facts.startedAt.equals(startedAt)).isPresent();
    }

    /**
     * How it stands where that run is over; empty while it goes on.
     *
     * @param soon whether it may be over soon: the end of a connection may be seen before the end of its container is
     */
    Optional<TerminalState> over(TerminalAccess access, ObjectRef container, Operation operation, boolean soon) {
        int looks = soon ? LOOKS : 1;
        for (int i = 1; i <= looks && !Thread.currentThread().isInterrupted(); i++) {
            Optional<ContainerFacts> now = look(access, container, operation);
            if (!sameRun(now)) {
                return Optional.of(new TerminalState.WithContainer(now.map(ContainerFacts::exitCode).orElse(OptionalInt.empty())));
            }
            if (i < looks) {
                LockSupport.parkNanos(Math.min(i * FIRST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
            }
        }
        return Optional.empty();
    }
}
