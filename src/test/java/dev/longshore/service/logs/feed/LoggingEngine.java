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
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real engine on which containers write logs, and an app that is connected to it. What is made there is removed at the end. */
final class LoggingEngine implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Pattern LOG_PATH = Pattern.compile("\"LogPath\" ?: ?\"([^\"]+)\"");

    /** What is checked on one engine. */
    interface Check {
        void on(LoggingEngine engine) throws IOException, InterruptedException;
    }

    /** What takes what a container writes. @param type empty for the engine's own */
    record Driver(String type, Map<String, String> options) {

        static final Driver OWN = new Driver("", Map.of());

        /** With its own options. */
        static Driver of(String type) {
            return new Driver(type, Map.of());
        }
    }

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

    /** Checks it on that engine, and on each that is named beside it. */
    static void each(RealEngine own, Check check) throws IOException, InterruptedException {
        each(own, engine -> true, check);
    }

    /** As {@link #each(RealEngine, Check)}, on those that are Docker. */
    static void eachDocker(RealEngine own, Check check) throws IOException, InterruptedException {
        each(own, engine -> !engine.podman(), check);
    }

    private static void each(RealEngine own, Predicate<LoggingEngine> which, Check check) throws IOException, InterruptedException {
        Map<String, Endpoint> engines = new LinkedHashMap<>();
        engines.put("dockerd", own.endpoint());
        engines.putAll(NamedEngines.find());
        for (Map.Entry<String, Endpoint> each : engines.entrySet()) {
            try (LoggingEngine engine = new LoggingEngine(each.getKey(), each.getValue(), LogPace.DEFAULT)) {
                if (which.test(engine)) {
                    check.on(engine);
                    System.out.println("as expected on " + engine.name);
                }
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(each.getKey() + ": " + failed.getMessage(), failed);
            }
        }
    }

    ObjectRef create(String container, String script, boolean tty, Driver logs) {
        Map<String, Object> host = logs.type().isEmpty() ? Map.of("NetworkMode", "none")
                : Map.of("NetworkMode", "none", "LogConfig", Map.of("Type", logs.type(), "Config", logs.options()));
        String id = client.containers().create(container, "", Json.PLAIN.write(Map.of("Image", repository + ":1", "Tty", tty, "StopTimeout", 1,
                "Cmd", List.of("/bin/sh", "-c", script), "HostConfig", host))).id();
        made.add(id);
        return rig.container(id, container);
    }

    ObjectRef run(String script, boolean tty, Driver logs) {
        ObjectRef created = create(newName(), script, tty, logs);
        client.containers().start(created.id());
        return created;
    }

    /** The file that the engine keeps the log of a container in; empty, and told, where it is not at hand. */
    Optional<Path> file(ObjectRef container) {
        Matcher told = LOG_PATH.matcher(inspected(container));
        Optional<Path> file = told.find() ? Optional.of(Path.of(told.group(1))).filter(Files::isWritable) : Optional.empty();
        if (file.isEmpty()) {
            Required.orWithout("the file of a log on " + name);
        }
        return file;
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
