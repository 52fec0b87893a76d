package dev.longshore.service.stats;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import java.util.Set;

/**
 * Which containers somebody wants to see the numbers of.
 *
 * @param containers those that show; sampled each five seconds, with a history of a minute
 * @param allRunning hosts all of whose running containers are wanted, as often as a round takes, at most each five seconds; passed over where the
 *                   engine lacks {@link StatsOperations#ALL_RUNNING}
 * @param close      those that are looked at closely; sampled each two seconds, with a history of fifteen minutes
 * @param kept       those whose history of fifteen minutes goes on while nobody looks; sampled each five seconds
 */
public record StatsDemand(Set<ObjectRef> containers, Set<HostId> allRunning, Set<ObjectRef> close, Set<ObjectRef> kept) {

    public static final StatsDemand NOTHING = new StatsDemand(Set.of(), Set.of(), Set.of(), Set.of());

    public StatsDemand {
        containers = Set.copyOf(containers);
        allRunning = Set.copyOf(allRunning);
        close = Set.copyOf(close);
        kept = Set.copyOf(kept);
    }

    /** Without histories that go on. */
    public StatsDemand(Set<ObjectRef> containers, Set<HostId> allRunning, Set<ObjectRef> close) {
        this(containers, allRunning, close, Set.of());
    }
}
