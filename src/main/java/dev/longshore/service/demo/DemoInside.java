package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What goes on inside the demo containers: their processes, and the files that they have written. */
final class DemoInside {

    private static final List<String> TITLES = List.of("PID", "PPID", "USER", "STAT", "%CPU", "RSS", "ELAPSED", "COMMAND");
    private static final double PERCENT = 100;
    private static final long KILO = 1024;
    private static final int CHANGED = 0;
    private static final int ADDED = 1;
    private static final int DELETED = 2;

    private final DemoEngine engine;

    DemoInside(DemoEngine engine) {
        this.engine = engine;
    }

    /** {@code GET /containers/{id}/top}; as Docker, with the numbers that processes have on the host. */
    JsonObject processes(String reference) {
        synchronized (engine) {
            DemoContainer container = engine.containers().find(reference);
            if (!container.alive()) {
                throw DemoFault.conflict("container " + container.spec().id() + " is not running");
            }
            DemoProfile profile = DemoProfile.of(container.spec());
            long age = Duration.between(container.startedAt(), engine.now()).toSeconds();
            double now = engine.now().toEpochMilli() / 1000.0;
            int workers = Math.clamp(Math.round(profile.cpu() * 20), 0, 6);
            List<List<String>> rows = new ArrayList<>();
            String command = String.join(" ", container.spec().command());
            rows.add(row(container.pid(), container.pid() - 21, profile, now, age, command, workers + 1));
            for (int i = 1; i <= workers; i++) {
                rows.add(row(container.pid() + 6 * i, container.pid(), profile, now, age - 1, command + ": worker " + i, workers + 1));
            }
            return DemoJson.object("Processes", rows, "Titles", TITLES);
        }
    }

    private static List<String> row(int pid, int parent, DemoProfile profile, double now, long age, String command, int share) {
        return List.of(String.valueOf(pid), String.valueOf(parent), "root", "Ss", String.format(Locale.ROOT, "%.1f",
                profile.cpuAt(now) * PERCENT / share),
                String.valueOf(profile.memoryAt(now) / KILO / share), String.valueOf(Math.max(0, age)), command);
    }

    /** {@code GET /containers/{id}/changes}. */
    List<JsonObject> changes(String reference) {
        synchronized (engine) {
            DemoContainer container = engine.containers().find(reference);
            if (container.startedAt().toEpochMilli() == 0) {
                return List.of();
            }
            List<JsonObject> changes = new ArrayList<>(List.of(change("/run", CHANGED), change("/run/" + container.name() + ".pid", ADDED),
                    change("/etc", CHANGED), change("/etc/localtime", CHANGED), change("/tmp", CHANGED), change("/tmp/cache", ADDED),
                    change("/tmp/cache/index", ADDED), change("/tmp/cache/0001.part", ADDED), change("/var", CHANGED), change("/var/cache",
                            CHANGED),
                    change("/var/cache/apt", DELETED)));
            container.spec().mounts().forEach(mount -> changes.add(change(mount.destination(), ADDED)));
            return changes;
        }
    }

    private static JsonObject change(String path, int kind) {
        return DemoJson.object("Path", path, "Kind", kind);
    }
}
