package dev.longshore.service.stats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Processor time between two samples.
 *
 * @param percent    of one processor, so that two busy ones are 200; of Windows, of the whole machine. Empty where it is not known
 * @param perCpu     percent of each processor; empty where the engine does not tell
 * @param cpus       how many processors it may use, by its limit or as many as there are; empty where it is not known
 * @param throttling how its limit held it back; empty where there is no limit
 */
public record CpuUse(OptionalDouble percent, List<Double> perCpu, OptionalDouble cpus, Optional<Throttling> throttling) {

    public static final CpuUse UNKNOWN = new CpuUse(OptionalDouble.empty(), List.of(), OptionalDouble.empty(), Optional.empty());

    public CpuUse {
        perCpu = List.copyOf(perCpu);
    }
}
