package dev.longshore.ui.stats;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.stats.ContainerKey;
import dev.longshore.service.stats.CpuUse;
import dev.longshore.service.stats.IoRates;
import dev.longshore.service.stats.MemoryUse;
import dev.longshore.service.stats.PidUse;
import dev.longshore.service.stats.StatsDemand;
import dev.longshore.service.stats.StatsHistory;
import dev.longshore.service.stats.StatsMark;
import dev.longshore.service.stats.StatsNews;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.service.stats.Throttling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A sampler that tells what a test puts into it. */
final class FakeStats implements StatsSource {

    static final HostId HOST = new HostId("h");
    static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    final List<StatsDemand> wanted = new ArrayList<>();
    private final List<Consumer<StatsNews>> watchers = new ArrayList<>();
    private final Map<ContainerKey, StatsHistory> histories = new HashMap<>();

    static ObjectRef container(String name) {
        return new ObjectRef(HOST, ContainerOperations.CONTAINER, name + "-id", name);
    }

    /** Percent of a processor, megabytes used, and nothing else. */
    static StatsReading reading(int second, double cpu, long megabytes) {
        return new StatsReading(NOON.plusSeconds(second), true, new CpuUse(OptionalDouble.of(cpu), List.of(), OptionalDouble.of(2), Optional.empty()),
                new MemoryUse(OptionalLong.of(megabytes * 1_000_000), OptionalLong.empty(), OptionalLong.empty()), IoRates.UNKNOWN, PidUse.UNKNOWN);
    }

    /** All there is to know. */
    static StatsReading full(int second) {
        return new StatsReading(NOON.plusSeconds(second), true,
                new CpuUse(OptionalDouble.of(84.06), List.of(80.0, 4.0), OptionalDouble.of(2), Optional.of(new Throttling(3, 100, Duration.ofMillis(40)))),
                new MemoryUse(OptionalLong.of(231_000_000), OptionalLong.of(38_000_000), OptionalLong.of(256_000_000)),
                new IoRates(OptionalDouble.of(31_000), OptionalDouble.of(17_000), OptionalDouble.of(0), OptionalDouble.of(1_200_000)),
                new PidUse(OptionalLong.of(8), OptionalLong.empty()));
    }

    void keep(ObjectRef container, List<StatsReading> readings, StatsMark... marks) {
        histories.put(ContainerKey.of(container), new StatsHistory(readings, List.of(marks)));
    }

    /** @param round whether all running containers of the host were sampled */
    void tell(Map<ObjectRef, StatsReading> readings, boolean round) {
        Map<ContainerKey, StatsReading> byKey = new HashMap<>();
        readings.forEach((container, reading) -> byKey.put(ContainerKey.of(container), reading));
        Instant at = readings.values().stream().map(StatsReading::at).max(Instant::compareTo).orElse(NOON);
        tell(new StatsNews(byKey, Map.of(), round ? Map.of(HOST, at) : Map.of(), Map.of()));
    }

    void tell(StatsNews news) {
        List.copyOf(watchers).forEach(watcher -> watcher.accept(news));
    }

    StatsDemand wantedNow() {
        return wanted.isEmpty() ? StatsDemand.NOTHING : wanted.getLast();
    }

    @Override
    public Watching watch(Consumer<StatsNews> told) {
        watchers.add(told);
        return new Watching() {
            @Override
            public void want(StatsDemand demand) {
                wanted.add(demand);
            }

            @Override
            public void close() {
                watchers.remove(told);
                wanted.add(StatsDemand.NOTHING);
            }
        };
    }

    @Override
    public StatsHistory history(ObjectRef container) {
        return histories.getOrDefault(ContainerKey.of(container), StatsHistory.NONE);
    }
}
