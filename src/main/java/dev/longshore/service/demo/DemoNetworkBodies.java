package dev.longshore.service.demo;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.util.List;
import java.util.Map;

/** The bodies of requests about networks, as far as the Demo engine goes. */
final class DemoNetworkBodies {

    private DemoNetworkBodies() {
    }

    /** Of {@code POST /networks/create}. */
    record Wanted(String Name, String Driver, boolean Internal, boolean Attachable, boolean EnableIPv6, Ipam IPAM, Map<String, String> Options,
                  Map<String, String> Labels) {

        List<Map<String, String>> config() {
            return IPAM == null || IPAM.Config() == null ? List.of() : IPAM.Config();
        }
    }

    record Ipam(List<Map<String, String>> Config) { }

    /** Of {@code POST /networks/{id}/connect} and {@code disconnect}. */
    record Membership(String Container, Settings EndpointConfig) {

        DemoEndpoint endpoint() {
            return EndpointConfig == null ? DemoEndpoint.PLAIN : EndpointConfig.endpoint();
        }
    }

    /** How a container is joined. */
    record Settings(List<String> Aliases, Fixed IPAMConfig) {

        DemoEndpoint endpoint() {
            Fixed fixed = IPAMConfig == null ? new Fixed("", "") : IPAMConfig;
            return new DemoEndpoint(Aliases == null ? List.of() : Aliases, text(fixed.IPv4Address()), text(fixed.IPv6Address()));
        }

        private static String text(String sent) {
            return sent == null ? "" : sent;
        }
    }

    record Fixed(String IPv4Address, String IPv6Address) { }

    /** @throws DemoFault 400 */
    static <T> T parse(String body, Class<T> type) {
        try {
            T read = Json.PLAIN.read(body, type);
            if (read == null) {
                throw DemoFault.badRequest("the request has no body");
            }
            return read;
        } catch (JsonException e) {
            throw DemoFault.badRequest("invalid JSON: " + e.getMessage());
        }
    }
}
