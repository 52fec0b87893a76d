package dev.longshore.ui.stats;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.service.stats.StatsTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What the containers of a host use, as one round brought it.
 *
 * @param at       when the round ended
 * @param byCpu    those that use most processor time, the most first
 * @param byMemory those that use most memory, the most first
 */
record HostUse(StatsTotals totals, Instant at, List<Line> byCpu, List<Line> byMemory) {

    /** So many lines show which use most. */
    static final int LINES = 5;

    /** One container. @param share of what the first line uses, 0 to 1 */
    record Line(ObjectRef container, StatsReading reading, double share) { }

    /** @param running what is known of each running container of the host */
    static HostUse of(StatsTotals totals, Instant at, Map<ObjectRef, StatsReading> running) {
        return new HostUse(totals, at, most(running, StatsReading::cpu), most(running, HostUse::memory));
    }

    private static OptionalDouble memory(StatsReading reading) {
        return reading.memory().isPresent() ? OptionalDouble.of((double) reading.memory().getAsLong()) : OptionalDouble.empty();
    }

    private static List<Line> most(Map<ObjectRef, StatsReading> running, Function<StatsReading, OptionalDouble> number) {
        List<Map.Entry<ObjectRef, StatsReading>> known = new ArrayList<>(running.entrySet());
        known.removeIf(each -> number.apply(each.getValue()).orElse(0) <= 0);
        known.sort(Comparator.comparingDouble((Map.Entry<ObjectRef, StatsReading> each) -> number.apply(each.getValue()).orElse(0)).reversed()
                .thenComparing(each -> each.getKey().name()));
        double first = known.isEmpty() ? 1 : number.apply(known.getFirst().getValue()).orElse(1);
        return known.stream().limit(LINES).map(each -> new Line(each.getKey(), each.getValue(), number.apply(each.getValue()).orElse(0) / first)).toList();
    }
}
