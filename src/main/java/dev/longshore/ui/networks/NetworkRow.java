package dev.longshore.ui.networks;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.network.IpAddress;
import dev.longshore.domain.network.Subnet;
import dev.longshore.engine.model.Network;
import dev.longshore.service.networks.NetworkFacts;
import dev.longshore.service.networks.NetworkFacts.Gateway;
import dev.longshore.service.networks.NetworkMember;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.ui.resource.LiveRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One version of a network of the table, with the containers in it. */
public final class NetworkRow extends LiveRow {

    private static final String PROJECT = "com.docker.compose.project";

    private final Network network;
    private final List<NetworkMember> members;
    private final Texts texts;

    /**
     * What cells show and sort by, made once for each version of the row.
     *
     * @param subnets  each subnet, or an empty string
     * @param first    the first subnet
     * @param gateways those that are known
     * @param chosen   whether the engine chooses one and does not say which
     */
    record Texts(String subnets, Optional<Subnet> first, String gateways, Optional<IpAddress> gateway, boolean chosen) { }

    NetworkRow(HostId host, Network network) {
        super(host, network.id());
        this.network = network;
        this.members = List.of();
        this.texts = texts();
    }

    private NetworkRow(NetworkRow before, List<NetworkMember> members) {
        super(before);
        this.network = before.network;
        this.members = members;
        this.texts = texts();
    }

    /** Another row that says the same. */
    NetworkRow again() {
        return new NetworkRow(this, members);
    }

    /** With these containers; the row itself where it has them already. */
    NetworkRow withMembers(List<NetworkMember> now) {
        return now.equals(members) ? this : new NetworkRow(this, now);
    }

    public Network network() {
        return network;
    }

    /** The containers in it, running or not, by name. */
    List<NetworkMember> members() {
        return members;
    }

    /** Their names. */
    public List<String> memberNames() {
        return members.stream().map(NetworkMember::name).toList();
    }

    Texts shown() {
        return texts;
    }

    /** Whether the engine made it itself and keeps it. */
    boolean predefined() {
        return NetworkFacts.predefined(network);
    }

    boolean joinable() {
        return NetworkFacts.joinable(network);
    }

    boolean ipv6() {
        return NetworkFacts.ipv6(network);
    }

    /** The compose project that it belongs to; empty for none. */
    String project() {
        return network.labels().getOrDefault(PROJECT, "");
    }

    @Override
    public ObjectRef ref() {
        return new ObjectRef(host(), NetworkOperations.NETWORK, network.id(), network.name());
    }

    private Texts texts() {
        List<Subnet> subnets = NetworkFacts.subnets(network);
        List<Gateway> gateways = network.ipam().config().stream().map(pool -> NetworkFacts.gateway(pool, members)).toList();
        String known = gateways.stream().map(Gateway::address).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return new Texts(subnets.stream().map(Subnet::text).collect(Collectors.joining(", ")), subnets.stream().findFirst(), known,
                gateways.stream().flatMap(each -> IpAddress.parse(each.address()).stream()).findFirst(), gateways.stream().anyMatch(Gateway::chosen));
    }
}
