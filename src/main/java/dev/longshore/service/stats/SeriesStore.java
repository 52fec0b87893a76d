package dev.longshore.service.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is kept of the containers of one host, for a minute after nobody wants it any more. Not thread-safe: its owner has a lock. */
final class SeriesStore {

    private static final long KEPT = Duration.ofSeconds(60).toNanos();

    private final HistoryBudget budget;
    private final Map<String, ContainerSeries> series = new HashMap<>();
    private final Map<String, Long> unwantedSince = new HashMap<>();

    SeriesStore(HistoryBudget budget) {
        this.budget = budget;
    }

    /** Makes one where there is none. */
    ContainerSeries get(String id) {
        return series.computeIfAbsent(id, each -> new ContainerSeries(budget));
    }

    Optional<ContainerSeries> find(String id) {
        return Optional.ofNullable(series.get(id));
    }

    boolean empty() {
        return series.isEmpty();
    }

    /** The containers differ. @return the last readings of those that ended, and of all where the host was lost, as far as somebody wants any */
    Map<String, StatsReading> apply(Roster.Difference difference, Instant now, HostWants wants) {
        Map<String, StatsReading> last = new HashMap<>();
        difference.changed().forEach(id -> find(id).ifPresent(ContainerSeries::runMayHaveChanged));
        if (!wants.nothing()) {
            difference.ended().forEach(id -> find(id).flatMap(each -> each.stopped(now, wants.span(id))).ifPresent(reading -> last.put(id, reading)));
        }
        if (difference.lost() && !wants.nothing()) {
            series.forEach((id, each) -> each.failed(now, wants.span(id)).ifPresent(reading -> last.put(id, reading)));
        }
        return last;
    }

    /** @return those that are forgotten */
    Set<String> forgetUnwanted(Predicate<String> wanted, long now) {
        Set<String> forgotten = new HashSet<>();
        for (String id : Set.copyOf(series.keySet())) {
            if (wanted.test(id)) {
                unwantedSince.remove(id);
            } else if (now - unwantedSince.computeIfAbsent(id, each -> now) >= KEPT) {
                Objects.requireNonNull(series.remove(id)).close();
                unwantedSince.remove(id);
                forgotten.add(id);
            }
        }
        return forgotten;
    }

    /** When the next one is to be forgotten, where nothing is wanted. */
    long nextToForget(long now) {
        return unwantedSince.values().stream().mapToLong(since -> since).min().orElse(now) + KEPT;
    }

    void clear() {
        series.values().forEach(ContainerSeries::close);
        series.clear();
        unwantedSince.clear();
    }
}
