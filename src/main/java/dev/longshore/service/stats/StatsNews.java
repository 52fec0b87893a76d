package dev.longshore.service.stats;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HostId;
import java.time.Instant;
import java.util.Map;

/**
 * What a round brought; nothing is said of what it did not touch.
 *
 * @param readings the newest of each container that was sampled, or that stopped; other watchers' containers are among them
 * @param totals   of hosts all of whose running containers were sampled just now
 * @param roundAt  when those rounds ended: an order by these numbers changes then, and not with each reading
 * @param failures of hosts whose engine told nothing of any container it was asked for
 */
public record StatsNews(Map<ContainerKey, StatsReading> readings, Map<HostId, StatsTotals> totals, Map<HostId, Instant> roundAt,
                        Map<HostId, Failure> failures) {

    public StatsNews {
        readings = Map.copyOf(readings);
        totals = Map.copyOf(totals);
        roundAt = Map.copyOf(roundAt);
        failures = Map.copyOf(failures);
    }

    boolean empty() {
        return readings.isEmpty() && totals.isEmpty() && failures.isEmpty();
    }
}
