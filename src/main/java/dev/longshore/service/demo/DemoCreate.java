package dev.longshore.service.demo;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The body of {@code POST /containers/create}, as far as the Demo engine goes: image, command, environment, labels, ports, mounts, restart
 * policy and network. The rest has no effect there.
 */
record DemoCreate(String Image, List<String> Cmd, List<String> Entrypoint, List<String> Env, Map<String, String> Labels,
                  Map<String, Object> ExposedPorts, HostConfig HostConfig, Networking NetworkingConfig) {

    private static final List<String> SHELL = List.of("/bin/sh");

    /** Not a network of its own: a container there is shown on the bridge. */
    private static final Pattern OTHER_MODES = Pattern.compile("|default|bridge|host|none|container:.*");

    record HostConfig(List<String> Binds, Map<String, List<Binding>> PortBindings, Policy RestartPolicy, String NetworkMode) { }

    record Networking(Map<String, DemoNetworkBodies.Settings> EndpointsConfig) { }

    record Binding(String HostIp, String HostPort) { }

    record Policy(String Name) { }

    /** @throws DemoFault 400 */
    static DemoCreate parse(String body) {
        try {
            DemoCreate create = Json.PLAIN.read(body, DemoCreate.class);
            if (create == null || create.Image() == null || create.Image().isEmpty()) {
                throw DemoFault.badRequest("no image was given");
            }
            return create;
        } catch (JsonException e) {
            throw DemoFault.badRequest("invalid JSON: " + e.getMessage());
        }
    }

    /** @param seed that no other container has */
    DemoSpec spec(String seed, DemoImage image, Instant now) {
        List<String> command = Stream.of(Entrypoint, Cmd).filter(Objects::nonNull).flatMap(List::stream).toList();
        DemoSpec.Builder builder = DemoSpec.of(seed, image, Image, now, (command.isEmpty() ? SHELL : command).toArray(String[]::new));
        builder.env(orNone(Env).toArray(String[]::new)).labels(Labels == null ? Map.of() : Labels);
        HostConfig host = HostConfig == null ? new HostConfig(null, null, null, null) : HostConfig;
        Map<String, List<Binding>> bindings = host.PortBindings() == null ? Map.of() : host.PortBindings();
        bindings.forEach((key, places) -> orNone(places).forEach(place -> builder.port(port(key, place))));
        if (ExposedPorts != null) {
            ExposedPorts.keySet().stream().filter(key -> !bindings.containsKey(key)).forEach(key -> builder.port(port(key, null)));
        }
        orNone(host.Binds()).forEach(bind -> builder.mount(mount(bind)));
        if (host.NetworkMode() != null && !OTHER_MODES.matcher(host.NetworkMode()).matches()) {
            builder.network(host.NetworkMode());
        }
        return builder.restart(host.RestartPolicy() == null || host.RestartPolicy().Name() == null || host.RestartPolicy().Name().isEmpty() ? "no"
                : host.RestartPolicy().Name()).build();
    }

    /** Those that are told more of than that they are joined. */
    Map<String, DemoEndpoint> endpoints() {
        Map<String, DemoEndpoint> endpoints = new LinkedHashMap<>();
        if (NetworkingConfig != null && NetworkingConfig.EndpointsConfig() != null) {
            NetworkingConfig.EndpointsConfig().forEach((name, settings) -> endpoints.put(OTHER_MODES.matcher(name).matches() ? "bridge" : name,
                    settings == null ? DemoEndpoint.PLAIN : settings.endpoint()));
        }
        return endpoints;
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** @param place null where it is only exposed; a port that the engine is to choose is the container's own here */
    private static DemoSpec.Port port(String key, Binding place) {
        String[] parts = key.split("/", 2);
        int inside = number(parts[0]);
        String protocol = parts.length > 1 ? parts[1] : "tcp";
        if (place == null) {
            return new DemoSpec.Port(inside, protocol, "", 0);
        }
        boolean chosen = place.HostPort() == null || place.HostPort().isEmpty() || place.HostPort().equals("0");
        boolean anywhere = place.HostIp() == null || place.HostIp().isEmpty();
        return new DemoSpec.Port(inside, protocol, anywhere ? "0.0.0.0" : place.HostIp(), chosen ? inside : number(place.HostPort()));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw DemoFault.badRequest("invalid port: " + text);
        }
    }

    /** {@code source:destination[:options]}; a source without a slash names a volume. */
    private static DemoSpec.Mount mount(String bind) {
        List<String> parts = new ArrayList<>(List.of(bind.split(":")));
        if (parts.size() < 2) {
            throw DemoFault.badRequest("invalid volume specification: '" + bind + "'");
        }
        boolean writable = parts.size() < 3 || !List.of(parts.get(2).split(",")).contains("ro");
        return new DemoSpec.Mount(parts.getFirst().startsWith("/") ? "bind" : "volume", parts.getFirst(), parts.get(1), writable);
    }
}
