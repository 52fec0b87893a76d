package dev.longshore.service.stats;

import dev.longshore.service.stats.StatsSample.CpuCount;
import dev.longshore.service.stats.StatsSample.IoCount;
import dev.longshore.service.stats.StatsSample.MemoryCount;
import dev.longshore.service.stats.StatsSample.ThrottleCount;
import dev.longshore.service.stats.StatsSample.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes readings of samples, as the docker command does; of Podman's by Podman's own rule. No number is made of what is absent. */
final class StatsFormulas {

    private static final double NANOS = 1e9;
    /** Of Windows: in a second. */
    private static final double UNITS = 1e7;

    private StatsFormulas() {
    }

    /**
     * @param before an earlier sample; rates are made with it where both are of the same run of the container
     * @param at     when the engine answered, by the clock of this machine
     */
    static StatsReading reading(Optional<StatsSample> before, StatsSample now, RunFacts facts, Instant at) {
        Optional<StatsSample> same = before.filter(sample -> sameRun(sample, now, facts));
        CpuUse cpu = same.map(sample -> cpu(sample, now, facts)).orElse(new CpuUse(OptionalDouble.empty(), List.of(), cpus(now, facts), Optional.empty()));
        return new StatsReading(at, true, cpu, memory(now.memory(), facts), same.map(sample -> rates(sample, now)).orElse(IoRates.UNKNOWN), now.pids());
    }

    /** Whether one run of the container has both: counters of a later run may be higher as well. */
    static boolean sameRun(StatsSample before, StatsSample now, RunFacts facts) {
        return now.read().isAfter(before.read()) && !before.read().isBefore(facts.startedAt()) && !Unsigned.less(now.cpu().used(), before.cpu().used());
    }

    private static CpuUse cpu(StatsSample before, StatsSample now, RunFacts facts) {
        OptionalDouble unit = onePercent(before, now);
        OptionalDouble percent = percent(Unsigned.growth(before.cpu().used(), now.cpu().used()), unit);
        return new CpuUse(percent, perCpu(before.cpu(), now, unit, percent), cpus(now, facts), throttling(before.cpu().throttle(), now.cpu().throttle()));
    }

    /** How much a counter of processor time grows in the time between the samples for one percent; empty where it cannot be told. */
    private static OptionalDouble onePercent(StatsSample before, StatsSample now) {
        double seconds = seconds(before, now);
        long processors = now.cpu().processors();
        OptionalDouble whole = switch (now.formula()) {
            case DOCKER -> processors == 0 ? OptionalDouble.empty() : scaled(Unsigned.growth(before.cpu().system(), now.cpu().system()), 1.0 / processors);
            case PODMAN -> OptionalDouble.of(seconds * NANOS);
            case WINDOWS -> OptionalDouble.of(seconds * UNITS * processors);
        };
        return whole.isPresent() && whole.getAsDouble() > 0 ? scaled(whole, 0.01) : OptionalDouble.empty();
    }

    private static OptionalDouble scaled(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
    }

    private static OptionalDouble percent(OptionalDouble grown, OptionalDouble unit) {
        return grown.isPresent() && unit.isPresent() ? OptionalDouble.of(grown.getAsDouble() / unit.getAsDouble()) : OptionalDouble.empty();
    }

    /** Empty where it is not told of each, and where it is not kept up with the whole, as some versions of Podman do. */
    private static List<Double> perCpu(CpuCount before, StatsSample now, OptionalDouble unit, OptionalDouble whole) {
        List<OptionalLong> each = now.cpu().each();
        if (each.isEmpty() || each.size() != before.each().size() || whole.isEmpty()) {
            return List.of();
        }
        List<Double> percents = new ArrayList<>(each.size());
        double sum = 0;
        for (int i = 0; i < each.size(); i++) {
            OptionalDouble one = percent(Unsigned.growth(before.each().get(i), each.get(i)), unit);
            if (one.isEmpty()) {
                return List.of();
            }
            percents.add(one.getAsDouble());
            sum += one.getAsDouble();
        }
        return sum == 0 && whole.getAsDouble() > 0 ? List.of() : percents;
    }

    private static OptionalDouble cpus(StatsSample now, RunFacts facts) {
        long processors = now.cpu().processors();
        return facts.cpus().isPresent() || processors == 0 ? facts.cpus() : OptionalDouble.of((double) processors);
    }

    private static Optional<Throttling> throttling(ThrottleCount before, ThrottleCount now) {
        OptionalDouble periods = Unsigned.growth(before.periods(), now.periods());
        OptionalDouble throttled = Unsigned.growth(before.throttled(), now.throttled());
        if (periods.isEmpty() || throttled.isEmpty() || periods.getAsDouble() < 1) {
            return Optional.empty();
        }
        long nanos = (long) Unsigned.growth(before.nanos(), now.nanos()).orElse(0);
        return Optional.of(new Throttling((long) throttled.getAsDouble(), (long) periods.getAsDouble(), Duration.ofNanos(nanos)));
    }

    /** A limit is what the container was given; what the engine tells without one is the memory of the machine. */
    private static MemoryUse memory(MemoryCount memory, RunFacts facts) {
        OptionalLong given = facts.memory() > 0 ? OptionalLong.of(facts.memory()) : OptionalLong.empty();
        OptionalLong limit = given.isPresent() && memory.limit().isPresent() ? memory.limit() : given;
        return new MemoryUse(memory.used(), memory.cache(), limit);
    }

    private static IoRates rates(StatsSample before, StatsSample now) {
        double seconds = seconds(before, now);
        return new IoRates(network(before.io(), now.io(), Traffic::received, seconds), network(before.io(), now.io(), Traffic::sent, seconds),
                scaled(Unsigned.growth(before.io().read(), now.io().read()), 1 / seconds),
                scaled(Unsigned.growth(before.io().written(), now.io().written()), 1 / seconds));
    }

    /** Over the interfaces that were there both times: one that came meanwhile brings what it counted before. */
    private static OptionalDouble network(IoCount before, IoCount now, Function<Traffic, OptionalLong> counter, double seconds) {
        OptionalDouble sum = OptionalDouble.empty();
        for (Map.Entry<String, Traffic> each : now.networks().entrySet()) {
            Traffic earlier = before.networks().get(each.getKey());
            OptionalDouble grown = earlier == null ? OptionalDouble.empty() : Unsigned.growth(counter.apply(earlier), counter.apply(each.getValue()));
            if (grown.isPresent()) {
                sum = OptionalDouble.of(sum.orElse(0) + grown.getAsDouble());
            }
        }
        return scaled(sum, 1 / seconds);
    }

    private static double seconds(StatsSample before, StatsSample now) {
        return Duration.between(before.read(), now.read()).toNanos() / NANOS;
    }
}
