package dev.longshore.service.health;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerCommand;
import dev.longshore.service.containers.ContainerCommand.Outcome;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.masking.Masker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs health checks by hand. Every future fails with a {@link dev.longshore.domain.FailureException}. */
public final class HealthService {

    private static final int MOST_OUTPUT = 64 * 1024;

    private final EngineCalls calls;
    private final Masker masker;

    public HealthService(EngineCalls calls, Masker masker) {
        this.calls = calls;
        this.masker = masker;
    }

    /** What came of it. Its output holds no secrets. */
    public record Run(Outcome outcome, Duration took) { }

    /**
     * Runs the check once, as the engine would, but the engine does not count it. It has no time limit: cancelling the future stops
     * waiting for it.
     */
    public CompletableFuture<Run> run(ObjectRef container, HealthCheck check) {
        return calls.askUntilCancelled(container.host(), HealthOperations.RUN, container.name(), client -> {
            long began = System.nanoTime();
            Outcome outcome = ContainerCommand.run(client, container.id(), check.words(), Optional.empty(), MOST_OUTPUT);
            return new Run(new Outcome(outcome.exitCode(), outcome.run(), masker.text(outcome.output()), outcome.cut()),
                    Duration.ofNanos(System.nanoTime() - began));
        });
    }
}
