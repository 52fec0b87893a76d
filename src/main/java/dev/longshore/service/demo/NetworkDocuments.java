package dev.longshore.service.demo;

import dev.longshore.domain.network.IpAddress;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.service.demo.DemoNetwork.Pool;
import dev.longshore.service.demo.DemoNetworkBodies.Wanted;
import dev.longshore.service.demo.DemoSpec.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Networks, and how containers are joined to them, as list and inspect write them. */
final class NetworkDocuments {

    private NetworkDocuments() {
    }

    static JsonObject described(DemoNetwork network, Map<String, JsonObject> members) {
        Wanted wanted = network.wanted();
        return DemoJson.object("Name", network.name(), "Id", network.id(), "Created", network.created().toString(), "Scope", "local",
                "Driver", network.driver(), "EnableIPv4", true, "EnableIPv6", wanted.EnableIPv6(),
                "IPAM", DemoJson.object("Driver", "default", "Options", null, "Config", network.pools().stream().map(NetworkDocuments::pool).toList()),
                "Internal", wanted.Internal(), "Attachable", wanted.Attachable(), "Ingress", false, "ConfigFrom", DemoJson.object("Network", ""),
                "ConfigOnly", false, "Containers", members, "Options", orNone(wanted.Options()), "Labels", orNone(wanted.Labels()));
    }

    private static JsonObject pool(Pool pool) {
        JsonObject shown = DemoJson.object("Subnet", pool.subnet().text());
        if (pool.range().isPresent()) {
            shown = DemoJson.merge(shown, DemoJson.object("IPRange", pool.range().get().text()));
        }
        return pool.shownGateway().isEmpty() ? shown : DemoJson.merge(shown, DemoJson.object("Gateway", pool.shownGateway()));
    }

    private static Map<String, String> orNone(Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    /** A running container, as the inspect of its network tells of it. */
    static JsonObject member(DemoContainer container, DemoNetworks networks, DemoNetwork network) {
        return DemoJson.object("Name", container.name(), "EndpointID", endpointId(container, network), "MacAddress", mac(container.spec()),
                "IPv4Address", cidr(container, networks, network, false), "IPv6Address", cidr(container, networks, network, true));
    }

    private static String cidr(DemoContainer container, DemoNetworks networks, DemoNetwork network, boolean v6) {
        return networks.address(container, network, v6).map(address -> address + "/" + prefix(network, v6)).orElse("");
    }

    private static int prefix(DemoNetwork network, boolean v6) {
        return network.pool(v6).map(pool -> pool.subnet().prefix()).orElse(0);
    }

    static JsonObject settings(DemoContainer container, DemoNetworks networks) {
        DemoSpec spec = container.spec();
        boolean alive = container.alive();
        String sandbox = alive ? DemoIds.of("sandbox/" + spec.id()) : "";
        Optional<DemoNetwork> bridge = networks.of(container).stream().filter(each -> each.name().equals("bridge")).findFirst();
        JsonObject head = DemoJson.object("Bridge", bridge.isPresent() ? "docker0" : "", "SandboxID", sandbox,
                "SandboxKey", alive ? "/var/run/docker/netns/" + DemoIds.brief(sandbox) : "",
                "Ports", alive ? bindings(spec, true) : DemoJson.object(), "HairpinMode", false,
                "LinkLocalIPv6Address", "", "LinkLocalIPv6PrefixLen", 0, "SecondaryIPAddresses", null,
                "SecondaryIPv6Addresses", null);
        JsonObject own = DemoJson.merge(address(container, networks, bridge), DemoJson.object("MacAddress", bridge.isPresent() && alive ? mac(spec) : ""));
        return DemoJson.merge(DemoJson.merge(head, own), DemoJson.object("Networks", networks.endpoints(container, true)));
    }

    /** @param aliases whether names within the network are told: inspect does, the list does not */
    static JsonObject endpoint(DemoContainer container, DemoNetworks networks, String name, boolean aliases) {
        DemoEndpoint endpoint = container.endpoints().get(name);
        List<String> names = aliases ? endpoint.aliases() : List.of();
        JsonObject fixed = DemoJson.object();
        fixed = endpoint.ipv4().isEmpty() ? fixed : DemoJson.merge(fixed, DemoJson.object("IPv4Address", endpoint.ipv4()));
        fixed = endpoint.ipv6().isEmpty() ? fixed : DemoJson.merge(fixed, DemoJson.object("IPv6Address", endpoint.ipv6()));
        Optional<DemoNetwork> network = networks.named(name);
        List<String> dns = new ArrayList<>(List.of(container.name()));
        dns.addAll(names);
        dns.add(DemoIds.brief(container.spec().id()));
        return DemoJson.merge(DemoJson.object("IPAMConfig", fixed.members().isEmpty() ? null : fixed, "Links", null, "Aliases", names.isEmpty() ? null : names,
                        "MacAddress", container.alive() ? mac(container.spec()) : "", "DriverOpts", null, "GwPriority", 0,
                        "NetworkID", network.map(DemoNetwork::id).orElse("")),
                DemoJson.merge(address(container, networks, network), DemoJson.object("DNSNames", names.isEmpty() ? null : dns)));
    }

    private static JsonObject address(DemoContainer container, DemoNetworks networks, Optional<DemoNetwork> network) {
        Optional<IpAddress> v4 = network.flatMap(each -> networks.address(container, each, false));
        Optional<IpAddress> v6 = network.flatMap(each -> networks.address(container, each, true));
        return DemoJson.object("EndpointID", network.filter(each -> container.alive()).map(each -> endpointId(container, each)).orElse(""),
                "Gateway", v4.map(each -> gateway(network.orElseThrow(), false)).orElse(""),
                "IPAddress", v4.map(IpAddress::text).orElse(""), "IPPrefixLen", v4.map(each -> prefix(network.orElseThrow(), false)).orElse(0),
                "IPv6Gateway", v6.map(each -> gateway(network.orElseThrow(), true)).orElse(""),
                "GlobalIPv6Address", v6.map(IpAddress::text).orElse(""), "GlobalIPv6PrefixLen", v6.map(each -> prefix(network.orElseThrow(), true)).orElse(0));
    }

    private static String gateway(DemoNetwork network, boolean v6) {
        return network.pool(v6).map(pool -> pool.gateway().text()).orElse("");
    }

    private static String endpointId(DemoContainer container, DemoNetwork network) {
        return DemoIds.of("endpoint/" + container.spec().id() + network.id());
    }

    /** Port bindings by {@code port/protocol}. @param exposed whether ports that are not published are named, with null */
    static Map<String, List<JsonObject>> bindings(DemoSpec spec, boolean exposed) {
        Map<String, List<JsonObject>> bindings = new TreeMap<>();
        for (Port port : spec.ports()) {
            if (port.published() > 0) {
                List<String> addresses = exposed ? addresses(port) : List.of(port.hostIp());
                bindings.put(port.key(), addresses.stream().map(ip ->
                        DemoJson.object("HostIp", ip, "HostPort", String.valueOf(port.published()))).toList());
            } else if (exposed) {
                bindings.put(port.key(), null);
            }
        }
        return bindings;
    }

    /** The addresses a port is bound to on the host; every address means IPv6 too. */
    static List<String> addresses(Port port) {
        if (port.published() == 0) {
            return List.of();
        }
        return port.hostIp().equals("0.0.0.0") ? List.of("0.0.0.0", "::") : List.of(port.hostIp());
    }

    private static String mac(DemoSpec spec) {
        StringBuilder mac = new StringBuilder("02:42");
        for (int at = 0; at < 8; at += 2) {
            mac.append(':').append(spec.id(), at, at + 2);
        }
        return mac.toString();
    }
}
