package dev.longshore.service.networks;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.Network;
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
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Networks without members. A stopped container is a member too: Docker removes its network all the same, and the container no longer starts.
 * Those that the engine made by itself and those of a swarm are not offered.
 */
public final class UnusedNetworks implements PruneCategory {

    public static final PruneCategory CATEGORY = new UnusedNetworks();

    /** Joins the containers of a swarm to their machine. */
    private static final String GATEWAY = "docker_gwbridge";

    private UnusedNetworks() {
    }

    @Override
    public String id() {
        return "networks";
    }

    @Override
    public ObjectKind kind() {
        return NetworkOperations.NETWORK;
    }

    @Override
    public int weight() {
        return 400;
    }

    @Override
    public Operation operation() {
        return NetworkOperations.PRUNE;
    }

    @Override
    public Operation removal() {
        return NetworkOperations.REMOVE;
    }

    @Override
    public PruneFindings find(EngineLists lists) {
        List<Network> ours = lists.networks().stream().filter(UnusedNetworks::mayGo).toList();
        List<PruneCandidate> free = ours.stream().filter(each -> Membership.of(each, lists.containers()).isEmpty()).map(each -> candidate(lists, each)).toList();
        long later = ours.stream().map(each -> Membership.of(each, lists.containers()))
                .filter(members -> !members.isEmpty() && members.stream().allMatch(each -> StoppedContainers.stopped(each.container()))).count();
        return new PruneFindings(free, later == 0 ? List.of() : List.of(PruneReason.of("free-later", String.valueOf(later))));
    }

    private static boolean mayGo(Network network) {
        return !NetworkFacts.predefined(network) && !network.ingress() && !network.configOnly() && !network.name().equals(GATEWAY)
                && !network.scope().equals("swarm") && !network.scope().equals("global");
    }

    private static PruneCandidate candidate(EngineLists lists, Network network) {
        return new PruneCandidate(new ObjectRef(lists.host(), NetworkOperations.NETWORK, network.id(), network.name()), CATEGORY.id(), PruneReason.of("no-member"),
                new Room(0, false), new Traits(EngineTime.of(network.created()), network.labels()), new Evidence(network.created(), network.driver(), List.of()));
    }

    /**
     * {@inheritDoc} An id does not tell everything: Podman with CNI makes it of the name, so that a network that was made again has the same.
     * So networks are listed last.
     */
    @Override
    public PruneVerdict check(EngineClient client, PruneCandidate candidate) {
        List<ContainerSummary> containers = client.containers().list();
        Optional<Network> now = client.networks().list().stream().filter(each -> each.id().equals(candidate.object().id())).findFirst();
        if (now.isEmpty()) {
            return PruneVerdict.GONE;
        }
        List<NetworkMember> members = Membership.of(now.get(), containers);
        if (!members.isEmpty()) {
            return PruneVerdict.inUse(PruneReason.of("used-by", members.stream().map(NetworkMember::name).collect(Collectors.joining(", "))));
        }
        boolean same = mayGo(now.get()) && now.get().created().equals(candidate.evidence().made()) && now.get().driver().equals(candidate.evidence().driver());
        return same ? PruneVerdict.FREE : PruneVerdict.changed(PruneReason.of("made-again"));
    }

    @Override
    public void delete(EngineClient client, PruneCandidate candidate) {
        client.networks().remove(candidate.object().id());
    }
}
