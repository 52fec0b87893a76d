package dev.longshore.service.stats;

import dev.longshore.engine.model.ContainerRun;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an inspection says of the present run of a container.
 *
 * @param known      whether there was one; else no limit of memory is believed, because engines tell the whole memory where there is none
 * @param startedAt  by the engine's clock; {@link Instant#EPOCH} where it is not known
 * @param memory     the limit in bytes; 0 for none
 * @param networkOf  the container whose network it shares, by id or name; empty for its own
 * @param cpus       how many processors it may use; empty for all
 */
record RunFacts(boolean known, Instant startedAt, long memory, Optional<String> networkOf, OptionalDouble cpus) {

    static final RunFacts UNKNOWN = new RunFacts(false, Instant.EPOCH, 0, Optional.empty(), OptionalDouble.empty());

    private static final String OF_CONTAINER = "container:";
    private static final double USUAL_PERIOD = 100_000;

    static RunFacts of(ContainerRun run) {
        Instant started = run.state() == null ? Instant.EPOCH : DockerSamples.time(run.state().startedAt()).orElse(Instant.EPOCH);
        ContainerRun.Limits limits = run.limits();
        if (limits == null) {
            return new RunFacts(false, started, 0, Optional.empty(), OptionalDouble.empty());
        }
        String mode = limits.networkMode();
        Optional<String> networkOf = mode.startsWith(OF_CONTAINER) ? Optional.of(mode.substring(OF_CONTAINER.length())) : Optional.empty();
        return new RunFacts(true, started, Math.max(0, limits.memory()), networkOf, cpus(limits));
    }

    private static OptionalDouble cpus(ContainerRun.Limits limits) {
        if (limits.nanoCpus() > 0) {
            return OptionalDouble.of(limits.nanoCpus() / 1e9);
        }
        double period = limits.cpuPeriod() > 0 ? limits.cpuPeriod() : USUAL_PERIOD;
        return limits.cpuQuota() > 0 ? OptionalDouble.of(limits.cpuQuota() / period) : OptionalDouble.empty();
    }
}
