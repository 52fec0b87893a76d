package dev.longshore.ui.networks;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.NetworkSettings.Endpoint;
import dev.longshore.service.networks.Membership;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.networks.NetworkUsers;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.ContainerUse;
import dev.longshore.ui.module.UsedBy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The containers of a network with their addresses and names there, for the inspector. */
final class NetworkUses {

    private NetworkUses() {
    }

    /** @param leave takes a container out of a network, after a question */
    static UsedBy<NetworkUsers.Users> of(BiConsumer<ObjectRef, ContainerUse> leave) {
        return new UsedBy<>("networks", NetworkOperations.NETWORK, NetworkUsers.KIND, network -> Membership.names(network.id(), network.name()), NetworkUses::uses,
                Optional.of((calls, network, known) -> new NetworkService(calls).aliases(network, known.stream().map(ContainerUse::id).toList())
                        .thenApply(aliases -> known.stream().map(use -> named(use, aliases.getOrDefault(use.id(), List.of()))).toList())),
                List.of("networks.usedby.address", "networks.usedby.aliases"), "networks.usedby.unused", List.of(new UsedBy.Action("networks.leave.verb", leave)));
    }

    private static List<ContainerUse> uses(ObjectRef network, NetworkUsers.Users users) {
        return users.containers().stream().sorted(Comparator.comparing(ContainerSummary::name))
                .flatMap(container -> Membership.of(network, container).map(endpoint -> use(container, endpoint)).stream()).toList();
    }

    private static ContainerUse use(ContainerSummary container, Endpoint endpoint) {
        String addresses = Stream.of(endpoint.ipv4(), endpoint.ipv6()).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return new ContainerUse(container.id(), container.name(), ContainerStatus.of(container.state(), container.status()), List.of(text(addresses), text("")));
    }

    private static ContainerUse named(ContainerUse use, List<String> aliases) {
        return new ContainerUse(use.id(), use.name(), use.status(), List.of(use.details().getFirst(), text(String.join(", ", aliases))));
    }

    private static Message text(String text) {
        return Message.of("networks.usedby.text", text);
    }
}
