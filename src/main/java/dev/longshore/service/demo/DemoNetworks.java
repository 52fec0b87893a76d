package dev.longshore.service.demo;

import dev.longshore.domain.network.IpAddress;
import dev.longshore.domain.network.Subnet;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.service.demo.DemoNetworkBodies.Membership;
import dev.longshore.service.demo.DemoNetworkBodies.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which networks the Demo engine has, and who is in them. References are ids, prefixes or names. Guarded by the engine's lock. */
final class DemoNetworks {

    private static final Set<String> FILTERS = Set.of("id", "name", "driver", "scope", "type", "label", "dangling");

    private final DemoEngine engine;
    private final DemoEvents events;
    private final Map<String, DemoNetwork> networks = new LinkedHashMap<>();
    private final Map<String, Integer> made = new HashMap<>();

    DemoNetworks(DemoEngine engine, DemoEvents events) {
        this.engine = engine;
        this.events = events;
        List.of("bridge", "host", "none").forEach(name -> add(new Wanted(name, name.equals("none") ? "null" : name, false, false, false, null, null, null)));
    }

    /** @return what is answered */
    JsonObject create(String body) {
        synchronized (engine) {
            Wanted wanted = DemoNetworkBodies.parse(body, Wanted.class);
            if (wanted.Name() == null || wanted.Name().isEmpty()) {
                throw DemoFault.badRequest("no name was given for the network");
            } else if (wanted.Driver() != null && !Set.of("", "bridge").contains(wanted.Driver())) {
                throw DemoFault.notFound("the demo engine has no network driver " + wanted.Driver());
            } else if (has(wanted.Name())) {
                throw DemoFault.conflict("network with name " + wanted.Name() + " already exists");
            }
            DemoNetwork network = add(wanted);
            events.network("create", network, Optional.empty());
            return DemoJson.object("Id", network.id(), "Warning", "");
        }
    }

    /** A network that is there from the beginning. */
    DemoNetwork add(Wanted wanted) {
        synchronized (engine) {
            int time = made.merge(wanted.Name(), 1, Integer::sum);
            String id = DemoIds.of("network/" + wanted.Name() + (time == 1 ? "" : "/" + time));
            List<Subnet> taken = networks.values().stream().flatMap(network -> network.pools().stream()).map(DemoNetwork.Pool::subnet).toList();
            boolean addresses = !Set.of("host", "none").contains(wanted.Name());
            DemoNetwork network = new DemoNetwork(id, wanted, addresses ? DemoPools.of(wanted, taken) : List.of(), engine.now());
            networks.put(wanted.Name(), network);
            return network;
        }
    }

    boolean has(String name) {
        synchronized (engine) {
            return networks.containsKey(name);
        }
    }

    /** Whether a filter's word, a name or an id, means one of the container's networks. */
    boolean joined(DemoContainer container, String wanted) {
        synchronized (engine) {
            return container.endpoints().keySet().stream().anyMatch(name -> name.equals(wanted)
                    || Optional.ofNullable(networks.get(name)).filter(network -> network.id().startsWith(wanted)).isPresent());
        }
    }

    List<JsonObject> list(String filterText) {
        synchronized (engine) {
            DemoFilters filters = DemoFilters.parse(filterText, FILTERS);
            return networks.values().stream().filter(network -> passes(filters, network)).map(network -> NetworkDocuments.described(network, Map.of())).toList();
        }
    }

    /** As Docker does, it names only members that run. */
    JsonObject inspect(String reference) {
        synchronized (engine) {
            DemoNetwork network = find(reference);
            Map<String, JsonObject> members = new LinkedHashMap<>();
            running(network).forEach(container -> members.put(container.spec().id(), NetworkDocuments.member(container, this, network)));
            return NetworkDocuments.described(network, members);
        }
    }

    void connect(String reference, String body) {
        synchronized (engine) {
            DemoNetwork network = find(reference);
            Membership wanted = DemoNetworkBodies.parse(body, Membership.class);
            DemoContainer container = engine.containers().find(String.valueOf(wanted.Container()));
            if (container.endpoints().containsKey(network.name())) {
                throw DemoFault.forbidden("endpoint with name " + container.name() + " already exists in network " + network.name());
            }
            if (network.name().equals("host")) {
                throw DemoFault.badRequest("cannot connect container to host network - container must be created in host network mode");
            }
            check(network, wanted.endpoint());
            container.endpoints().put(network.name(), wanted.endpoint());
            if (container.alive()) {
                events.network("connect", network, Optional.of(container));
            }
        }
    }

    void disconnect(String reference, String body) {
        synchronized (engine) {
            DemoNetwork network = find(reference);
            DemoContainer container = engine.containers().find(String.valueOf(DemoNetworkBodies.parse(body, Membership.class).Container()));
            if (container.endpoints().remove(network.name()) == null) {
                throw DemoFault.failed("container " + container.spec().id() + " is not connected to network " + network.name());
            }
            if (container.alive()) {
                events.network("disconnect", network, Optional.of(container));
            }
        }
    }

    /** As Docker does, it keeps only networks of running containers. */
    void remove(String reference) {
        synchronized (engine) {
            DemoNetwork network = find(reference);
            if (network.predefined()) {
                throw DemoFault.forbidden(network.name() + " is a pre-defined network and cannot be removed");
            }
            List<DemoContainer> members = running(network);
            if (!members.isEmpty()) {
                throw DemoFault.forbidden("error while removing network: network " + network.name() + " has active endpoints ("
                        + members.stream().map(each -> "name:\"" + each.name() + "\" id:\"" + DemoIds.brief(each.spec().id()) + "\"").collect(Collectors.joining(", ")) + ")");
            }
            networks.remove(network.name());
            events.network("destroy", network, Optional.empty());
        }
    }

    /** The container starts or ends: it is told of each of its networks. @param action connect or disconnect */
    void tell(String action, DemoContainer container) {
        of(container).forEach(network -> events.network(action, network, Optional.of(container)));
    }

    /** The networks of a container that there are. */
    List<DemoNetwork> of(DemoContainer container) {
        synchronized (engine) {
            return container.endpoints().keySet().stream().filter(networks::containsKey).map(networks::get).toList();
        }
    }

    /** The container's networks by name, as list and inspect write them. @param aliases whether names within the network are told */
    JsonObject endpoints(DemoContainer container, boolean aliases) {
        synchronized (engine) {
            Map<String, JsonObject> endpoints = new LinkedHashMap<>();
            container.endpoints().keySet().forEach(name -> endpoints.put(name, NetworkDocuments.endpoint(container, this, name, aliases)));
            return (JsonObject) DemoJson.of(endpoints);
        }
    }

    Optional<DemoNetwork> named(String name) {
        synchronized (engine) {
            return Optional.ofNullable(networks.get(name));
        }
    }

    /** The address of a container that runs; empty where it does not, and where the network has none of that kind. */
    Optional<IpAddress> address(DemoContainer container, DemoNetwork network, boolean v6) {
        synchronized (engine) {
            DemoEndpoint endpoint = container.endpoints().get(network.name());
            return endpoint == null || !container.alive() ? Optional.empty() : network.address(container.spec().id(), endpoint, v6, this::alive);
        }
    }

    private boolean alive(String container) {
        return engine.containers().all().stream().anyMatch(each -> each.spec().id().equals(container) && each.alive());
    }

    private void check(DemoNetwork network, DemoEndpoint endpoint) {
        if (network.predefined() && !endpoint.aliases().isEmpty()) {
            throw DemoFault.badRequest("invalid endpoint settings:\nnetwork-scoped alias is supported only for containers in user defined networks");
        }
        for (boolean v6 : List.of(false, true)) {
            if (!endpoint.fixed(v6).isEmpty()) {
                fixed(network, endpoint.fixed(v6), v6);
            }
        }
    }

    private void fixed(DemoNetwork network, String text, boolean v6) {
        IpAddress address = IpAddress.parse(text).orElseThrow(() -> DemoFault.badRequest("invalid endpoint settings:\ninvalid IP address: " + text));
        if (network.predefined()) {
            throw DemoFault.badRequest("invalid endpoint settings:\nuser specified IP address is supported only when connecting to networks with user configured subnets");
        }
        if (network.pool(v6).filter(pool -> pool.subnet().contains(address)).isEmpty()) {
            throw DemoFault.badRequest("invalid endpoint settings:\nno configured subnet contains IP address " + text);
        }
        running(network).forEach(each -> address(each, network, v6));
        if (network.pool(v6).orElseThrow().gateway().equals(address) || network.holder(address).filter(this::alive).isPresent()) {
            throw DemoFault.forbidden("failed to set up container networking: Address already in use");
        }
    }

    private List<DemoContainer> running(DemoNetwork network) {
        return engine.containers().all().stream().filter(each -> each.alive() && each.endpoints().containsKey(network.name())).toList();
    }

    /** @throws DemoFault 404, or 400 where several match */
    private DemoNetwork find(String reference) {
        List<DemoNetwork> found = new ArrayList<>(networks.values().stream().filter(each -> each.id().equals(reference) || each.name().equals(reference)).toList());
        if (found.isEmpty()) {
            found.addAll(networks.values().stream().filter(each -> !reference.isEmpty() && each.id().startsWith(reference)).toList());
        }
        if (found.size() > 1) {
            throw DemoFault.badRequest("network " + reference + " is ambiguous (" + found.size() + " matches found on ID prefix)");
        }
        return found.stream().findFirst().orElseThrow(() -> DemoFault.notFound("network " + reference + " not found"));
    }

    private boolean passes(DemoFilters filters, DemoNetwork network) {
        return filters.any("id", wanted -> network.id().startsWith(wanted))
                && filters.any("name", network.name()::contains)
                && filters.any("driver", network.driver()::equals)
                && filters.any("scope", "local"::equals)
                && filters.any("type", (network.predefined() ? "builtin" : "custom")::equals)
                && filters.any("dangling", wanted -> wanted.equals("true") == (!network.predefined() && running(network).isEmpty()))
                && filters.labels(network.wanted().Labels() == null ? Map.of() : network.wanted().Labels());
    }
}
