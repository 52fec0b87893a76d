package dev.longshore.ui.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.stats.CpuUse;
import dev.longshore.service.stats.IoRates;
import dev.longshore.service.stats.MemoryUse;
import dev.longshore.service.stats.PidUse;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.service.stats.StatsTotals;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Which containers of a host use most. */
class HostUseTest {

    private final Map<ObjectRef, StatsReading> running = new HashMap<>();

    private void add(String name, OptionalDouble cpu, OptionalLong memory) {
        running.put(new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "id-" + name, name), new StatsReading(Instant.EPOCH, true,
                new CpuUse(cpu, List.of(), OptionalDouble.empty(), Optional.empty()), new MemoryUse(memory, OptionalLong.empty(), OptionalLong.empty()),
                IoRates.UNKNOWN, PidUse.UNKNOWN));
    }

    private HostUse use() {
        return HostUse.of(new StatsTotals(running.size(), running.size(), OptionalDouble.empty(), OptionalLong.empty(), IoRates.UNKNOWN), Instant.EPOCH, running);
    }

    private static List<String> names(List<HostUse.Line> lines) {
        return lines.stream().map(line -> line.container().name()).toList();
    }

    @Test
    void theMostFirstAndNoMoreThanFive() {
        for (int i = 0; i < 8; i++) {
            add("c" + i, OptionalDouble.of(10 * i), OptionalLong.of(800 - i));
        }
        assertEquals(List.of("c7", "c6", "c5", "c4", "c3"), names(use().byCpu()));
        assertEquals(List.of("c0", "c1", "c2", "c3", "c4"), names(use().byMemory()));
        assertEquals(1, use().byCpu().getFirst().share());
        assertEquals(3.0 / 7, use().byCpu().getLast().share(), 1e-9);
    }

    @Test
    void whatUsesNothingOrIsNotKnownIsNoLine() {
        add("idle", OptionalDouble.of(0), OptionalLong.empty());
        add("unknown", OptionalDouble.empty(), OptionalLong.of(7));
        assertEquals(List.of(), names(use().byCpu()));
        assertEquals(List.of("unknown"), names(use().byMemory()));
    }

    @Test
    void equalsComeByName() {
        add("b", OptionalDouble.of(5), OptionalLong.of(5));
        add("a", OptionalDouble.of(5), OptionalLong.of(5));
        assertEquals(List.of("a", "b"), names(use().byCpu()));
    }
}
