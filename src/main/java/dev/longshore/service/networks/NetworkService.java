package dev.longshore.service.networks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.domain.network.DraftCheck;
import dev.longshore.domain.network.DraftProblem;
import dev.longshore.domain.network.JoinDraft;
import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerDetails;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.CreatedNetwork;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.model.NetworkSettings.Endpoint;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.system.SystemOperations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be done to networks, which are addressed by their ids. Every future fails with a {@link FailureException}. Before something is
 * sent that an engine would refuse without a reason, or take and regret, the engine is asked how things stand.
 */
public final class NetworkService {

    private static final Set<DraftProblem.Kind> CLASHES = Set.of(DraftProblem.Kind.SAME_SUBNET, DraftProblem.Kind.INSIDE_SUBNET, DraftProblem.Kind.AROUND_SUBNET);

    private final EngineCalls calls;

    public NetworkService(EngineCalls calls) {
        this.calls = calls;
    }

    /** The network exactly as the engine describes it. */
    public CompletableFuture<JsonDocument> inspect(ObjectRef network) {
        return calls.ask(network.host(), NetworkOperations.INSPECT, network.name(), client -> client.networks().inspectRaw(network.id()));
    }

    /** All networks of a host: what a new one must not clash with. */
    public CompletableFuture<List<Network>> all(HostId host) {
        return calls.ask(host, NetworkOperations.LIST, "", client -> client.networks().list());
    }

    /** The drivers that networks can be made with: those the engine has built in, and its plugins. */
    public CompletableFuture<List<String>> drivers(HostId host) {
        return calls.ask(host, SystemOperations.READ_INFO, "", client -> drivers(client.system().info().value()));
    }

    /** Makes a network where nothing speaks against it. */
    public CompletableFuture<Creation> create(HostId host, NetworkDraft wanted) {
        NetworkDraft draft = DraftCheck.tidied(wanted);
        return change(host, NetworkOperations.CREATE, draft.name(), client -> {
            List<DraftProblem> problems = problems(draft, client.networks().list());
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            CreatedNetwork made = made(client, draft);
            return new Creation.Made(made.id(), made.warning());
        });
    }

    /** What an engine does not find is the driver. */
    private static CreatedNetwork made(EngineClient client, NetworkDraft draft) {
        try {
            return client.networks().create(NetworkBody.create(draft));
        } catch (EngineException.NotFound noDriver) {
            throw new EngineException.BadRequest(noDriver.status(), noDriver.getMessage());
        }
    }

    /** What speaks against a network, given those there are. */
    public static List<DraftProblem> problems(NetworkDraft draft, List<Network> there) {
        return DraftCheck.of(draft, there.stream().map(Network::name).collect(Collectors.toSet()), NetworkFacts.named(there));
    }

    /** Refuses a network whose subnet another one holds, for who shows no problems one by one: engines do not name the one in the way. */
    public static void requireFree(NetworkDraft draft, List<Network> there) {
        problems(draft, there).stream().filter(problem -> CLASHES.contains(problem.kind())).findFirst().ifPresent(clash -> {
            throw new EngineException.Conflict(0, "the subnet overlaps " + clash.facts().getLast() + ", which the network " + clash.facts().getFirst() + " has");
        });
    }

    /** How a container is in a network; empty where it is not. The list of containers tells too little of it on Docker. */
    public CompletableFuture<Optional<Place>> place(ObjectRef network, ObjectRef container) {
        return calls.ask(network.host(), NetworkOperations.INSPECT, network.name(),
                client -> place(client.networks().inspect(network.id()), client.containers().inspect(container.id())));
    }

    /** The names of containers in a network, by the containers' ids: Docker's list leaves them out. */
    public CompletableFuture<Map<String, List<String>>> aliases(ObjectRef network, List<String> containers) {
        return calls.ask(network.host(), NetworkOperations.INSPECT, network.name(), client -> {
            Network there = client.networks().inspect(network.id());
            Map<String, List<String>> aliases = new HashMap<>();
            containers.forEach(id -> place(there, client.containers().inspect(id)).ifPresent(place -> aliases.put(id, place.draft().aliases())));
            return aliases;
        });
    }

    /** The network, who is in it, and who can join it: a container that shares the host's or another one's network cannot. */
    public CompletableFuture<Surroundings> surroundings(ObjectRef network) {
        return calls.ask(network.host(), NetworkOperations.INSPECT, network.name(), client -> surroundings(client, network));
    }

    private static Surroundings surroundings(EngineClient client, ObjectRef network) {
        Network there = client.networks().inspect(network.id());
        List<ContainerSummary> containers = client.containers().list();
        List<ContainerSummary> others = containers.stream().filter(each -> Membership.of(there, each).isEmpty())
                .filter(each -> !each.networkSettings().networks().containsKey("host")).sorted(Comparator.comparing(ContainerSummary::name)).toList();
        return new Surroundings(there, Membership.of(there, containers), others);
    }

    /** Joins a container to a network where nothing speaks against it. */
    public CompletableFuture<Joining> join(ObjectRef network, ObjectRef container, JoinDraft draft) {
        return change(network.host(), NetworkOperations.JOIN, network.name(), client -> {
            List<DraftProblem> problems = draft.problems(surroundings(client, network).place());
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            client.networks().connect(network.id(), NetworkBody.join(container.id(), draft));
            return new Joining.Joined();
        });
    }

    /** Takes a container out of a network. One that is out already is no failure. */
    public CompletableFuture<Leaving> leave(ObjectRef network, ObjectRef container) {
        return change(network.host(), NetworkOperations.LEAVE, network.name(), client -> leave(client, network, container.id()));
    }

    private static Leaving leave(EngineClient client, ObjectRef network, String container) {
        try {
            client.networks().disconnect(network.id(), NetworkBody.leave(container));
            return Leaving.LEFT;
        } catch (EngineException.ServerFault | EngineException.NotFound | EngineException.BadRequest failed) {
            if (String.valueOf(failed.getMessage()).contains("is not connected to")) {   // 500 on Docker, 404 on Podman
                return Leaving.NOT_IN;
            }
            throw failed;
        }
    }

    /**
     * Removes a network that no container is in, stopped ones too. The failure is IN_USE, with their names, where there are some: Docker would
     * remove a network of stopped containers, and they could not be started again.
     */
    public CompletableFuture<Void> remove(ObjectRef network) {
        return remove(network, Set.of());
    }

    /** As {@link #remove(ObjectRef)}. @param leaving ids of containers that are taken out of it before */
    public CompletableFuture<Void> remove(ObjectRef network, Set<String> leaving) {
        return calls.change(network, NetworkOperations.REMOVE, client -> {
            requireUnused(client, network, leaving).forEach(member -> leave(client, network, member.container().id()));
            try {
                client.networks().remove(network.id());
            } catch (EngineException.Conflict held) {   // one has joined meanwhile
                requireUnused(client, network, Set.of());
                throw held;
            }
            return null;
        });
    }

    /** @return the members that may stand in the way */
    private List<NetworkMember> requireUnused(EngineClient client, ObjectRef network, Set<String> except) {
        List<NetworkMember> there = surroundings(client, network).members();
        List<String> members = there.stream().filter(each -> !except.contains(each.container().id())).map(NetworkMember::name).toList();
        if (!members.isEmpty()) {
            Optional<Host> host = calls.host(network.host());
            throw new FailureException(new Failure(Cause.IN_USE, host.map(Host::name).orElse(""), host.map(at -> at.endpoint().uri()).orElse(""),
                    NetworkOperations.REMOVE, network.name(), 0, "containers are in the network: " + String.join(", ", members), members), null);
        }
        return there;
    }

    /** The rows of containers tell their networks, so more than one object changes, and Podman's events come late. */
    private <T> CompletableFuture<T> change(HostId host, Operation operation, String object, Function<EngineClient, T> call) {
        return calls.ask(host, operation, object, call).whenComplete((done, failed) -> calls.refresh(host));
    }

    static Optional<Place> place(Network network, ContainerDetails container) {
        Map<String, Endpoint> endpoints = container.networkSettings().networks();
        return Membership.find(network, endpoints).map(endpoint -> {
            List<String> aliases = endpoint.aliases().stream().filter(alias -> alias.length() < 12 || !container.id().startsWith(alias)).toList();
            return new Place(new JoinDraft(aliases, endpoint.fixed().ipv4(), endpoint.fixed().ipv6()), endpoint.ipv4(), endpoint.ipv6(), endpoints.size() == 1);
        });
    }

    private static List<String> drivers(EngineInfo info) {
        boolean manager = info.swarm() != null && info.swarm().controlAvailable();
        return info.plugins() == null ? List.of() : info.plugins().network().stream()
                .filter(driver -> !List.of("host", "null").contains(driver) && (manager || !driver.equals("overlay"))).sorted().toList();
    }
}
