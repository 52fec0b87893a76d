package dev.longshore.service.networks;

import dev.longshore.domain.ObjectKind;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.resource.Derived;
import dev.longshore.service.resource.Listed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The containers of networks, by what containers call the network: its id and its name, each a key of its own. A container that was never
 * started tells only the name, and so does Podman 4. {@link Membership} says which of them belong to a network.
 */
public final class NetworkUsers implements Derived<ContainerSummary, NetworkUsers.Users> {

    public static final NetworkUsers KIND = new NetworkUsers();

    private NetworkUsers() {
    }

    /** @param key an id or a name of a network */
    public record Users(String key, List<ContainerSummary> containers) {
        public Users {
            containers = List.copyOf(containers);
        }
    }

    @Override
    public ObjectKind objectKind() {
        return NetworkOperations.NETWORK;
    }

    @Override
    public String key(Users users) {
        return users.key();
    }

    @Override
    public Listed<ContainerSummary> source() {
        return Containers.KIND;
    }

    @Override
    public Set<String> keysOf(ContainerSummary container) {
        Set<String> keys = new HashSet<>();
        container.networkSettings().networks().forEach((name, endpoint) -> {
            keys.add(name);
            keys.add(endpoint.networkId());
        });
        keys.remove("");
        return keys;
    }

    @Override
    public Users derive(String key, List<ContainerSummary> containers) {
        return new Users(key, containers);
    }
}
