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
import dev.longshore.engine.model.CreatedNetwork;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.model.NetworkSettings.Endpoint;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.host.EngineCalls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be done to networks, which are addressed by their ids. Every future fails with a {@link FailureException}. Before something is
 * sent that an engine would refuse without a reason, or take and regret, the engine is asked how things stand.
 */
public final class NetworkService {

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
        return calls.ask(host, NetworkOperations.CREATE, "", client -> drivers(client.system().info().value()));
    }

    /** Makes a network where nothing speaks against it. */
    public CompletableFuture<Creation> create(HostId host, NetworkDraft wanted) {
        NetworkDraft draft = DraftCheck.tidied(wanted);
        return change(host, NetworkOperations.CREATE, draft.name(), client -> {
            List<DraftProblem> problems = problems(draft, client.networks().list());
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            CreatedNetwork made = client.networks().create(NetworkBody.create(draft));
            return new Creation.Made(made.id(), made.warning());
        });
    }

    /** What speaks against a network, given those there are. */
    public static List<DraftProblem> problems(NetworkDraft draft, List<Network> there) {
        return DraftCheck.of(draft, there.stream().map(Network::name).collect(Collectors.toSet()), NetworkFacts.named(there));
    }

    /** How a container is in a network; empty where it is not. The list of containers tells too little of it on Docker. */
    public CompletableFuture<Optional<Place>> place(ObjectRef network, ObjectRef container) {
        return calls.ask(network.host(), NetworkOperations.INSPECT, network.name(),
                client -> place(client.networks().inspect(network.id()), client.containers().inspect(container.id())));
    }

    /** Joins a container to a network where nothing speaks against it. */
    public CompletableFuture<Joining> join(ObjectRef network, ObjectRef container, JoinDraft draft) {
        return change(network.host(), NetworkOperations.JOIN, network.name(), client -> {
            Network there = client.networks().inspect(network.id());
            List<NetworkMember> others = Membership.of(there, client.containers().list()).stream().filter(each -> !each.container().id().equals(container.id())).toList();
            List<DraftProblem> problems = draft.problems(NetworkFacts.place(there, others));
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            client.networks().connect(network.id(), NetworkBody.join(container.id(), draft));
            return new Joining.Joined();
        });
    }

    /** Takes a container out of a network. One that is out already is no failure. */
    public CompletableFuture<Leaving> leave(ObjectRef network, ObjectRef container) {
        return change(network.host(), NetworkOperations.LEAVE, network.name(), client -> {
            try {
                client.networks().disconnect(network.id(), NetworkBody.leave(container.id()));
                return Leaving.LEFT;
            } catch (EngineException.ServerFault | EngineException.NotFound | EngineException.BadRequest failed) {
                if (failed.getMessage().contains("is not connected to")) {   // 500 on Docker, 404 on Podman
                    return Leaving.NOT_IN;
                }
                throw failed;
            }
        });
    }

    /**
     * Removes a network that no container is in, stopped ones too. The failure is IN_USE, with their names, where there are some: Docker would
     * remove a network of stopped containers, and they could not be started again.
     */
    public CompletableFuture<Void> remove(ObjectRef network) {
        return calls.change(network, NetworkOperations.REMOVE, client -> {
            requireUnused(client, network, 0);
            try {
                client.networks().remove(network.id());
            } catch (EngineException.Conflict held) {   // one has joined meanwhile
                requireUnused(client, network, held.status());
                throw held;
            }
            return null;
        });
    }

    private void requireUnused(EngineClient client, ObjectRef network, int status) {
        Network there = client.networks().inspect(network.id());
        List<String> members = Membership.of(there, client.containers().list()).stream().map(NetworkMember::name).toList();
        if (!members.isEmpty()) {
            Optional<Host> host = calls.host(network.host());
            throw new FailureException(new Failure(Cause.IN_USE, host.map(Host::name).orElse(""), host.map(at -> at.endpoint().uri()).orElse(""),
                    NetworkOperations.REMOVE, network.name(), status, "containers are in the network: " + String.join(", ", members), members), null);
        }
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
