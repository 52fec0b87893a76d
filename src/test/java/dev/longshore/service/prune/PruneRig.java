package dev.longshore.service.prune;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import dev.longshore.service.containers.StoppedContainers;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.images.UnusedImages;
import dev.longshore.service.networks.UnusedNetworks;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.volumes.UnusedVolumes;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The service on one engine, what it changes there, and a client of the test's own beside it. */
final class PruneRig implements AutoCloseable {

    static final List<PruneCategory> CATEGORIES = List.of(StoppedContainers.CATEGORY, UnusedImages.CATEGORY, UnusedVolumes.ANONYMOUS, UnusedVolumes.NAMED,
            UnusedNetworks.CATEGORY);

    final Host host;
    final EngineClient truth;
    final Transport transport;
    final Tasks tasks;
    final PruneService service;

    /** Method and target, without the version, of all that the app sent but lists and looks. */
    final List<String> changes = new CopyOnWriteArrayList<>();

    /** Method and target of all that the app sent for a call of its own. */
    final List<String> sent = new CopyOnWriteArrayList<>();

    /** What a request of the app meets on its way. */
    volatile UnaryOperator<Request> way = UnaryOperator.identity();

    /** The host's own; another one takes its place where a host is sent elsewhere. */
    volatile HostSession session;

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();

    /** @param transport to the engine; closed with the rig */
    PruneRig(Host host, Transport transport) {
        this.host = host;
        this.transport = transport;
        this.truth = EngineClient.connect(transport);
        this.session = new HostSession(host, known -> new Watched(), SessionTiming.DEFAULT);
        session.start();
        Waiting.until(host.name() + " connects", Duration.ofSeconds(60), () -> session.status().connected());
        this.tasks = new Tasks(io);
        this.service = new PruneService(new EngineCalls(id -> session, io), tasks, InstantSource.system(), () -> CATEGORIES);
    }

    /** The host is reached elsewhere from now on. */
    void move(Endpoint elsewhere) {
        session.close();
        session = new HostSession(host.withEndpoint(elsewhere), known -> new Watched(), SessionTiming.DEFAULT);
        session.start();
        Waiting.until(host.name() + " connects elsewhere", Duration.ofSeconds(60), () -> session.status().connected());
    }

    PrunePreview preview() {
        return now(service.preview(host.id()));
    }

    /** Removes those, and waits for the end. */
    PruneOutcome remove(PrunePreview preview, PruneCandidate... chosen) {
        return now(service.remove(preview, List.of(chosen)).outcome());
    }

    /** The candidate that has this name or label. */
    static PruneCandidate find(PrunePreview preview, String name) {
        return all(preview).stream().filter(each -> each.object().name().equals(name) || each.label().contains(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + all(preview)));
    }

    static List<PruneCandidate> all(PrunePreview preview) {
        return CATEGORIES.stream().flatMap(category -> preview.candidates(category.id()).stream()).toList();
    }

    static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(120, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        tasks.close();
        session.close();
        io.shutdownNow();
        transport.close();
    }

    private final class Watched implements Transport {

        @Override
        public Response send(Request request) {
            String call = request.method() + " " + request.target().replaceFirst("^/v[0-9.]+", "");
            sent.add(call);
            if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
                changes.add(call);
            }
            return transport.send(way.apply(request));
        }

        @Override
        public StreamingResponse stream(Request request) {
            return transport.stream(request);
        }

        @Override
        public HijackedConnection hijack(Request request) {
            return transport.hijack(request);
        }

        @Override
        public void close() {
            // the rig's own
        }
    }
}
