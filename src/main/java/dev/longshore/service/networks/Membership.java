package dev.longshore.service.networks;

import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.model.NetworkSettings.Endpoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which containers belong to a network. They say so themselves: inspect of a network hides stopped members on Docker, which then removes the
 * network, and the next start of the container fails.
 */
public final class Membership {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    /** Podman derives the id from the name: this is the one of its network {@code podman}, which it lists as {@code bridge}. */
    private static final String PODMANS_OWN = "2f259bab93aaaaa2542ba43ef33eb990d0999ee1b9924b557b7be53c0b7a1bb9";

    private Membership() {
    }

    /** By the names of the containers. */
    public static List<NetworkMember> of(Network network, Collection<ContainerSummary> containers) {
        return containers.stream().flatMap(container -> of(network, container).map(endpoint -> new NetworkMember(container, endpoint)).stream())
                .sorted(Comparator.comparing(NetworkMember::name)).toList();
    }

    /** The place of a container in that network; empty where it is not in it. */
    public static Optional<Endpoint> of(Network network, ContainerSummary container) {
        return find(network, container.networkSettings().networks());
    }

    /** The place of a container in the network of that id and name; empty where it is not in it. */
    public static Optional<Endpoint> of(ObjectRef network, ContainerSummary container) {
        return find(network.id(), network.name(), container.networkSettings().networks());
    }

    /** Likewise. @param endpoints of a container, by the names of the networks */
    static Optional<Endpoint> find(Network network, Map<String, Endpoint> endpoints) {
        return find(network.id(), network.name(), endpoints);
    }

    private static Optional<Endpoint> find(String id, String name, Map<String, Endpoint> endpoints) {
        return endpoints.entrySet().stream().filter(each -> belongs(id, name, each.getKey(), each.getValue())).map(Map.Entry::getValue).findFirst();
    }

    /** What containers may call it. */
    public static Set<String> names(Network network) {
        return names(network.id(), network.name());
    }

    /** Likewise. */
    public static Set<String> names(String id, String name) {
        return id.equals(PODMANS_OWN) ? Set.of("podman", "bridge", id) : Set.of(name, id);
    }

    /** Whether it is the network that Podman always has. */
    static boolean podmansOwn(Network network) {
        return network.id().equals(PODMANS_OWN);
    }

    /**
     * A stopped container finds its network by name: one that was made anew under the name is its network too. While it runs the id counts, as
     * old engines may hold two networks of one name.
     */
    private static boolean belongs(String id, String name, String key, Endpoint endpoint) {
        if (endpoint.networkId().equals(id)) {
            return true;
        }
        boolean another = ID.matcher(endpoint.networkId()).matches() && !endpoint.ipv4().isEmpty();
        return !another && names(id, name).contains(key);
    }
}
