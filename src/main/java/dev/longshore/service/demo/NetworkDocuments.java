package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.service.demo.DemoSpec.Port;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a container hangs on its network, as list and inspect write it. */
final class NetworkDocuments {

    private NetworkDocuments() {
    }

    static JsonObject settings(DemoContainer container) {
        DemoSpec spec = container.spec();
        boolean bridge = spec.network().equals("bridge");
        boolean alive = container.alive();
        String sandbox = alive ? DemoIds.of("sandbox/" + spec.id()) : "";
        JsonObject head = DemoJson.object("Bridge", bridge ? "docker0" : "", "SandboxID", sandbox,
                "SandboxKey", alive ? "/var/run/docker/netns/" + DemoIds.brief(sandbox) : "",
                "Ports", alive ? bindings(spec, true) : DemoJson.object(), "HairpinMode", false,
                "LinkLocalIPv6Address", "", "LinkLocalIPv6PrefixLen", 0, "SecondaryIPAddresses", null,
                "SecondaryIPv6Addresses", null);
        JsonObject own = address(spec, bridge && alive);
        return DemoJson.merge(DemoJson.merge(head, own),
                DemoJson.object("Networks", DemoJson.object(spec.network(), endpoint(container, true))));
    }

    /** @param aliases whether names within the network are told: inspect does, the list does not */
    static JsonObject endpoint(DemoContainer container, boolean aliases) {
        DemoSpec spec = container.spec();
        boolean named = aliases && !spec.alias().isEmpty();
        boolean alive = container.alive();
        return DemoJson.object("IPAMConfig", null, "Links", null, "Aliases", named ? List.of(spec.alias()) : null,
                "MacAddress", alive ? mac(spec) : "", "DriverOpts", null, "GwPriority", 0,
                "NetworkID", DemoIds.of("network/" + spec.network()),
                "EndpointID", alive ? DemoIds.of("endpoint/" + spec.id()) : "", "Gateway", alive ? gateway(spec) : "",
                "IPAddress", alive ? ip(spec) : "", "IPPrefixLen", alive ? 16 : 0, "IPv6Gateway", "",
                "GlobalIPv6Address", "", "GlobalIPv6PrefixLen", 0,
                "DNSNames", named ? List.of(container.name(), spec.alias(), DemoIds.brief(spec.id())) : null);
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

    private static JsonObject address(DemoSpec spec, boolean present) {
        return DemoJson.object("EndpointID", present ? DemoIds.of("endpoint/" + spec.id()) : "",
                "Gateway", present ? gateway(spec) : "", "GlobalIPv6Address", "", "GlobalIPv6PrefixLen", 0,
                "IPAddress", present ? ip(spec) : "", "IPPrefixLen", present ? 16 : 0, "IPv6Gateway", "",
                "MacAddress", present ? mac(spec) : "");
    }

    private static String gateway(DemoSpec spec) {
        return subnet(spec) + ".0.1";
    }

    private static String ip(DemoSpec spec) {
        return subnet(spec) + "." + octet(spec, 0) + "." + (2 + octet(spec, 2) % 250);
    }

    private static String subnet(DemoSpec spec) {
        return "172." + (spec.network().equals("bridge") ? 17
                : 18 + Integer.parseInt(DemoIds.of("network/" + spec.network()).substring(0, 1), 16) % 12);
    }

    private static String mac(DemoSpec spec) {
        StringBuilder mac = new StringBuilder("02:42");
        for (int at = 0; at < 8; at += 2) {
            mac.append(':').append(spec.id(), at, at + 2);
        }
        return mac.toString();
    }

    private static int octet(DemoSpec spec, int at) {
        return Integer.parseInt(spec.id().substring(at, at + 2), 16);
    }
}
