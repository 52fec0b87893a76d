package dev.longshore.ui.stats;

import dev.longshore.service.stats.CpuUse;
import dev.longshore.service.stats.IoRates;
import dev.longshore.service.stats.MemoryUse;
import dev.longshore.service.stats.PidUse;
import dev.longshore.service.stats.StatsReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Several containers as one. They are sampled one after the other: at each time in a grid the newest reading of each counts, unless it is too old.
 * Of each number it is the sum of those that are known.
 */
final class SummedReadings {

    private static final long STEP = 2_000;
    private static final Duration LASTING = Duration.ofSeconds(8);

    private SummedReadings() {
    }

    /** @param histories each oldest first */
    static List<StatsReading> of(List<List<StatsReading>> histories) {
        TreeSet<Long> times = new TreeSet<>();
        histories.forEach(history -> history.forEach(reading -> times.add(Math.ceilDiv(reading.at().toEpochMilli(), STEP) * STEP)));
        int[] next = new int[histories.size()];
        List<StatsReading> sums = new ArrayList<>(times.size());
        for (long time : times) {
            Instant at = Instant.ofEpochMilli(time);
            List<StatsReading> now = new ArrayList<>();
            for (int i = 0; i < next.length; i++) {
                List<StatsReading> history = histories.get(i);
                while (next[i] < history.size() && !history.get(next[i]).at().isAfter(at)) {
                    next[i]++;
                }
                newest(history, next[i], at).ifPresent(now::add);
            }
            sums.add(sum(at, now));
        }
        return sums;
    }

    private static Optional<StatsReading> newest(List<StatsReading> history, int next, Instant at) {
        return next == 0 || history.get(next - 1).at().isBefore(at.minus(LASTING)) ? Optional.empty() : Optional.of(history.get(next - 1));
    }

    private static StatsReading sum(Instant at, List<StatsReading> all) {
        if (all.stream().noneMatch(StatsReading::running)) {
            return StatsReading.stopped(at);
        }
        CpuUse cpu = new CpuUse(sum(all, StatsReading::cpu), List.of(), OptionalDouble.empty(), Optional.empty());
        MemoryUse memory = new MemoryUse(whole(all, StatsReading::memory), whole(all, StatsReading::cache), OptionalLong.empty());
        IoRates rates = new IoRates(sum(all, StatsReading::received), sum(all, StatsReading::sent), sum(all, StatsReading::read), sum(all, StatsReading::written));
        return new StatsReading(at, true, cpu, memory, rates, new PidUse(whole(all, StatsReading::pids), OptionalLong.empty()));
    }

    private static OptionalDouble sum(List<StatsReading> all, Function<StatsReading, OptionalDouble> value) {
        return all.stream().map(value).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).reduce(Double::sum)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static OptionalLong whole(List<StatsReading> all, Function<StatsReading, OptionalLong> value) {
        return all.stream().map(value).filter(OptionalLong::isPresent).map(OptionalLong::getAsLong).reduce(Long::sum)
                .map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
