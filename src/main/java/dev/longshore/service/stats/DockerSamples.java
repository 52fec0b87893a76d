package dev.longshore.service.stats;

import dev.longshore.engine.model.ContainerStats;
import dev.longshore.service.stats.StatsSample.CpuCount;
import dev.longshore.service.stats.StatsSample.Formula;
import dev.longshore.service.stats.StatsSample.IoCount;
import dev.longshore.service.stats.StatsSample.MemoryCount;
import dev.longshore.service.stats.StatsSample.ThrottleCount;
import dev.longshore.service.stats.StatsSample.Traffic;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what Docker, and Podman at Docker's endpoint, tell of a container. */
final class DockerSamples {

    /** Of cgroup v1 and v2, as the docker command looks for it: the part of the cache that the kernel gives up first. */
    private static final List<String> CACHE = List.of("total_inactive_file", "inactive_file");

    private DockerSamples() {
    }

    /** @param podman whose {@code system_cpu_usage} counts busy time only */
    static StatsSample of(ContainerStats stats, boolean podman) {
        boolean windows = stats.processors() > 0 && (stats.cpu() == null || stats.cpu().system() == null);
        Formula formula = windows ? Formula.WINDOWS : podman ? Formula.PODMAN : Formula.DOCKER;
        return new StatsSample(time(stats.read()).orElse(Instant.EPOCH), formula, cpu(stats.cpu(), stats.processors()),
                windows ? windowsMemory(stats.memory()) : memory(stats.memory()), io(stats, windows), pids(stats.pids()));
    }

    /** The sample before, which an engine tells that was asked for two of them; it has processor time alone. */
    static Optional<StatsSample> before(ContainerStats stats, boolean podman) {
        return time(stats.readBefore()).filter(read -> stats.cpuBefore() != null).map(read -> new StatsSample(read, of(stats, podman).formula(),
                cpu(stats.cpuBefore(), stats.processors()), memory(null), new IoCount(Map.of(), OptionalLong.empty(), OptionalLong.empty()), PidUse.UNKNOWN));
    }

    /** Empty for what is no time, and for the year 1: there is none. */
    static Optional<Instant> time(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(read -> read.isAfter(Instant.EPOCH));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static CpuCount cpu(ContainerStats.@Nullable Cpu cpu, long processors) {
        if (cpu == null) {
            return new CpuCount(OptionalLong.empty(), List.of(), OptionalLong.empty(), 0, ThrottleCount.UNKNOWN);
        }
        List<OptionalLong> each = cpu.usage() == null ? List.of() : cpu.usage().each().stream().map(Unsigned::of).toList();
        OptionalLong used = cpu.usage() == null ? OptionalLong.empty() : Unsigned.of(cpu.usage().total());
        long known = Math.max(cpu.online(), processors);
        return new CpuCount(used, each, Unsigned.of(cpu.system()), known > 0 ? known : each.size(), throttle(cpu.throttling()));
    }

    private static ThrottleCount throttle(ContainerStats.@Nullable Throttling told) {
        return told == null ? ThrottleCount.UNKNOWN
                : new ThrottleCount(Unsigned.of(told.periods()), Unsigned.of(told.throttled()), Unsigned.of(told.time()));
    }

    private static MemoryCount memory(ContainerStats.@Nullable Memory memory) {
        if (memory == null) {
            return new MemoryCount(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        }
        OptionalLong usage = Unsigned.size(memory.usage());
        OptionalLong cache = CACHE.stream().map(name -> Unsigned.size(memory.details().get(name))).filter(OptionalLong::isPresent)
                .findFirst().orElse(OptionalLong.empty());
        boolean apart = usage.isPresent() && cache.isPresent() && cache.getAsLong() <= usage.getAsLong();
        return new MemoryCount(apart ? OptionalLong.of(usage.getAsLong() - cache.getAsLong()) : usage,
                apart ? cache : OptionalLong.empty(), Unsigned.limit(memory.limit()));
    }

    private static MemoryCount windowsMemory(ContainerStats.@Nullable Memory memory) {
        return new MemoryCount(memory == null ? OptionalLong.empty() : Unsigned.size(memory.workingSet()), OptionalLong.empty(), OptionalLong.empty());
    }

    private static IoCount io(ContainerStats stats, boolean windows) {
        Map<String, Traffic> networks = new HashMap<>();
        if (stats.networks() != null) {
            stats.networks().forEach((name, each) -> {
                if (each != null) {
                    networks.put(name, new Traffic(Unsigned.of(each.received()), Unsigned.of(each.sent())));
                }
            });
        }
        if (windows && stats.storage() != null) {
            return new IoCount(networks, Unsigned.of(stats.storage().read()), Unsigned.of(stats.storage().written()));
        }
        return new IoCount(networks, blocks(stats.blockDevices(), "read"), blocks(stats.blockDevices(), "write"));
    }

    /** Over all devices. An engine that lists none does not count, or nothing was read or written: both are not told apart. */
    private static OptionalLong blocks(ContainerStats.@Nullable BlockDevices devices, String operation) {
        return devices == null ? OptionalLong.empty() : devices.bytes().stream().filter(each -> operation.equalsIgnoreCase(each.operation()))
                .map(each -> Unsigned.of(each.value())).reduce(OptionalLong.empty(), Unsigned::sum);
    }

    private static PidUse pids(ContainerStats.@Nullable Pids pids) {
        return pids == null ? PidUse.UNKNOWN : new PidUse(Unsigned.size(pids.current()), Unsigned.limit(pids.limit()));
    }
}
