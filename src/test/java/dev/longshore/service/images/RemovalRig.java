package dev.longshore.service.images;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.images.ImageRemoval.NamedContainer;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RecordedCalls;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The app's services on one engine, whose calls are kept, and a client of the test's own beside them. What it makes it removes again. */
final class RemovalRig implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    final ImageService images;
    final ContainerService containers;
    final EngineClient truth;
    final boolean podman;
    private final HostSession session;
    private final Transport transport;
    private final RecordedCalls sent = new RecordedCalls();
    private final List<String> made = new ArrayList<>();
    private final List<String> imagesMade = new ArrayList<>();
    private final List<String> volumes = new ArrayList<>();

    RemovalRig(String name, Endpoint endpoint) {
        Endpoint.Unix unix = (Endpoint.Unix) endpoint;
        transport = new UnixTransport(unix.socket());
        truth = EngineClient.connect(transport);
        podman = truth.podman();
        session = new HostSession(new Host(new HostId(name), name, endpoint, Host.Origin.USER),
                known -> new RecordingTransport(new UnixTransport(unix.socket()), sent), SessionTiming.DEFAULT);
        session.start();
        Waiting.until(name + " connects", Duration.ofSeconds(60), () -> session.status().connected());
        EngineCalls calls = new EngineCalls(id -> session, task -> Thread.startVirtualThread(task));
        images = new ImageService(calls);
        containers = new ContainerService(calls);
    }

    /** Runs a check on the tests' own engine and on each that is named. */
    static void onEach(RealEngine own, Consumer<RemovalRig> check) {
        Map<String, Endpoint> engines = new LinkedHashMap<>();
        engines.put("own", own.endpoint());
        engines.putAll(NamedEngines.find());
        engines.forEach((name, endpoint) -> {
            try (RemovalRig rig = new RemovalRig(name, endpoint)) {
                check.accept(rig);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("on " + name + ": " + failed, failed);
            }
        });
    }

    /** A new image with this number of tags. */
    ObjectRef image(int tags) {
        String repository = "localhost/podman-images-it/i" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
        RealEngine.importPause(transport, repository, "latest");
        String id = truth.images().inspect(repository + ":latest").id();
        imagesMade.add(id);
        for (int more = 1; more < tags; more++) {
            truth.images().tag(id, repository, "t" + more);
        }
        return new ObjectRef(session.host().id(), ImageOperations.IMAGE, id, repository + ":latest");
    }

    List<String> tags(ObjectRef image) {
        return truth.images().inspect(image.id()).repoTags();
    }

    /** @param network {@code none}, or {@code container:} and the id of the container that it shares the network of */
    NamedContainer container(ObjectRef image, boolean started, String network) {
        return container(image, started, Map.of(), Map.of("NetworkMode", network));
    }

    /** One with an anonymous volume at {@code /anonymous}, a named one at {@code /named}, and further settings of its host. */
    NamedContainer withVolumes(ObjectRef image, boolean started, String named, Map<String, Object> settings) {
        volumes.add(named);
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("NetworkMode", "none", "Binds", List.of(named + ":/named")));
        return container(image, started, Map.of("/anonymous", Map.of()), all);
    }

    /** One that shares the volumes of another. */
    NamedContainer sharingVolumes(ObjectRef image, NamedContainer with) {
        return container(image, false, Map.of(), Map.of("NetworkMode", "none", "VolumesFrom", List.of(with.id())));
    }

    private NamedContainer container(ObjectRef image, boolean started, Map<String, Object> anonymous, Map<String, Object> settings) {
        String name = newName();
        String body = Json.PLAIN.write(Map.of("Image", image.id(), "Cmd", List.of("/pause"), "StopSignal", "SIGKILL", "Volumes", anonymous, "HostConfig", settings));
        String id = truth.containers().create(name, "", body).id();
        made.add(id);
        if (started) {
            truth.containers().start(id);
        }
        return new NamedContainer(id, name, started);
    }

    /** The name that the engine gave to the container's anonymous volume. */
    String anonymous(NamedContainer container) {
        String name = truth.containers().inspect(container.id()).mounts().stream()
                .filter(mount -> mount.destination().equals("/anonymous")).findFirst().orElseThrow().name();
        volumes.add(name);
        return name;
    }

    boolean hasVolume(String name) {
        return truth.volumes().list().volumes().stream().anyMatch(volume -> volume.name().equals(name));
    }

    ObjectRef ref(NamedContainer container) {
        return new ObjectRef(session.host().id(), ContainerOperations.CONTAINER, container.id(), container.name());
    }

    /** A name no other test uses. */
    static String newName() {
        return "podman-images-it-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    }

    NamedContainer container(ObjectRef image, boolean started) {
        return container(image, started, "none");
    }

    /** The state of a container, or {@code gone}. */
    String state(NamedContainer container) {
        try {
            return truth.containers().inspect(container.id()).state().running() ? "running" : "stopped";
        } catch (EngineException.NotFound gone) {
            return "gone";
        }
    }

    boolean has(ObjectRef image) {
        try {
            truth.images().inspect(image.id());
            return true;
        } catch (EngineException.NotFound gone) {
            return false;
        }
    }

    static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Why it failed. */
    static Failure failure(CompletableFuture<?> future) {
        try {
            now(future);
        } catch (CompletionException failed) {
            return FailureException.in(failed).orElseThrow(() -> new AssertionError(failed));
        }
        throw new AssertionError("it did not fail");
    }

    /** What the app has deleted, without the version. */
    List<String> deletions() {
        return sent.made.stream().filter(call -> call.method().equals("DELETE")).map(call -> call.target().replaceFirst("^/v[0-9.]+", "")).toList();
    }

    @Override
    public void close() {
        session.close();
        for (int last = made.size() - 1; last >= 0; last--) {   // those that share a network of others came later
            quietly(made.get(last), id -> truth.containers().remove(id, true, true));
        }
        volumes.forEach(volume -> transport.send(Request.of("DELETE", "/volumes/" + volume)));
        imagesMade.forEach(image -> quietly(image, id -> {
            for (String tag : truth.images().inspect(id).repoTags()) {
                truth.images().remove(tag, true);
            }
            truth.images().remove(id, true);
        }));
        transport.close();
    }

    private static void quietly(String id, Consumer<String> removal) {
        try {
            removal.accept(id);
        } catch (EngineException.NotFound already) {
            // the test removed it
        }
    }
}
