package dev.longshore.service.networks;

import dev.longshore.domain.network.IpAddress;
import dev.longshore.domain.network.JoinDraft;
import dev.longshore.domain.network.NamedSubnet;
import dev.longshore.domain.network.Subnet;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.model.Network.Pool;
import dev.longshore.engine.model.NetworkSettings.Endpoint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What engines say of a network in different ways, or not at all. */
public final class NetworkFacts {

    private static final Set<String> PREDEFINED = Set.of("bridge", "host", "none", "podman");
    private static final Set<String> WITHOUT_ADDRESSES = Set.of("host", "null", "none");

    private NetworkFacts() {
    }

    /** A gateway, and how it is known. @param chosen whether the engine chooses it and does not say which: the address is empty then */
    public record Gateway(String address, boolean chosen) { }

    /** Whether the engine made it itself and keeps it. */
    public static boolean predefined(Network network) {
        return Membership.podmansOwn(network) || PREDEFINED.contains(network.name()) || network.name().equals("nat") && network.driver().equals("nat");
    }

    /** Whether containers can join it once they are made. */
    public static boolean joinable(Network network) {
        return !WITHOUT_ADDRESSES.contains(network.driver()) && !network.ingress() && !network.configOnly();
    }

    /** Whether it knows names, and takes fixed addresses: the engine's first network does neither, unless it is Podman's. */
    public static boolean ownNames(Network network) {
        return !predefined(network) || Membership.podmansOwn(network);
    }

    /** Older engines send no flag, and Podman sends false for each network: its subnets tell. */
    public static boolean ipv4(Network network) {
        return Boolean.TRUE.equals(network.ipv4Flag()) && !WITHOUT_ADDRESSES.contains(network.driver()) || subnets(network).stream().anyMatch(subnet -> !subnet.v6());
    }

    public static boolean ipv6(Network network) {
        return network.ipv6() || subnets(network).stream().anyMatch(Subnet::v6);
    }

    public static List<Subnet> subnets(Network network) {
        return network.ipam().config().stream().flatMap(pool -> Subnet.parse(pool.subnet()).stream()).toList();
    }

    /** The subnets of all networks. */
    public static List<NamedSubnet> named(Collection<Network> networks) {
        return networks.stream().flatMap(network -> subnets(network).stream().map(subnet -> new NamedSubnet(network.name(), subnet))).toList();
    }

    /**
     * The gateway of a pool. Docker does not tell the one it chose for a subnet that was asked for: a member knows it.
     *
     * @param members of the network
     */
    public static Gateway gateway(Pool pool, Collection<NetworkMember> members) {
        if (!pool.gateway().isEmpty()) {
            return new Gateway(pool.gateway().replaceFirst("/\\d+$", ""), false);   // Docker writes some with the prefix of the subnet
        }
        Optional<Subnet> subnet = Subnet.parse(pool.subnet());
        return members.stream().map(NetworkMember::endpoint).flatMap(endpoint -> Stream.of(endpoint.ipv4Gateway(), endpoint.ipv6Gateway()))
                .filter(text -> subnet.isPresent() && IpAddress.parse(text).filter(subnet.get()::contains).isPresent()).findFirst()
                .map(text -> new Gateway(text, false)).orElse(new Gateway("", true));
    }

    /** What a container that joins it must respect. */
    public static JoinDraft.Place place(Network network, Collection<NetworkMember> members) {
        Map<IpAddress, String> held = new HashMap<>();
        members.forEach(member -> addresses(member.endpoint()).forEach(address -> held.put(address, member.name())));
        network.ipam().config().forEach(pool -> IpAddress.parse(gateway(pool, members).address()).ifPresent(address -> held.put(address, "")));
        return new JoinDraft.Place(subnets(network), ownNames(network), held);
    }

    /** A stopped container has the addresses that it will ask for again. */
    private static List<IpAddress> addresses(Endpoint endpoint) {
        return Stream.of(endpoint.ipv4(), endpoint.ipv6(), endpoint.fixed().ipv4(), endpoint.fixed().ipv6()).flatMap(text -> IpAddress.parse(text).stream()).toList();
    }
}
