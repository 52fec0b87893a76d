package dev.longshore.service.logs.feed;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real engine on which containers write logs, and an app that is connected to it. What is made there is removed at the end. */
final class LoggingEngine implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    final String name;
    final FeedRig rig;
    final EngineClient client;
    private final Transport transport;
    private final String repository = "longshore-it/logs-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    private final List<String> made = new ArrayList<>();

    LoggingEngine(String name, Endpoint endpoint, LogPace pace) {
        this.name = name;
        transport = new UnixTransport(((Endpoint.Unix) endpoint).socket());
        client = EngineClient.connect(transport);
        RealEngine.importBusybox(transport, repository, "1");
        rig = new FeedRig(new Host(new HostId(name), name, endpoint, Host.Origin.USER), pace);
    }

    boolean podman() {
        return client.podman();
    }

    String newName() {
        return "logfeed-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    }

    /** @param logs the driver's name; empty for the engine's own */
    ObjectRef create(String container, String script, boolean tty, String logs) {
        Map<String, Object> host = logs.isEmpty() ? Map.of("NetworkMode", "none") : Map.of("NetworkMode", "none", "LogConfig", Map.of("Type", logs, "Config", Map.of()));
        String id = client.containers().create(container, "", Json.PLAIN.write(Map.of("Image", repository + ":1", "Tty", tty, "StopTimeout", 1,
                "Cmd", List.of("/bin/sh", "-c", script), "HostConfig", host))).id();
        made.add(id);
        return rig.container(id, container);
    }

    ObjectRef run(String script, boolean tty, String logs) {
        ObjectRef created = create(newName(), script, tty, logs);
        client.containers().start(created.id());
        return created;
    }

    /** All that the engine tells of it. */
    String inspected(ObjectRef container) {
        return transport.send(Request.of("GET", "/containers/" + container.id() + "/json")).text();
    }

    void awaitExit(ObjectRef container) {
        Waiting.until(name + ": it ends", Duration.ofMinutes(5), () -> !client.containers().inspect(container.id()).state().running());
    }

    @Override
    public void close() {
        rig.close();
        for (String id : made) {
            try {
                client.containers().remove(id, true, true);
            } catch (EngineException.NotFound already) {
                // the test removed it
            }
        }
        client.images().remove(repository + ":1", true);
        transport.close();
    }
}
