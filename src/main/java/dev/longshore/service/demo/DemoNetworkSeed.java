package dev.longshore.service.demo;

import dev.longshore.service.demo.DemoNetworkBodies.Ipam;
import dev.longshore.service.demo.DemoNetworkBodies.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The networks that the Demo engine opens with: those of the projects, one of stopped containers alone, and one that nobody uses. */
final class DemoNetworkSeed {

    private static final String BACK = "harbor_back";

    private DemoNetworkSeed() {
    }

    static void networks(DemoEngine engine) {
        List.of("harbor", "beacon", "tide").forEach(project -> add(engine, project + "_default", List.of(), Set.of(), compose(project, "default")));
        add(engine, BACK, List.of(Map.of("Subnet", "10.80.2.0/24", "IPRange", "10.80.2.128/25", "Gateway", "10.80.2.1"),
                Map.of("Subnet", "fd00:80:2::/64", "Gateway", "fd00:80:2::1")), Set.of("ipv6", "internal"), compose("harbor", "back"));
        add(engine, "pier", List.of(Map.of("Subnet", "10.80.7.0/24")), Set.of("attachable"), Map.of("team", "harbour"));
        add(engine, "breakwater", List.of(), Set.of(), Map.of());
    }

    /** Joins containers, which are there by then, to further networks. */
    static void members(DemoEngine engine) {
        join(engine, "harbor-db-1", new DemoEndpoint(List.of("db", "postgres"), "10.80.2.10", ""));
        join(engine, "harbor-cache-1", DemoEndpoint.named("cache"));
        join(engine, "harbor-api-1", DemoEndpoint.named("api"));
    }

    private static void join(DemoEngine engine, String container, DemoEndpoint endpoint) {
        engine.containers().find(container).endpoints().put(BACK, endpoint);
    }

    private static void add(DemoEngine engine, String name, List<Map<String, String>> config, Set<String> flags, Map<String, String> labels) {
        engine.networks().add(new Wanted(name, "bridge", flags.contains("internal"), flags.contains("attachable"), flags.contains("ipv6"), new Ipam(config),
                null, labels));
    }

    private static Map<String, String> compose(String project, String network) {
        return new TreeMap<>(Map.of("com.docker.compose.project", project, "com.docker.compose.network", network, "com.docker.compose.version", "2.29.7"));
    }
}
