package dev.longshore.service.demo;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The volumes of the Demo engine. They outlive the containers that mount them. Guarded by the engine's lock. */
final class DemoVolumes {

    private static final String LOCAL = "local";
    private static final String ANONYMOUS = "com.docker.volume.anonymous";
    private static final long LARGEST = 300_000_000;
    private static final Set<String> FILTERS = Set.of("name", "driver", "label", "dangling");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final Set<String> OPTIONS = Set.of("type", "o", "device", "size");

    private final DemoEngine engine;
    private final DemoEvents events;
    private final Map<String, Made> volumes = new TreeMap<>();
    private final Set<String> filled = new TreeSet<>();
    private int anonymous;

    DemoVolumes(DemoEngine engine, DemoEvents events) {
        this.engine = engine;
        this.events = events;
    }

    /** The body of {@code POST /volumes/create}, as far as the Demo engine goes. */
    record Wanted(String Name, String Driver, Map<String, String> DriverOpts, Map<String, String> Labels) { }

    private record Made(Wanted wanted, Instant created) {

        boolean hasOptions() {
            return wanted.DriverOpts() != null && !wanted.DriverOpts().isEmpty();
        }

        boolean isAnonymous() {
            return wanted.Labels() != null && wanted.Labels().containsKey(ANONYMOUS);
        }
    }

    /** Makes a volume where there is none of that name; without a name an anonymous one. */
    JsonObject create(String body) {
        synchronized (engine) {
            Wanted wanted = parse(body);
            if (wanted.Name() == null || wanted.Name().isEmpty()) {
                anonymous++;
                wanted = anonymous(DemoIds.of("volume/anonymous/" + anonymous), wanted);
            }
            check(wanted);
            if (volumes.putIfAbsent(wanted.Name(), new Made(wanted, engine.now())) == null) {
                events.volume("create", wanted.Name());
            }
            return described(volumes.get(wanted.Name()));
        }
    }

    /** Puts a volume there that has been in use for a while. */
    void seed(Wanted wanted, Instant created) {
        synchronized (engine) {
            volumes.putIfAbsent(wanted.Name(), new Made(wanted, created));
            filled.add(wanted.Name());
        }
    }

    /** What the body of an anonymous volume becomes. */
    static Wanted anonymous(String name, Wanted wanted) {
        Map<String, String> labels = new TreeMap<>(wanted.Labels() == null ? Map.of() : wanted.Labels());
        labels.put(ANONYMOUS, "");
        return new Wanted(name, wanted.Driver(), wanted.DriverOpts(), labels);
    }

    /** Makes those that a new container names and that are not there. */
    void mountedBy(DemoContainer container) {
        synchronized (engine) {
            names(container).forEach(name -> {
                if (volumes.putIfAbsent(name, new Made(new Wanted(name, LOCAL, null, null), engine.now())) == null) {
                    events.volume("create", name);
                }
                filled.add(name);
            });
        }
    }

    JsonObject list(String filterText) {
        DemoFilters filters = DemoFilters.parse(filterText, FILTERS);
        synchronized (engine) {
            Map<String, List<String>> users = users();
            List<JsonObject> shown = volumes.values().stream().filter(made -> passes(filters, made, users)).map(DemoVolumes::described).toList();
            return DemoJson.object("Volumes", shown, "Warnings", null);
        }
    }

    /** @throws DemoFault 404 */
    JsonObject inspect(String name) {
        synchronized (engine) {
            return described(find(name));
        }
    }

    /** @param force also says that it is fine where there is none; a volume in use stays all the same */
    void remove(String name, boolean force) {
        synchronized (engine) {
            if (force && !volumes.containsKey(name)) {
                return;
            }
            find(name);
            List<String> users = users().getOrDefault(name, List.of());
            if (!users.isEmpty()) {
                throw DemoFault.conflict("remove " + name + ": volume is in use - [" + String.join(", ", users) + "]");
            }
            drop(name);
        }
    }

    /** Takes away the anonymous volumes of a container that has gone. */
    void removeAnonymousOf(DemoContainer gone) {
        synchronized (engine) {
            Map<String, List<String>> users = users();
            names(gone).filter(name -> volumes.containsKey(name) && volumes.get(name).isAnonymous() && !users.containsKey(name))
                    .toList().forEach(this::drop);
        }
    }

    /** With what they take, which is nothing for one that no container ever used. As with Docker, those with options are left out. */
    List<JsonObject> withUsage() {
        synchronized (engine) {
            Map<String, List<String>> users = users();
            return volumes.values().stream().filter(made -> !made.hasOptions()).map(made -> DemoJson.merge(described(made), DemoJson.object("UsageData",
                    DemoJson.object("RefCount", users.getOrDefault(made.wanted().Name(), List.of()).size(), "Size", size(made.wanted().Name()))))).toList();
        }
    }

    private long size(String name) {
        return filled.contains(name) ? DemoIds.number(DemoIds.of("volume/" + name), LARGEST) : 0;
    }

    private void drop(String name) {
        volumes.remove(name);
        filled.remove(name);
        events.volume("destroy", name);
    }

    private Made find(String name) {
        Made made = volumes.get(name);
        if (made == null) {
            throw DemoFault.notFound("get " + name + ": no such volume");
        }
        return made;
    }

    /** The ids of the containers that mount each volume, stopped ones too. */
    private Map<String, List<String>> users() {
        Map<String, List<String>> users = new TreeMap<>();
        engine.containers().all().forEach(container -> names(container).distinct().forEach(name ->
                users.merge(name, List.of(container.spec().id()), (some, one) -> Stream.concat(some.stream(), one.stream()).toList())));
        return users;
    }

    private static Stream<String> names(DemoContainer container) {
        return container.spec().mounts().stream().filter(mount -> mount.type().equals("volume")).map(DemoSpec.Mount::source);
    }

    private static boolean passes(DemoFilters filters, Made made, Map<String, List<String>> users) {
        boolean used = users.containsKey(made.wanted().Name());
        return filters.any("name", made.wanted().Name()::contains) && filters.any("driver", LOCAL::equals)
                && filters.any("dangling", wanted -> used != (wanted.equals("true") || wanted.equals("1")))
                && filters.labels(made.wanted().Labels() == null ? Map.of() : made.wanted().Labels());
    }

    private static JsonObject described(Made made) {
        Wanted wanted = made.wanted();
        return DemoJson.object("CreatedAt", made.created().toString(), "Driver", LOCAL, "Labels", wanted.Labels(), "Mountpoint",
                "/var/lib/docker/volumes/" + wanted.Name() + "/_data", "Name", wanted.Name(), "Options", made.hasOptions() ? wanted.DriverOpts() : null, "Scope", LOCAL);
    }

    private static Wanted parse(String body) {
        try {
            Wanted wanted = Json.PLAIN.read(body, Wanted.class);
            if (wanted == null) {
                throw DemoFault.badRequest("a volume needs a JSON body");
            }
            return wanted;
        } catch (JsonException e) {
            throw DemoFault.badRequest("invalid JSON: " + e.getMessage());
        }
    }

    private static void check(Wanted wanted) {
        if (!NAME.matcher(wanted.Name()).matches()) {
            throw DemoFault.badRequest("create " + wanted.Name() + ": a volume's name takes only [a-zA-Z0-9][a-zA-Z0-9_.-]");
        } else if (wanted.Driver() != null && !wanted.Driver().isEmpty() && !wanted.Driver().equals(LOCAL)) {
            throw DemoFault.notFound("the demo engine has no volume driver " + wanted.Driver());
        } else if (wanted.DriverOpts() != null) {
            wanted.DriverOpts().keySet().stream().filter(option -> !OPTIONS.contains(option)).findFirst().ifPresent(option -> {
                throw DemoFault.badRequest("create " + wanted.Name() + ": invalid option: \"" + option + "\"");
            });
        }
    }
}
