package dev.longshore.service.demo;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which volumes the Demo engine has: those that containers mount, and those that were asked for. Guarded by the engine's lock. */
final class DemoVolumes {

    private static final String LOCAL = "local";
    private static final long LARGEST = 300_000_000;

    private final DemoEngine engine;
    private final DemoEvents events;
    private final Map<String, Made> made = new TreeMap<>();

    DemoVolumes(DemoEngine engine, DemoEvents events) {
        this.engine = engine;
        this.events = events;
    }

    /** The body of {@code POST /volumes/create}, as far as the Demo engine goes. */
    record Wanted(String Name, String Driver, Map<String, String> DriverOpts, Map<String, String> Labels) { }

    private record Made(Wanted wanted, Instant created) { }

    /** Makes a volume where there is none of that name. */
    JsonObject create(String body) {
        synchronized (engine) {
            Wanted wanted = parse(body);
            if (!uses().containsKey(wanted.Name()) && made.putIfAbsent(wanted.Name(), new Made(wanted, engine.now())) == null) {
                events.volumeCreated(wanted.Name());
            }
            return described(wanted.Name());
        }
    }

    JsonObject list() {
        synchronized (engine) {
            return DemoJson.object("Volumes", names().keySet().stream().map(this::described).toList(), "Warnings", null);
        }
    }

    /** With what they take; what nothing ever used is empty. */
    List<JsonObject> withUsage() {
        synchronized (engine) {
            return names().entrySet().stream().map(each -> DemoJson.merge(described(each.getKey()), DemoJson.object("UsageData", DemoJson.object(
                    "RefCount", each.getValue(), "Size", each.getValue() == 0 ? 0L : DemoIds.number(DemoIds.of("volume/" + each.getKey()), LARGEST))))).toList();
        }
    }

    private Map<String, Integer> names() {
        Map<String, Integer> names = uses();
        made.keySet().forEach(name -> names.putIfAbsent(name, 0));
        return names;
    }

    private Map<String, Integer> uses() {
        Map<String, Integer> uses = new TreeMap<>();
        engine.containers().all().stream().flatMap(container -> container.spec().mounts().stream()).filter(mount -> mount.type().equals("volume"))
                .forEach(mount -> uses.merge(mount.source(), 1, Integer::sum));
        return uses;
    }

    private JsonObject described(String name) {
        Made known = made.get(name);
        return DemoJson.object("CreatedAt", known == null ? null : known.created().toString(), "Driver", LOCAL,
                "Labels", known == null ? null : known.wanted().Labels(), "Mountpoint", "/var/lib/docker/volumes/" + name + "/_data", "Name", name,
                "Options", known == null ? null : known.wanted().DriverOpts(), "Scope", LOCAL);
    }

    private static Wanted parse(String body) {
        try {
            Wanted wanted = Json.PLAIN.read(body, Wanted.class);
            if (wanted == null || wanted.Name() == null || wanted.Name().isEmpty()) {
                throw DemoFault.badRequest("no name was given for the volume");
            } else if (wanted.Driver() != null && !wanted.Driver().isEmpty() && !wanted.Driver().equals(LOCAL)) {
                throw DemoFault.notFound("the demo engine has no volume driver " + wanted.Driver());
            }
            return wanted;
        } catch (JsonException e) {
            throw DemoFault.badRequest("invalid JSON: " + e.getMessage());
        }
    }
}
