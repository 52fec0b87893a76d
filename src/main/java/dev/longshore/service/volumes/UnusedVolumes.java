package dev.longshore.service.volumes;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.service.containers.StoppedContainers;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Volumes that no container has, running or not, with what is in them. What lies elsewhere is not offered: volumes with options, and those of
 * other drivers than the engine's own. A volume is known by its name alone, so that one that was made again under the name stays.
 */
public final class UnusedVolumes implements PruneCategory {

    /** Made without a name, as far as it can be known. */
    public static final PruneCategory ANONYMOUS = new UnusedVolumes(true);

    /** Someone named them; not ticked by themselves. */
    public static final PruneCategory NAMED = new UnusedVolumes(false);

    private static final String LOCAL = "local";

    private final boolean anonymous;

    private UnusedVolumes(boolean anonymous) {
        this.anonymous = anonymous;
    }

    @Override
    public String id() {
        return anonymous ? "anonymous-volumes" : "named-volumes";
    }

    @Override
    public ObjectKind kind() {
        return VolumeOperations.VOLUME;
    }

    @Override
    public int weight() {
        return anonymous ? 300 : 310;
    }

    @Override
    public boolean ticked() {
        return anonymous;
    }

    @Override
    public Operation operation() {
        return VolumeOperations.PRUNE;
    }

    @Override
    public Operation removal() {
        return VolumeOperations.REMOVE;
    }

    /** {@inheritDoc} @throws EngineException.NotOffered where the engine does not say which containers have volumes */
    @Override
    public PruneFindings find(EngineLists lists) {
        if (!lists.client().version().atLeast(1, 24)) {
            throw new EngineException.NotOffered(0, "which containers have a volume is told since API 1.24");
        }
        Map<String, List<ContainerSummary>> users = users(lists.containers());
        boolean namesTell = namesTell(lists);
        List<Volume> ours = lists.volumes().stream().filter(each -> anonymous(each, namesTell) == anonymous).toList();
        List<Volume> free = ours.stream().filter(each -> !users.containsKey(each.name())).toList();
        List<PruneCandidate> candidates = free.stream().filter(UnusedVolumes::mayGo).map(each -> candidate(lists, each)).toList();
        long later = ours.stream().filter(UnusedVolumes::mayGo).map(each -> users.getOrDefault(each.name(), List.of()))
                .filter(by -> !by.isEmpty() && by.stream().allMatch(StoppedContainers::stopped)).count();
        return new PruneFindings(candidates, Stream.of(note("lies-elsewhere", free.stream().filter(UnusedVolumes::liesElsewhere).count()),
                note("no-time", free.stream().filter(each -> !liesElsewhere(each) && !mayGo(each)).count()), note("free-later", later))
                .flatMap(List::stream).toList());
    }

    private static List<PruneReason> note(String key, long count) {
        return count == 0 ? List.of() : List.of(PruneReason.of(key, String.valueOf(count)));
    }

    /** Without the time when it was made nobody could tell it from one that was made again. */
    private static boolean mayGo(Volume volume) {
        return !liesElsewhere(volume) && EngineTime.of(volume.createdAt()).isPresent();
    }

    private static boolean liesElsewhere(Volume volume) {
        return !volume.driver().equals(LOCAL) || !volume.options().isEmpty();
    }

    private static Map<String, List<ContainerSummary>> users(List<ContainerSummary> containers) {
        return containers.stream().flatMap(container -> VolumeUsers.KIND.keysOf(container).stream().map(name -> Map.entry(name, container)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static boolean anonymous(Volume volume, boolean namesTell) {
        return switch (Anonymity.of(volume)) {
            case ANONYMOUS -> true;
            case LOOKS_ANONYMOUS -> namesTell;
            case NAMED -> false;
        };
    }

    /** Whether the engine marks no anonymous volumes, so that only their names are left to tell. Docker marks them since API 1.42. */
    private static boolean namesTell(EngineLists lists) {
        return lists.podman() || ApiVersion.parse(lists.client().ping().apiVersion()).filter(newest -> !newest.atLeast(1, 42)).isPresent();
    }

    private PruneCandidate candidate(EngineLists lists, Volume volume) {
        PruneReason why = switch (Anonymity.of(volume)) {
            case ANONYMOUS -> PruneReason.of("anonymous");
            case LOOKS_ANONYMOUS -> PruneReason.of("looks-anonymous");
            case NAMED -> PruneReason.of("unused");
        };
        return new PruneCandidate(new ObjectRef(lists.host(), VolumeOperations.VOLUME, volume.name(), volume.name()), id(), why, Room.UNKNOWN,
                new Traits(EngineTime.of(volume.createdAt()), volume.labels()), new Evidence(volume.createdAt(), volume.driver(), List.of()));
    }

    @Override
    public Map<String, Long> measure(EngineLists lists) {
        return lists.volumeSizes();
    }

    /** {@inheritDoc} The look at the volume comes last: its name is all that the removal goes by. */
    @Override
    public PruneVerdict check(EngineClient client, PruneCandidate candidate) {
        String name = candidate.object().id();
        List<ContainerSummary> users = users(client.containers().list()).getOrDefault(name, List.of());
        Volume now;
        try {
            now = client.volumes().inspect(name);
        } catch (EngineException.NotFound gone) {
            return PruneVerdict.GONE;
        }
        if (!users.isEmpty()) {
            return PruneVerdict.inUse(PruneReason.of("used-by", users.stream().map(ContainerSummary::name).sorted().collect(Collectors.joining(", "))));
        }
        boolean same = mayGo(now) && now.createdAt().equals(candidate.evidence().made()) && now.driver().equals(candidate.evidence().driver())
                && now.labels().equals(candidate.labels());
        return same ? PruneVerdict.FREE : PruneVerdict.changed(PruneReason.of("made-again"));
    }

    @Override
    public void delete(EngineClient client, PruneCandidate candidate) {
        client.volumes().remove(candidate.object().id(), false);
    }
}
