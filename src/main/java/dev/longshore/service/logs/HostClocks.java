package dev.longshore.service.logs;

import dev.longshore.domain.ClockDifference;
import dev.longshore.domain.HostId;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.engine.EngineClient;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.system.SystemOperations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How far the clocks of hosts are from ours: lines of hosts whose clocks differ stand in the wrong order. Each host is asked once. Any thread. */
final class HostClocks {

    /** Less disturbs no order that anybody reads. */
    private static final Duration MUCH = Duration.ofSeconds(1);

    private final EngineCalls calls;
    private final InstantSource clock;
    private final Runnable changed;
    private final Set<HostId> asked = ConcurrentHashMap.newKeySet();
    private final Map<HostId, Duration> ahead = new ConcurrentHashMap<>();

    HostClocks(EngineCalls calls, InstantSource clock, Runnable changed) {
        this.calls = calls.inBackground();
        this.clock = clock;
        this.changed = changed;
    }

    /** Asks those that were not asked. What a host does not tell is not known, which is no failure of the log. */
    void ask(Set<HostId> hosts) {
        hosts.stream().filter(asked::add).forEach(host -> calls.ask(host, SystemOperations.READ_INFO, "", this::difference)
                .whenComplete((difference, failed) -> {
                    if (failed != null) {
                        asked.remove(host);
                    } else {
                        difference.filter(known -> known.exceeds(MUCH)).ifPresent(known -> tell(host, known));
                    }
                }));
    }

    /** Where it is more than a second, beyond doubt. */
    Optional<Duration> ahead(HostId host) {
        return Optional.ofNullable(ahead.get(host));
    }

    private Optional<ClockDifference> difference(EngineClient client) {
        Instant before = clock.instant();
        String told = client.system().info().value().systemTime();
        Instant after = clock.instant();
        long time = told == null ? LogTime.NONE : LogTime.parse(told);
        return time == LogTime.NONE ? Optional.empty() : Optional.of(ClockDifference.of(LogTime.instant(time), before, after));
    }

    private void tell(HostId host, ClockDifference known) {
        ahead.put(host, known.ahead());
        changed.run();
    }
}
