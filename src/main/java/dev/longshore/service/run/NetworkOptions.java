package dev.longshore.service.run;

import dev.longshore.domain.run.NetworkSpec;
import dev.longshore.domain.run.RunOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The networks that a container was put into, and what it is called there. */
final class NetworkOptions {

    private static final Set<String> BY_ITSELF = Set.of("", "default", "bridge");
    private static final String PODMANS = "podman";

    private final Inspected container;
    private final OptionList options;

    private NetworkOptions(Inspected container, OptionList options) {
        this.container = container;
        this.options = options;
    }

    static void read(Inspected container, OptionList options) {
        new NetworkOptions(container, options).read();
    }

    private void read() {
        Map<String, Inspected> networks = new LinkedHashMap<>(container.at("NetworkSettings").at("Networks").members());
        String mode = mode(networks);
        Inspected own = networks.remove(mode.equals("default") ? "bridge" : mode);
        options.all(RunOption.NETWORK, byItself(mode) && !more(networks) ? List.of() : List.of(mode));
        first(own == null ? Inspected.NOTHING : own, mode);
        if (more(networks)) {
            networks.forEach((name, network) -> options.all(RunOption.NETWORK, List.of(new NetworkSpec(name, settings(network)).print())));
        }
    }

    /** To Podman each network is a bridge, and there is none of that name: one that the container is in stands for it. */
    private String mode(Map<String, Inspected> networks) {
        String told = container.at("HostConfig").at("NetworkMode").text();
        boolean unnamed = RunLineOf.podmans(container) && told.equals("bridge");
        return unnamed ? networks.keySet().stream().findFirst().orElse(told) : told;
    }

    private boolean byItself(String mode) {
        return BY_ITSELF.contains(mode) || RunLineOf.podmans(container) && mode.equals(PODMANS);
    }

    private static boolean more(Map<String, Inspected> networks) {
        return networks.keySet().stream().anyMatch(name -> new NetworkSpec(name, Map.of()).userDefined());
    }

    private void first(Inspected network, String mode) {
        Map<String, List<String>> settings = settings(network);
        options.all(RunOption.NETWORK_ALIAS, settings.getOrDefault("alias", List.of()));
        options.one(RunOption.IP, last(settings, "ip"));
        options.one(RunOption.IP6, last(settings, "ip6"));
        options.all(RunOption.LINK_LOCAL_IP, settings.getOrDefault("link-local-ip", List.of()));
        String configured = container.at("Config").at("MacAddress").text();
        options.one(RunOption.MAC_ADDRESS, configured.isEmpty() ? last(settings, "mac-address") : configured);
        boolean defined = new NetworkSpec(mode, Map.of()).userDefined();
        List<String> links = defined && !network.at("Links").texts().isEmpty() ? network.at("Links").texts()
                : container.at("HostConfig").at("Links").texts();
        options.all(RunOption.LINK, links.stream().map(NetworkOptions::link).toList());
    }

    private Map<String, List<String>> settings(Inspected network) {
        String id = container.at("Id").text();
        Map<String, List<String>> settings = new LinkedHashMap<>();
        put(settings, "alias", network.at("Aliases").texts().stream().filter(alias -> !(alias.length() == 12 && id.startsWith(alias)))
                .filter(alias -> !RunLineOf.podmans(container) || !podmansAliases().contains(alias)).toList());
        put(settings, "ip", List.of(network.at("IPAMConfig").at("IPv4Address").text()));
        put(settings, "ip6", List.of(network.at("IPAMConfig").at("IPv6Address").text()));
        put(settings, "link-local-ip", network.at("IPAMConfig").at("LinkLocalIPs").texts());
        boolean started = !network.at("EndpointID").text().isEmpty(); // then it may be one that the engine made up
        put(settings, "mac-address", List.of(started ? "" : network.at("MacAddress").text()));
        put(settings, "driver-opt", network.at("DriverOpts").pairs());
        long priority = network.at("GwPriority").number();
        put(settings, "gw-priority", List.of(priority == 0 ? "" : String.valueOf(priority)));
        return settings;
    }

    /** What Podman calls every container in its networks. */
    private List<String> podmansAliases() {
        return List.of(RunLineOf.name(container), container.at("Config").at("Hostname").text());
    }

    private static void put(Map<String, List<String>> settings, String key, List<String> values) {
        List<String> said = new ArrayList<>(values);
        said.removeIf(String::isEmpty);
        if (!said.isEmpty()) {
            settings.put(key, said);
        }
    }

    private static String last(Map<String, List<String>> settings, String key) {
        return settings.containsKey(key) ? settings.get(key).getLast() : "";
    }

    /** The engine writes {@code /db:/web/alias} for {@code db:alias}. */
    private static String link(String link) {
        String[] parts = link.split(":", 2);
        String alias = parts.length < 2 ? "" : parts[1].substring(parts[1].lastIndexOf('/') + 1);
        return parts[0].replaceFirst("^/", "") + (alias.isEmpty() ? "" : ":" + alias);
    }
}
