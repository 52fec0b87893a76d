package dev.longshore.ui.stats;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.stats.ContainerKey;
import dev.longshore.service.stats.StatsReading;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The newest readings of containers at one moment. It never changes; any thread. */
record Readings(Map<ContainerKey, StatsReading> byContainer) {

    static final Readings NONE = new Readings(Map.of());

    /** A round that takes long is still the newest there is. Older than this is what was, not what is. */
    static final Duration LASTING = Duration.ofMinutes(2);

    /**
     * A sum over containers that run.
     *
     * @param running how many they are
     * @param counted of how many there is a reading
     */
    record Sum(int running, int counted, OptionalDouble cpu, OptionalLong memory) {

        boolean complete() {
            return counted == running && running > 0;
        }
    }

    /** With newer ones, and without those that are no longer true. */
    Readings with(Map<ContainerKey, StatsReading> newer, Instant now) {
        Map<ContainerKey, StatsReading> next = new HashMap<>(byContainer);
        next.putAll(newer);
        next.values().removeIf(reading -> reading.at().isBefore(now.minus(LASTING)));
        return new Readings(Map.copyOf(next));
    }

    Optional<StatsReading> of(ObjectRef container) {
        return Optional.ofNullable(byContainer.get(ContainerKey.of(container)));
    }

    /** @param running containers that run */
    Sum sum(Collection<ContainerKey> running) {
        return sum(running.size(), running.stream().map(byContainer::get).filter(Objects::nonNull).toList());
    }

    /** @param readings of those of them that have one */
    static Sum sum(int running, Collection<StatsReading> readings) {
        double cpu = 0;
        long memory = 0;
        boolean anyCpu = false;
        boolean anyMemory = false;
        for (StatsReading reading : readings) {
            cpu += reading.cpu().orElse(0);
            memory += reading.memory().orElse(0);
            anyCpu |= reading.cpu().isPresent();
            anyMemory |= reading.memory().isPresent();
        }
        return new Sum(running, readings.size(), anyCpu ? OptionalDouble.of(cpu) : OptionalDouble.empty(),
                anyMemory ? OptionalLong.of(memory) : OptionalLong.empty());
    }
}
