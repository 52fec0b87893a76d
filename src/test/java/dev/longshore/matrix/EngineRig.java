package dev.longshore.matrix;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.service.build.BuildService;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.images.PullService;
import dev.longshore.service.images.PushService;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.registry.RegistryLogins;
import dev.longshore.service.registry.SearchService;
import dev.longshore.service.run.RunService;
import dev.longshore.service.system.SystemService;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One engine as the app has it, spoken with in one version, and beside it a client of the test's own that says how the engine really
 * stands. Lists are not repeated by time, so that what shows came by events. Whatever was made carries a name of its own and goes again.
 */
final class EngineRig implements AutoCloseable {

    private static final SessionTiming BY_EVENTS = new SessionTiming(Duration.ofSeconds(15), Duration.ofHours(1), Duration.ofMillis(50), Duration.ofSeconds(1));
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final Host host;
    final HostSession session;
    final RecordingListener heard = new RecordingListener();
    final EngineClient truth;
    final Tasks tasks;
    final ContainerService containers;
    final ImageService images;
    final SystemService system;
    final SearchService search;
    final PullService pulls;
    final PushService pushes;
    final RunService runs;
    final NetworkService networks;
    final BuildService builds;
    final RegistryLogins logins;
    final String image = "127.0.0.1:5000/longshore-mx/pause-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    private final Transport transport;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> made = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    /** @param pin the version to speak; empty to negotiate */
    EngineRig(String name, Endpoint endpoint, String pin, Path folder) {
        host = new Host(new HostId(name), name, endpoint, Host.Origin.USER, new HostMarks(HostColour.NONE, false, false, "", pin));
        transport = open(endpoint);
        truth = EngineClient.connect(transport);
        session = new HostSession(host, known -> open(endpoint), BY_EVENTS);
        heard.follow(session);
        session.start();
        Waiting.until(name + " connects", Duration.ofSeconds(60), () -> session.status().connected());
        tasks = new Tasks(io);
        EngineCalls calls = calls();
        logins = new RegistryLogins(Map.of("DOCKER_CONFIG", folder.toString()), folder, io);
        containers = new ContainerService(calls);
        images = new ImageService(calls);
        system = new SystemService(calls, InstantSource.system());
        networks = new NetworkService(calls);
        search = new SearchService(calls, logins);
        pulls = new PullService(tasks, calls, logins);
        pushes = new PushService(tasks, calls, logins);
        builds = new BuildService(calls, tasks, logins::findAll, io);
        runs = new RunService(calls, tasks, Optional.of((id, reference, platform, control) -> pulls.pull(id,
                ImageReference.parse(reference).orElseThrow(), Optional.of(platform).filter(text -> !text.isEmpty()), control)));
        RealEngine.importPause(transport, image, "1");
        named(image + ":1");
    }

    private static Transport open(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Unix(Path socket) -> new UnixTransport(socket);
            case Endpoint.Tcp tcp -> new TcpTransport(tcp.host(), tcp.port());
            case Endpoint.Tls _, Endpoint.Ssh _, Endpoint.Demo _ -> throw new IllegalArgumentException("engines are reached by a unix socket or plain tcp here");
        };
    }

    private EngineCalls calls() {
        return new EngineCalls(id -> session, io);
    }

    /** Images between this engine and another. */
    TransferService transfers(EngineRig other) {
        return new TransferService(new EngineCalls(id -> id.equals(host.id()) ? session : other.session, io), tasks, io);
    }

    HostStatus.Connected status() {
        return (HostStatus.Connected) session.status();
    }

    /** What answered, as the head of a column: {@code docker28c 28.5.2 API 1.51 containerd}. */
    String column() {
        boolean containerd = truth.system().info().value().driverStatus().stream().anyMatch(pair -> pair.get(1).startsWith("io.containerd."));
        return host.name() + " " + status().engineVersion().replaceFirst("[+-].*", "") + " API " + status().apiVersion() + (containerd ? " containerd" : "");
    }

    boolean podman() {
        return status().engineName().equals("Podman");
    }

    Transport transport() {
        return transport;
    }

    /** A name no other test uses. */
    String newName() {
        return "longshore-mx-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    }

    /** Makes a container behind the app's back; it waits until it is killed. */
    ObjectRef create(boolean started) {
        String name = newName();
        String body = Json.PLAIN.write(Map.of("Image", image + ":1", "Cmd", List.of("/pause"), "StopSignal", "SIGKILL", "HostConfig", Map.of("NetworkMode", "none")));
        String id = made(truth.containers().create(name, "", body).id());
        if (started) {
            truth.containers().start(id);
        }
        return new ObjectRef(host.id(), ContainerOperations.CONTAINER, id, name);
    }

    /** A container to be removed at the end. */
    String made(String id) {
        made.add(id);
        return id;
    }

    /** Makes a network behind the app's back. */
    String newNetwork() {
        String name = newName();
        send("POST", "/networks/create", RequestBody.json(Json.PLAIN.write(Map.of("Name", name))));
        targets.add("/networks/" + name);
        return name;
    }

    /** This engine, for checks that run on the Demo too. */
    Place place() {
        return new Place(host.id(), calls(), truth, image + ":1", new Place.Names() {
            @Override
            public String volume() {
                return newVolume();
            }

            @Override
            public String container() {
                return newName();
            }

            @Override
            public String network() {
                String name = newName();
                madeNetwork(name);
                return name;
            }

            @Override
            public String image() {
                return newImage("127.0.0.1:5000/longshore-mx/" + newName()).name();
            }

            @Override
            public String shellImage() {
                String repository = image.replace("/pause-", "/shell-");
                if (!names.contains(repository + ":1")) {
                    RealEngine.importBusybox(transport, repository, "1");
                    named(repository + ":1");
                }
                return repository + ":1";
            }

            @Override
            public void made(String id) {
                EngineRig.this.made(id);
            }
        });
    }

    /** A network to be removed at the end. */
    void madeNetwork(String name) {
        targets.add("/networks/" + name);
    }

    /** A name for a volume, which is removed at the end. */
    String newVolume() {
        String name = newName();
        targets.add("/volumes/" + name);
        return name;
    }

    private void send(String method, String target, RequestBody body) {
        Response answer = transport.send(Request.of(method, target).withBody(body));
        if (answer.status() >= 300 && FeatureChecks.NotHere.isSaidBy(answer.text())) {
            throw new FeatureChecks.NotHere(answer.text());
        }
        if (answer.status() >= 300 && answer.status() != 404) {
            throw new IllegalStateException(target + ": " + answer.status() + " " + answer.text());
        }
    }

    /** A name of an image to be removed at the end. */
    String named(String name) {
        names.add(name);
        return name;
    }

    /** Makes another image behind the app's back. */
    ObjectRef newImage(String repository) {
        RealEngine.importPause(transport, repository, "1");
        return image(named(repository + ":1"));
    }

    ObjectRef image(String name) {
        return new ObjectRef(host.id(), ImageOperations.IMAGE, truth.images().inspect(name).id(), name);
    }

    boolean has(String name) {
        try {
            truth.images().inspect(name);
            return true;
        } catch (EngineException.NotFound none) {
            return false;
        }
    }

    @Override
    public void close() {
        for (String id : made) {
            try {
                truth.containers().remove(id, true, true);
            } catch (EngineException.NotFound already) {
                // the test removed it itself
            }
        }
        targets.forEach(target -> send("DELETE", target, RequestBody.none()));
        for (String name : names) {
            if (has(name)) {
                truth.images().remove(name, true);
            }
        }
        tasks.close();
        session.close();
        io.shutdownNow();
        transport.close();
    }
}
