package dev.longshore.service.demo;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which networks the Demo engine has. Guarded by the engine's lock. */
final class DemoNetworks {

    private static final String BRIDGE = "bridge";

    private final DemoEngine engine;
    private final DemoEvents events;
    private final Map<String, Made> networks = new LinkedHashMap<>();

    DemoNetworks(DemoEngine engine, DemoEvents events) {
        this.engine = engine;
        this.events = events;
        List.of(BRIDGE, "host", "none").forEach(name -> add(name, name.equals("none") ? "null" : name));
    }

    /** The body of {@code POST /networks/create}, as far as the Demo engine goes. */
    record Wanted(String Name, String Driver, boolean Internal, boolean Attachable, boolean EnableIPv6, Ipam IPAM, Map<String, String> Options,
                  Map<String, String> Labels) { }

    record Ipam(List<Map<String, String>> Config) { }

    private record Made(Wanted wanted, Instant created) { }

    /** @return what is answered */
    JsonObject create(String body) {
        synchronized (engine) {
            Wanted wanted = parse(body);
            if (networks.putIfAbsent(wanted.Name(), new Made(wanted, engine.now())) != null) {
                throw DemoFault.conflict("network with name " + wanted.Name() + " already exists");
            }
            events.networkCreated(wanted.Name());
            return DemoJson.object("Id", id(wanted.Name()), "Warning", "");
        }
    }

    /** A network that is there from the beginning; nothing happens where it is already known. */
    void add(String name, String driver) {
        synchronized (engine) {
            networks.putIfAbsent(name, new Made(new Wanted(name, driver, false, false, false, null, null, null), engine.now()));
        }
    }

    boolean has(String name) {
        synchronized (engine) {
            return networks.containsKey(name);
        }
    }

    List<JsonObject> list() {
        synchronized (engine) {
            return networks.values().stream().map(DemoNetworks::described).toList();
        }
    }

    private static JsonObject described(Made network) {
        Wanted wanted = network.wanted();
        return DemoJson.object("Name", wanted.Name(), "Id", id(wanted.Name()), "Created", network.created().toString(), "Scope", "local",
                "Driver", wanted.Driver() == null || wanted.Driver().isEmpty() ? BRIDGE : wanted.Driver(), "EnableIPv4", true,
                "EnableIPv6", wanted.EnableIPv6(), "IPAM", DemoJson.object("Driver", "default", "Options", null,
                        "Config", wanted.IPAM() == null || wanted.IPAM().Config() == null ? List.of() : wanted.IPAM().Config()),
                "Internal", wanted.Internal(), "Attachable", wanted.Attachable(), "Ingress", false, "ConfigFrom", DemoJson.object("Network", ""),
                "ConfigOnly", false, "Containers", Map.of(), "Options", orNone(wanted.Options()), "Labels", orNone(wanted.Labels()));
    }

    private static Map<String, String> orNone(Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    private static String id(String name) {
        return DemoIds.of("network/" + name);
    }

    private static Wanted parse(String body) {
        try {
            Wanted wanted = Json.PLAIN.read(body, Wanted.class);
            if (wanted == null || wanted.Name() == null || wanted.Name().isEmpty()) {
                throw DemoFault.badRequest("no name was given for the network");
            } else if (wanted.Driver() != null && !wanted.Driver().isEmpty() && !wanted.Driver().equals(BRIDGE)) {
                throw DemoFault.notFound("the demo engine has no network driver " + wanted.Driver());
            }
            return wanted;
        } catch (JsonException e) {
            throw DemoFault.badRequest("invalid JSON: " + e.getMessage());
        }
    }
}
