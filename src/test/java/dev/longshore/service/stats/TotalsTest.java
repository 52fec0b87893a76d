package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The sums over the containers of a host. */
class TotalsTest {

    private static final double EXACT = 1e-9;

    private final Totals totals = new Totals();

    private static StatsReading reading(double cpu, long memory, double received) {
        return new StatsReading(RecordedStats.NOW, true, new CpuUse(OptionalDouble.of(cpu), List.of(), OptionalDouble.empty(), Optional.empty()),
                new MemoryUse(OptionalLong.of(memory), OptionalLong.empty(), OptionalLong.empty()),
                new IoRates(OptionalDouble.of(received), OptionalDouble.of(2 * received), OptionalDouble.of(1), OptionalDouble.of(2)), PidUse.UNKNOWN);
    }

    private void add(String id, StatsReading reading, String networkOf) {
        totals.add(new Totals.Member(id, "name-of-" + id, Optional.ofNullable(reading), Optional.of(networkOf).filter(each -> !each.isEmpty())));
    }

    @Test
    void whatIsKnownIsSummed() {
        add("a", reading(10, 100, 5), "");
        add("b", reading(0.5, 20, 7), "");
        add("c", StatsReading.unknown(RecordedStats.NOW), "");
        add("d", StatsReading.stopped(RecordedStats.NOW), "");
        add("e", null, "");
        StatsTotals sum = totals.sum();
        assertEquals(10.5, sum.cpu().orElseThrow(), EXACT);
        assertEquals(OptionalLong.of(120), sum.memory());
        assertEquals(12, sum.rates().received().orElseThrow(), EXACT);
        assertEquals(24, sum.rates().sent().orElseThrow(), EXACT);
        assertEquals(2, sum.rates().read().orElseThrow(), EXACT);
        assertEquals(4, sum.rates().written().orElseThrow(), EXACT);
        assertEquals(5, sum.running());
        assertEquals(2, sum.counted());
    }

    @Test
    void ofNothingThereIsNoSum() {
        add("a", StatsReading.unknown(RecordedStats.NOW), "");
        assertEquals(new StatsTotals(1, 0, OptionalDouble.empty(), OptionalLong.empty(), IoRates.UNKNOWN), totals.sum());
    }

    @Test
    void aSharedNetworkCountsOnce() {
        add("owner", reading(1, 1, 100), "");
        add("byId", reading(1, 1, 100), "owner");
        add("byName", reading(1, 1, 99), "name-of-owner");
        add("byOther", reading(1, 1, 101), "byId");
        add("own", reading(1, 1, 7), "");
        StatsTotals sum = totals.sum();
        assertEquals(108, sum.rates().received().orElseThrow(), EXACT);
        assertEquals(5, sum.cpu().orElseThrow(), EXACT, "all else is each one's own");
        assertEquals(OptionalLong.of(5), sum.memory());
        assertEquals(5, sum.rates().read().orElseThrow(), EXACT);
    }

    @Test
    void aNetworkOutlivesItsOwner() {
        add("one", reading(1, 1, 30), "gone");
        add("other", reading(1, 1, 30), "gone");
        assertEquals(30, totals.sum().rates().received().orElseThrow(), EXACT);
    }

    @Test
    void aRingOfNetworksEnds() {
        add("one", reading(1, 1, 30), "other");
        add("other", reading(1, 1, 30), "one");
        assertEquals(2, totals.sum().counted());
    }
}
