package dev.longshore.service.stats;

import dev.longshore.engine.model.PodmanStats;
import dev.longshore.service.stats.StatsSample.CpuCount;
import dev.longshore.service.stats.StatsSample.Formula;
import dev.longshore.service.stats.StatsSample.IoCount;
import dev.longshore.service.stats.StatsSample.MemoryCount;
import dev.longshore.service.stats.StatsSample.ThrottleCount;
import dev.longshore.service.stats.StatsSample.Traffic;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Reads what Podman tells of many containers in one answer. Its memory is with the cache; what it says of throttling is nothing. */
final class PodmanSamples {

    private static final long SECOND = 1_000_000_000;

    private PodmanSamples() {
    }

    static StatsSample of(PodmanStats.Sample told) {
        OptionalLong at = Unsigned.size(told.system());
        Instant read = at.isPresent() ? Instant.ofEpochSecond(at.getAsLong() / SECOND, at.getAsLong() % SECOND) : Instant.EPOCH;
        CpuCount cpu = new CpuCount(Unsigned.of(told.cpu()), told.eachCpu().stream().map(Unsigned::of).toList(), OptionalLong.empty(), told.eachCpu().size(),
                ThrottleCount.UNKNOWN);
        MemoryCount memory = new MemoryCount(Unsigned.size(told.memory()), OptionalLong.empty(), Unsigned.limit(told.memoryLimit()));
        return new StatsSample(read, Formula.PODMAN, cpu, memory, new IoCount(networks(told), Unsigned.of(told.read()), Unsigned.of(told.written())),
                new PidUse(Unsigned.size(told.pids()), OptionalLong.empty()));
    }

    private static Map<String, Traffic> networks(PodmanStats.Sample told) {
        Map<String, Traffic> networks = new HashMap<>();
        if (told.networks() != null) {
            told.networks().forEach((name, each) -> {
                if (each != null) {
                    networks.put(name, new Traffic(Unsigned.of(each.received()), Unsigned.of(each.sent())));
                }
            });
        } else if (told.received() != null || told.sent() != null) {
            networks.put("", new Traffic(Unsigned.of(told.received()), Unsigned.of(told.sent())));
        }
        return networks;
    }
}
