package dev.longshore.service.containers;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerDetails;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.prune.EngineLists;
import dev.longshore.service.prune.EngineTime;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneCandidate.Evidence;
import dev.longshore.service.prune.PruneCandidate.Room;
import dev.longshore.service.prune.PruneCandidate.Traits;
import dev.longshore.service.prune.PruneCategory;
import dev.longshore.service.prune.PruneFindings;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.service.prune.PruneVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Containers without a process. Their volumes stay. Those of a pod of Podman go only with their pod, so they are not offered. One that has
 * run since the preview stays, although it has stopped again.
 */
public final class StoppedContainers implements PruneCategory {

    public static final PruneCategory CATEGORY = new StoppedContainers();

    private static final Set<ContainerState> STOPPED = Set.of(ContainerState.CREATED, ContainerState.EXITED, ContainerState.DEAD);

    /** Podman has prepared its process. */
    private static final String INITIALIZED = "initialized";

    /** Of more the list alone tells when they ended, and it rounds. */
    private static final int MOST_INSPECTED = 200;

    private StoppedContainers() {
    }

    /** Whether it can go as far as its state tells. */
    public static boolean stopped(ContainerSummary container) {
        return !container.state().equals(INITIALIZED) && STOPPED.contains(status(container).state());
    }

    private static ContainerStatus status(ContainerSummary container) {
        return ContainerStatus.of(container.state(), container.status());
    }

    @Override
    public String id() {
        return "containers";
    }

    @Override
    public ObjectKind kind() {
        return ContainerOperations.CONTAINER;
    }

    @Override
    public int weight() {
        return 100;
    }

    @Override
    public Operation operation() {
        return ContainerOperations.PRUNE;
    }

    @Override
    public Operation removal() {
        return ContainerOperations.REMOVE;
    }

    @Override
    public PruneFindings find(EngineLists lists) {
        List<ContainerSummary> stopped = lists.containers().stream().filter(StoppedContainers::stopped).toList();
        Map<String, String> pods = stopped.isEmpty() ? Map.of() : lists.pods();
        List<PruneCandidate> candidates = new ArrayList<>();
        for (ContainerSummary each : stopped) {
            if (!pods.containsKey(each.id())) {
                candidate(lists, each, candidates.size() < MOST_INSPECTED).ifPresent(candidates::add);
            }
        }
        List<String> held = stopped.stream().map(each -> pods.get(each.id())).filter(pod -> pod != null).toList();
        return new PruneFindings(candidates, held.isEmpty() ? List.of()
                : List.of(PruneReason.of("pod-members", String.valueOf(held.size()), held.stream().distinct().sorted().collect(Collectors.joining(", ")))));
    }

    /** Empty where it is gone already. */
    private static Optional<PruneCandidate> candidate(EngineLists lists, ContainerSummary container, boolean inspected) {
        Instant created = Instant.ofEpochSecond(container.created());
        String finished = "";
        Optional<Instant> since = status(container).age().map(age -> lists.now().minus(age));
        if (inspected) {
            try {
                finished = finished(lists.client().containers().inspect(container.id()));
                since = EngineTime.of(finished);
            } catch (EngineException.NotFound gone) {
                return Optional.empty();
            }
        }
        boolean unknown = finished.isEmpty();
        return Optional.of(new PruneCandidate(new ObjectRef(lists.host(), ContainerOperations.CONTAINER, container.id(), container.name()), CATEGORY.id(),
                reason(status(container)), Room.UNKNOWN, new Traits(since.or(() -> Optional.of(created)), container.labels()),
                new Evidence(finished, "", List.of(), Optional.of(lists.now()).filter(now -> unknown))));
    }

    private static String finished(ContainerDetails container) {
        return container.state() == null || container.state().finishedAt() == null ? "" : container.state().finishedAt();
    }

    private static PruneReason reason(ContainerStatus status) {
        return switch (status.state()) {
            case CREATED -> PruneReason.of("created");
            case DEAD -> PruneReason.of("dead");
            default -> status.exitCode().isEmpty() ? PruneReason.of("stopped") : PruneReason.of("exited", String.valueOf(status.exitCode().getAsLong()));
        };
    }

    @Override
    public Map<String, Long> measure(EngineLists lists) {
        return lists.containerSizes();
    }

    @Override
    public PruneVerdict check(EngineClient client, PruneCandidate candidate) {
        ContainerDetails now;
        try {
            now = client.containers().inspect(candidate.object().id());
        } catch (EngineException.NotFound gone) {
            return PruneVerdict.GONE;
        }
        ContainerDetails.State state = now.state();
        if (state == null || state.running() || state.paused() || state.restarting() || !mayGo(state.status())) {
            return PruneVerdict.inUse(PruneReason.of("runs"));
        }
        return ranAgain(candidate.evidence(), now, state) ? PruneVerdict.changed(PruneReason.of("ran-again")) : PruneVerdict.FREE;
    }

    private static boolean ranAgain(Evidence before, ContainerDetails now, ContainerDetails.State state) {
        if (!before.made().isEmpty()) {
            return !before.made().equals(finished(now));
        }
        return before.seen().filter(seen -> after(seen, state.startedAt()) || after(seen, state.finishedAt())).isPresent();
    }

    private static boolean after(Instant seen, @Nullable String time) {
        return EngineTime.of(time).filter(seen::isBefore).isPresent();
    }

    /** Before API 1.21 there is no such word, and the flags tell alone. */
    private static boolean mayGo(String status) {
        return status == null || status.isEmpty() || !status.equals(INITIALIZED) && STOPPED.contains(ContainerState.of(status));
    }

    /** {@inheritDoc} Without {@code v}: anonymous volumes are of another category, and stay here. */
    @Override
    public void delete(EngineClient client, PruneCandidate candidate) {
        client.containers().remove(candidate.object().id(), false, false);
    }
}
