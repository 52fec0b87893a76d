package dev.longshore.service.stats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The counters of a container at one time, as an engine told them. Empty is what it did not tell.
 *
 * @param read    when, by the engine's clock
 * @param formula how processor time becomes percent
 */
record StatsSample(Instant read, Formula formula, CpuCount cpu, MemoryCount memory, IoCount io, PidUse pids) {

    /** DOCKER: of the time of all processors. PODMAN: of the time between the samples. WINDOWS: that, times the processors, in 100 nanoseconds. */
    enum Formula { DOCKER, PODMAN, WINDOWS }

    /**
     * @param used       since the start
     * @param each       by processor
     * @param system     of the whole machine
     * @param processors how many there are; 0 where it is not known
     */
    record CpuCount(OptionalLong used, List<OptionalLong> each, OptionalLong system, long processors, ThrottleCount throttle) { }

    record ThrottleCount(OptionalLong periods, OptionalLong throttled, OptionalLong nanos) {
        static final ThrottleCount UNKNOWN = new ThrottleCount(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** In bytes. @param used without the cache, where that is known @param limit also where it is the memory of the whole machine */
    record MemoryCount(OptionalLong used, OptionalLong cache, OptionalLong limit) { }

    /** In bytes. @param networks by interface */
    record IoCount(Map<String, Traffic> networks, OptionalLong read, OptionalLong written) { }

    record Traffic(OptionalLong received, OptionalLong sent) { }
}
