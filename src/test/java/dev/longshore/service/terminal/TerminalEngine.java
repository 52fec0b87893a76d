package dev.longshore.service.terminal;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.Processes;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real engine with containers to open terminals in, and an app that is connected to it. What is made there is removed at the end. */
final class TerminalEngine implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    final String name;
    final TerminalRig rig;
    final EngineClient client;
    private final Transport transport;
    private final String repository = "longshore-it/termsession-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    private final List<String> made = new ArrayList<>();
    private final List<String> images = new ArrayList<>();

    TerminalEngine(String name, Endpoint endpoint, Path folder) {
        this.name = name;
        transport = new UnixTransport(((Endpoint.Unix) endpoint).socket());
        client = EngineClient.connect(transport);
        RealEngine.importBusybox(transport, repository, "1");
        images.add(repository + ":1");
        rig = new TerminalRig(new Host(new HostId(name), name, endpoint, Host.Origin.USER), folder);
    }

    boolean podman() {
        return client.podman();
    }

    /** A container that waits. */
    ObjectRef run() {
        return run(false, "trap exit TERM; while :; do sleep 1; done");
    }

    ObjectRef run(boolean tty, String script) {
        return run(repository + ":1", Map.of("Tty", tty, "OpenStdin", tty, "Cmd", List.of("/bin/sh", "-c", script)));
    }

    /** A container of one program that waits, without a shell. */
    ObjectRef runWithoutShell() {
        String image = repository + "-pause";
        RealEngine.importPause(transport, image, "1");
        images.add(image + ":1");
        return run(image + ":1", Map.of("Cmd", List.of("/pause")));
    }

    private ObjectRef run(String image, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("Image", image, "StopTimeout", 1, "HostConfig", Map.of("NetworkMode", "none", "Init", false)));
        body.putAll(more);
        String container = "termsession-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
        String id = client.containers().create(container, "", Json.PLAIN.write(body)).id();
        made.add(id);
        client.containers().start(id);
        return rig.container(id, container);
    }

    /** The command lines of all processes of a container, as the engine sees them from outside; Podman 4 sees none, and the container's own ps tells. */
    String processes(ObjectRef container) {
        byte[] body = transport.send(Request.of("GET", "/containers/" + container.id() + "/top")).body();
        if (body.length == 0) {
            return PlainExec.run(client, container.id(), PlainExec.config(List.of("sh", "-c", "ps"), "", "", List.of(), false), 64 * 1024).output().text();
        }
        return String.join("\n", Json.WIRE.read(body, Processes.class).processes().stream().map(row -> String.join(" ", row)).toList());
    }

    void awaitNoProcess(ObjectRef container, String part) {
        Waiting.until(name + ": " + part + " is gone", Duration.ofMinutes(1), () -> !processes(container).contains(part));
    }

    @Override
    public void close() {
        rig.close();
        made.forEach(this::remove);
        images.forEach(image -> client.images().remove(image, true));
        transport.close();
    }

    /** Podman 4 refuses while a container ends by itself, and Docker 20.10 waits where it is paused. */
    private void remove(String id) {
        try {
            client.containers().unpause(id);
        } catch (EngineException notPaused) {
            // as most are
        }
        Waiting.until(name + ": " + id + " is removed", Duration.ofMinutes(1), () -> {
            try {
                client.containers().remove(id, true, true);
            } catch (EngineException.NotFound already) {
                return true;   // the test removed it
            }
            return true;
        });
    }
}
