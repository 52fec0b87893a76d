package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.service.demo.DemoContainer.Health;
import dev.longshore.service.demo.DemoContainer.State;
import dev.longshore.service.demo.DemoSpec.Mount;
import dev.longshore.service.demo.DemoSpec.Port;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Containers as the engine writes them: {@code /containers/json} and {@code /containers/{id}/json}. */
final class ContainerDocuments {

    private static final String NEVER = "0001-01-01T00:00:00Z";

    private ContainerDocuments() {
    }

    /** @param image the reference shown: the one of the creation, or the image's id where that tag has gone */
    static JsonObject listed(DemoContainer container, String image, DemoNetworks networks, Instant now) {
        DemoSpec spec = container.spec();
        return DemoJson.object(
                "Id", spec.id(),
                "Names", List.of("/" + container.name()),
                "Image", image,
                "ImageID", spec.imageId(),
                "Command", String.join(" ", spec.command()),
                "Created", spec.created().getEpochSecond(),
                "Ports", listedPorts(container),
                "Labels", spec.labels(),
                "State", DemoContainer.wireName(container.state()),
                "Status", status(container, now),
                "HostConfig", DemoJson.object("NetworkMode", spec.network()),
                "NetworkSettings", DemoJson.object("Networks", networks.endpoints(container, false)),
                "Mounts", mounts(spec));
    }

    static JsonObject inspected(DemoContainer container, DemoNetworks networks) {
        DemoSpec spec = container.spec();
        String home = "/var/lib/docker/containers/" + spec.id() + "/";
        return DemoJson.object(
                "Id", spec.id(), "Created", spec.created().toString(),
                "Path", spec.command().getFirst(), "Args", spec.command().subList(1, spec.command().size()),
                "State", state(container), "Image", spec.imageId(),
                "ResolvConfPath", home + "resolv.conf", "HostnamePath", home + "hostname", "HostsPath", home + "hosts",
                "LogPath", home + spec.id() + "-json.log", "Name", "/" + container.name(),
                "RestartCount", container.restarts(), "Driver", "overlay2", "Platform", "linux", "MountLabel", "",
                "ProcessLabel", "", "AppArmorProfile", "docker-default", "ExecIDs", null,
                "HostConfig", HostConfigDocument.of(spec), "GraphDriver", graphDriver(spec.id(), true),
                "Mounts", mounts(spec), "Config", config(spec), "NetworkSettings", NetworkDocuments.settings(container, networks));
    }

    static JsonObject graphDriver(String id, boolean container) {
        String layer = "/var/lib/docker/overlay2/" + DemoIds.of("overlay/" + id);
        String lower = "/var/lib/docker/overlay2/" + DemoIds.of("lower/" + id) + "/diff";
        JsonObject data = DemoJson.object("LowerDir", container ? layer + "-init/diff:" + lower : lower,
                "MergedDir", layer + "/merged", "UpperDir", layer + "/diff", "WorkDir", layer + "/work");
        return DemoJson.object("Data", container ? DemoJson.merge(DemoJson.object("ID", id), data) : data, "Name", "overlay2");
    }

    private static JsonObject state(DemoContainer container) {
        State state = container.state();
        JsonObject basics = DemoJson.object(
                "Status", DemoContainer.wireName(state), "Running", container.active(),
                "Paused", state == State.PAUSED, "Restarting", state == State.RESTARTING, "OOMKilled", false, "Dead", false,
                "Pid", container.pid(), "ExitCode", container.exitCode(), "Error", "",
                "StartedAt", time(container.startedAt()), "FinishedAt", time(container.finishedAt()));
        return container.health() == Health.NONE ? basics
                : DemoJson.merge(basics, DemoJson.object("Health", health(container)));
    }

    private static JsonObject health(DemoContainer container) {
        boolean failing = container.health() == Health.UNHEALTHY;
        Instant checked = container.healthSince();
        return DemoJson.object("Status", DemoContainer.wireName(container.health()), "FailingStreak", failing ? 3 : 0,
                "Log", container.health() == Health.STARTING ? List.of() : List.of(DemoJson.object(
                        "Start", checked.minusMillis(84).toString(), "End", checked.toString(), "ExitCode", failing ? 1 : 0,
                        "Output", failing ? "connection refused\n" : "ok\n")));
    }

    private static JsonObject config(DemoSpec spec) {
        JsonObject head = DemoJson.object(
                "Hostname", DemoIds.brief(spec.id()), "Domainname", "", "User", "", "AttachStdin", false,
                "AttachStdout", false, "AttachStderr", false);
        Map<String, JsonObject> exposed = new TreeMap<>();
        spec.ports().forEach(port -> exposed.put(port.key(), DemoJson.object()));
        if (!exposed.isEmpty()) {
            head = DemoJson.merge(head, DemoJson.object("ExposedPorts", exposed));
        }
        JsonObject process = DemoJson.merge(head, DemoJson.object(
                "Tty", false, "OpenStdin", false, "StdinOnce", false, "Env", spec.env(), "Cmd", spec.command()));
        if (!spec.healthcheck().isEmpty()) {
            process = DemoJson.merge(process, DemoJson.object("Healthcheck", DemoJson.object(
                    "Test", List.of("CMD-SHELL", spec.healthcheck()), "Interval", 10_000_000_000L,
                    "Timeout", 3_000_000_000L, "StartPeriod", 5_000_000_000L, "Retries", 3)));
        }
        return DemoJson.merge(process, DemoJson.object("Image", spec.image(), "Volumes", null, "WorkingDir", "/srv",
                "Entrypoint", null, "OnBuild", null, "Labels", spec.labels()));
    }

    private static List<JsonObject> mounts(DemoSpec spec) {
        return spec.mounts().stream().map(ContainerDocuments::mount).toList();
    }

    private static JsonObject mount(Mount mount) {
        boolean volume = mount.type().equals("volume");
        JsonObject head = volume
                ? DemoJson.object("Type", "volume", "Name", mount.source(),
                        "Source", "/var/lib/docker/volumes/" + mount.source() + "/_data",
                        "Destination", mount.destination(), "Driver", "local")
                : DemoJson.object("Type", mount.type(), "Source", mount.source(), "Destination", mount.destination());
        return DemoJson.merge(head, DemoJson.object("Mode", mount.writable() ? "z" : "ro", "RW", mount.writable(),
                "Propagation", volume ? "" : "rprivate"));
    }

    private static List<JsonObject> listedPorts(DemoContainer container) {
        List<JsonObject> ports = new ArrayList<>();
        if (container.alive()) {
            container.spec().ports().stream().sorted(Comparator.comparingInt(Port::container)).forEach(port -> {
                for (String ip : NetworkDocuments.addresses(port)) {
                    ports.add(DemoJson.object("IP", ip, "PrivatePort", port.container(), "PublicPort", port.published(),
                            "Type", port.protocol()));
                }
                if (port.published() == 0) {
                    ports.add(DemoJson.object("PrivatePort", port.container(), "Type", port.protocol()));
                }
            });
        }
        return ports;
    }

    private static String status(DemoContainer container, Instant now) {
        String up = "Up " + age(container.startedAt(), now);
        String ended = "(" + container.exitCode() + ") " + age(container.finishedAt(), now) + " ago";
        return switch (container.state()) {
            case CREATED -> "Created";
            case RUNNING -> up + healthSuffix(container.health());
            case PAUSED -> up + " (Paused)";
            case RESTARTING -> "Restarting " + ended;
            case EXITED -> "Exited " + ended;
        };
    }

    private static String healthSuffix(Health health) {
        return switch (health) {
            case NONE -> "";
            case STARTING -> " (health: starting)";
            case HEALTHY, UNHEALTHY -> " (" + DemoContainer.wireName(health) + ")";
        };
    }

    /** A length of time in the engine's words. */
    static String age(Instant from, Instant now) {
        long seconds = Math.max(0, Duration.between(from, now).toSeconds());
        long minutes = seconds / 60;
        long hours = Math.round(seconds / 3600.0);
        if (seconds < 60) {
            return seconds < 1 ? "Less than a second" : seconds == 1 ? "1 second" : seconds + " seconds";
        }
        if (minutes < 60) {
            return minutes == 1 ? "About a minute" : minutes + " minutes";
        }
        if (hours < 48) {
            return hours == 1 ? "About an hour" : hours + " hours";
        }
        return hours < 24 * 14 ? hours / 24 + " days" : hours < 24 * 60 ? hours / 24 / 7 + " weeks" : hours / 24 / 30 + " months";
    }

    private static String time(Instant instant) {
        return instant.equals(Instant.EPOCH) ? NEVER : instant.toString();
    }
}
