package dev.longshore.service.run;

import dev.longshore.domain.run.KeyValue;
import dev.longshore.domain.run.NetworkSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Networks of a line: the first is the container's own, and takes what {@code --ip} and its like say.
 *
 * @param mode the first one's name
 */
record NetworkMembers(String mode, Fields first, Map<String, Object> others) {

    static NetworkMembers of(RunLine line) {
        List<NetworkSpec> networks = line.all(RunOption.NETWORK).stream().map(text -> NetworkSpec.parse(text).orElseThrow()).toList();
        NetworkSpec first = networks.isEmpty() ? new NetworkSpec("default", Map.of()) : networks.getFirst();
        Map<String, Object> others = new LinkedHashMap<>();
        networks.stream().skip(1).forEach(network -> others.put(network.name(), endpoint(network, RunLine.EMPTY).map()));
        return new NetworkMembers(first.name(), endpoint(first, line), others);
    }

    /** Those that the request which makes the container names. */
    Map<String, Object> endpoints(Recipient to) {
        Map<String, Object> endpoints = new LinkedHashMap<>();
        if (!first.isEmpty() || to.networksAtOnce() && !others.isEmpty()) {
            endpoints.put(mode, first.map());
        }
        if (to.networksAtOnce()) {
            endpoints.putAll(others);
        }
        return endpoints;
    }

    /** Those that it joins by requests of their own, once it is made. */
    Map<String, Object> later(Recipient to) {
        return to.networksAtOnce() ? Map.of() : others;
    }

    /** The address of the whole container, for engines that know of none per network. */
    String address(Recipient to) {
        return to.networksAtOnce() ? "" : String.valueOf(first.map().getOrDefault("MacAddress", ""));
    }

    private static Fields endpoint(NetworkSpec network, RunLine line) {
        Fields addresses = new Fields().put("IPv4Address", either(network, "ip", line, RunOption.IP))
                .put("IPv6Address", either(network, "ip6", line, RunOption.IP6))
                .put("LinkLocalIPs", both(network.all("link-local-ip"), line.all(RunOption.LINK_LOCAL_IP)));
        List<String> links = network.userDefined() ? line.all(RunOption.LINK) : List.of();
        String priority = last(network.all("gw-priority"));
        return new Fields().put("IPAMConfig", addresses).put("Links", links)
                .put("Aliases", both(network.all("alias"), line.all(RunOption.NETWORK_ALIAS)))
                .put("MacAddress", either(network, "mac-address", line, RunOption.MAC_ADDRESS))
                .put("DriverOpts", KeyValue.map(network.all("driver-opt")))
                .put("GwPriority", priority.isEmpty() ? 0 : Long.parseLong(priority));
    }

    private static String either(NetworkSpec network, String key, RunLine line, RunOption option) {
        return line.one(option).orElse(last(network.all(key)));
    }

    private static String last(List<String> values) {
        return values.isEmpty() ? "" : values.getLast();
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
