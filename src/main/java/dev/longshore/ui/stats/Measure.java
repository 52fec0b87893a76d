package dev.longshore.ui.stats;

import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.format.StatsFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One of the things that are measured, as a column shows it.
 *
 * @param text   empty values show as a dash
 * @param value  what it sorts by
 * @param high   whether the value is one to look at
 * @param trend  how the last minute is drawn; empty for a number alone
 * @param sum    what the head of a group says; empty for nothing, or where nothing is known
 */
record Measure(Head head, Function<StatsReading, String> text, Function<StatsReading, OptionalDouble> value, Predicate<StatsReading> high,
               Optional<TrendOf> trend, Optional<Function<Readings.Sum, String>> sum) {

    /** Above that share of what a container may use it is worth a look. */
    private static final double MUCH = 90;
    private static final double ONE_CPU = 100;

    static final List<Measure> ALL = List.of(
            new Measure(new Head("cpu", "stats.column.cpu", 164, 68, true), reading -> StatsFormat.percent(reading.cpu()), StatsReading::cpu,
                    Measure::muchCpu, Optional.of(TrendOf.cpu(Measure::muchCpu)), Optional.of(sum -> known(StatsFormat.percent(sum.cpu())))),
            new Measure(new Head("memory", "stats.column.memory", 164, 72, true), reading -> StatsFormat.bytes(reading.memory()),
                    reading -> number(reading.memory()), Measure::muchMemory, Optional.of(TrendOf.memory(Measure::muchMemory)),
                    Optional.of(sum -> known(StatsFormat.bytes(sum.memory())))),
            plain(new Head("memory-limit", "stats.column.limit", 66, 54, false), reading -> StatsFormat.wholePercent(reading.ofLimit()),
                    StatsReading::ofLimit, Measure::muchMemory),
            plain(new Head("network", "stats.column.network", 92, 72, false), reading -> StatsFormat.rate(network(reading)), Measure::network, Measure::never),
            plain(new Head("block", "stats.column.block", 92, 72, false), reading -> StatsFormat.rate(block(reading)), Measure::block, Measure::never),
            plain(new Head("pids", "stats.column.pids", 60, 50, false), reading -> StatsFormat.count(reading.pids()), reading -> number(reading.pids()),
                    Measure::never));

    /** @param id names the column in a saved layout */
    record Head(String id, String titleKey, double width, double minWidth, boolean shownAtFirst) { }

    private static Measure plain(Head head, Function<StatsReading, String> text, Function<StatsReading, OptionalDouble> value, Predicate<StatsReading> high) {
        return new Measure(head, text, value, high, Optional.empty(), Optional.empty());
    }

    private static boolean never(StatsReading reading) {
        return false;
    }

    private static boolean muchCpu(StatsReading reading) {
        return reading.cpu().isPresent() && reading.cpu().getAsDouble() >= MUCH * reading.cpuUse().cpus().orElse(1) * ONE_CPU / 100;
    }

    private static boolean muchMemory(StatsReading reading) {
        return reading.ofLimit().isPresent() && reading.ofLimit().getAsDouble() >= MUCH;
    }

    static OptionalDouble network(StatsReading reading) {
        return sum(reading.received(), reading.sent());
    }

    static OptionalDouble block(StatsReading reading) {
        return sum(reading.read(), reading.written());
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        return one.isEmpty() && other.isEmpty() ? one : OptionalDouble.of(one.orElse(0) + other.orElse(0));
    }

    static OptionalDouble number(OptionalLong value) {
        return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) value.getAsLong());
    }

    private static String known(String text) {
        return text.equals("–") ? "" : text;
    }
}
