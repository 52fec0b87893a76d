package dev.longshore.service.stats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a container uses at one time. What is not known is empty, and never 0 or NaN: a first sample has no rates, and so has the first one after a
 * restart.
 *
 * @param at      by the clock of this machine
 * @param running whether it runs; else nothing is known
 */
public record StatsReading(Instant at, boolean running, CpuUse cpuUse, MemoryUse memoryUse, IoRates rates, PidUse pidUse) {

    /** It does not run. */
    public static StatsReading stopped(Instant at) {
        return new StatsReading(at, false, CpuUse.UNKNOWN, MemoryUse.UNKNOWN, IoRates.UNKNOWN, PidUse.UNKNOWN);
    }

    /** It runs, and the engine did not tell what it uses. */
    public static StatsReading unknown(Instant at) {
        return new StatsReading(at, true, CpuUse.UNKNOWN, MemoryUse.UNKNOWN, IoRates.UNKNOWN, PidUse.UNKNOWN);
    }

    /** The same without what takes two samples. */
    StatsReading withoutRates() {
        return new StatsReading(at, running, new CpuUse(OptionalDouble.empty(), List.of(), cpuUse.cpus(), Optional.empty()), memoryUse,
                IoRates.UNKNOWN, pidUse);
    }

    /** Percent of one processor. */
    public OptionalDouble cpu() {
        return cpuUse.percent();
    }

    /** Percent of each processor; empty where the engine does not tell. */
    public List<Double> perCpu() {
        return cpuUse.perCpu();
    }

    /** Of the periods of its limit of processor time, in which it was held back; 0 to 1, empty where there is no such limit. */
    public OptionalDouble throttled() {
        return cpuUse.throttling().map(each -> OptionalDouble.of(each.share())).orElse(OptionalDouble.empty());
    }

    /** Bytes, cache apart where the engine tells it. */
    public OptionalLong memory() {
        return memoryUse.used();
    }

    /** Bytes. */
    public OptionalLong cache() {
        return memoryUse.cache();
    }

    /** Of memory, in bytes; empty where there is none. */
    public OptionalLong limit() {
        return memoryUse.limit();
    }

    /** Percent of the limit of memory. */
    public OptionalDouble ofLimit() {
        return memoryUse.ofLimit();
    }

    /** Bytes a second from networks. */
    public OptionalDouble received() {
        return rates.received();
    }

    /** Bytes a second to networks. */
    public OptionalDouble sent() {
        return rates.sent();
    }

    /** Bytes a second from disks. */
    public OptionalDouble read() {
        return rates.read();
    }

    /** Bytes a second to disks. */
    public OptionalDouble written() {
        return rates.written();
    }

    /** Processes and threads. */
    public OptionalLong pids() {
        return pidUse.now();
    }
}
