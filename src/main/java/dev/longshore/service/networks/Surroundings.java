package dev.longshore.service.networks;

import dev.longshore.domain.network.JoinDraft;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.Network;
import java.util.List;

/**
 * A network and the containers of its host.
 *
 * @param members the containers in it, by name
 * @param others  the containers that can join it, by name
 */
public record Surroundings(Network network, List<NetworkMember> members, List<ContainerSummary> others) {

    public Surroundings {
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    /** What a container that joins must respect. */
    public JoinDraft.Place place() {
        return NetworkFacts.place(network, members);
    }
}
