package dev.longshore.service.run;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.Preparation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.CreatedContainer;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.model.VolumeList;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.volumes.VolumeOperations;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Creates containers and starts them, pulling the image before where that is asked for. Every future fails with a
 * {@link FailureException}, and then no container is known to have been made; nothing is ever sent twice.
 */
public final class RunService {

    private final EngineCalls calls;
    private final Tasks tasks;
    private final Optional<ImagePull> puller;

    /** @param puller empty where images cannot be pulled: then the engine itself says that one is missing */
    public RunService(EngineCalls calls, Tasks tasks, Optional<ImagePull> puller) {
        this.calls = calls;
        this.tasks = tasks;
        this.puller = puller;
    }

    /** Whether a missing image can be pulled. */
    public boolean pulls() {
        return puller.isPresent();
    }

    /** Creates and starts it; with a pull before it, as a task. Only where that task is cancelled it fails with a CancellationException. */
    public CompletableFuture<RunOutcome> run(RunRequest request) {
        return needsPull(request).thenCompose(pull -> pull ? pulled(request)
                : calls.ask(request.host(), ContainerOperations.CREATE, request.subject(), client -> createAndStart(request))
                        .exceptionallyCompose(failed -> wantsPlatform(request, failed) ? pulled(request) : CompletableFuture.failedFuture(failed)));
    }

    /** Whether Docker has the image, but not for the platform that is asked for: it has made nothing, and a pull may bring that one. */
    private boolean wantsPlatform(RunRequest request, Throwable failed) {
        return pullsMissing(request) && FailureException.in(failed).filter(failure -> failure.cause() == Failure.Cause.NOT_FOUND
                && failure.operation().equals(ContainerOperations.CREATE) && failure.detail().contains("platform")).isPresent();
    }

    private boolean pullsMissing(RunRequest request) {
        return puller.isPresent() && !Set.of("always", "never").contains(request.pull());
    }

    /** Makes what a command before a run line would have made. */
    public CompletableFuture<Void> prepare(HostId host, Preparation wanted) {
        return switch (wanted) {
            case Preparation.NewVolume volume -> calls.ask(host, VolumeOperations.CREATE, volume.name(), client -> {
                client.volumes().create(PreparationBody.of(volume));
                return null;
            });
            case Preparation.NewNetwork network -> calls.ask(host, NetworkOperations.CREATE, network.name(), client -> {
                NetworkService.requireFree(PreparationBody.draft(network), client.networks().list());
                client.networks().create(PreparationBody.of(network));
                return null;
            });
        };
    }

    /** The names of a host's networks, sorted. */
    public CompletableFuture<List<String>> networks(HostId host) {
        return calls.ask(host, ContainerOperations.CREATE, "", client -> client.networks().list().stream().map(Network::name).sorted().toList());
    }

    /** The names of a host's volumes, sorted. */
    public CompletableFuture<List<String>> volumes(HostId host) {
        return calls.ask(host, ContainerOperations.CREATE, "", client -> client.volumes().list().volumes().stream().map(VolumeList.Volume::name).sorted().toList());
    }

    /**
     * A container as its engine describes it, with its image: what of the container comes from the image can then be told apart.
     * The image is empty where the engine no longer has it.
     */
    public CompletableFuture<Described> describe(ObjectRef container) {
        return calls.ask(container.host(), ContainerOperations.INSPECT, container.name(), client -> {
            JsonDocument inspected = client.containers().inspectRaw(container.id());
            String image = client.containers().inspect(container.id()).image();
            return new Described(inspected, image == null || image.isEmpty() ? Optional.empty() : image(client, image));
        });
    }

    /** What {@link #describe} found. */
    public record Described(JsonDocument container, Optional<JsonDocument> image) { }

    private static Optional<JsonDocument> image(EngineClient client, String id) {
        try {
            return Optional.of(client.images().inspectRaw(id));
        } catch (EngineException.NotFound gone) {
            return Optional.empty();   // removed with force: the container lives on
        }
    }

    private CompletableFuture<Boolean> needsPull(RunRequest request) {
        if (ImageReference.isId(request.image())) {   // Podman answers its creation with 500 where it has no such image
            return calls.ask(request.host(), ImageOperations.INSPECT, request.image(), client -> client.images().inspect(request.image()) == null);
        }
        return switch (puller.isEmpty() ? "never" : request.pull()) {
            case "always" -> CompletableFuture.completedFuture(true);
            case "never" -> CompletableFuture.completedFuture(false);
            default -> calls.ask(request.host(), ImageOperations.INSPECT, request.image(), client -> missing(client, request));
        };
    }

    /** Podman looks at no platform when it makes a container of an image that it has; Docker tells apart what it holds of an image. */
    private static boolean missing(EngineClient client, RunRequest request) {
        try {
            ImageDetails there = client.images().inspect(request.image());
            return !Platforms.same(request.body().platform(), there.os(), there.architecture()) && client.podman();
        } catch (EngineException.NotFound none) {
            return true;
        }
    }

    private CompletableFuture<RunOutcome> pulled(RunRequest request) {
        CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();
        tasks.start(TaskKind.RUN, ContainerOperations.CREATE, request.subject(), calls.host(request.host()).stream().toList(), control -> work(request, control, outcome))
                .done().thenAccept(end -> end.failure().ifPresentOrElse(
                        why -> outcome.completeExceptionally(new FailureException(why, null)), () -> outcome.cancel(false)));
        return outcome;
    }

    private String work(RunRequest request, TaskControl control, CompletableFuture<RunOutcome> outcome) throws IOException {
        puller.orElseThrow().pull(request.host(), request.image(), request.body().platform(), control);
        if (control.cancelled()) {
            throw new IOException("stopped after the pull");
        }
        RunOutcome made = createAndStart(request);
        outcome.complete(made);
        return made.container().name();
    }

    private RunOutcome createAndStart(RunRequest request) {
        ObjectRef container;
        List<String> warnings;
        try {
            CreatedContainer created = calls.run(request.host(), ContainerOperations.CREATE, request.subject(),
                    client -> client.containers().create(request.body().name(), request.body().platform(), request.body().json()));
            warnings = created.warnings();
            String name = request.body().name();
            container = new ObjectRef(request.host(), ContainerOperations.CONTAINER, created.id(),
                    name.isEmpty() ? created.id().substring(0, Math.min(12, created.id().length())) : name);
        } catch (FailureException failed) {
            calls.refresh(request.host());   // where the answer stayed away, the container may be there
            throw failed;
        }
        Optional<Failure> failure = start(container, request.body().joins());
        return new RunOutcome(container, warnings, failure, failure.isEmpty() || exists(container));
    }

    /** With {@code --rm} an engine takes away what did not start; where it cannot be asked, the container is taken to be there. */
    private boolean exists(ObjectRef container) {
        try {
            calls.run(container.host(), ContainerOperations.INSPECT, container.name(), client -> client.containers().inspect(container.id()));
            return true;
        } catch (FailureException failed) {
            return failed.failure().cause() != Failure.Cause.NOT_FOUND;
        }
    }

    private Optional<Failure> start(ObjectRef container, List<CreateBody.Join> joins) {
        try {
            for (CreateBody.Join join : joins) {
                calls.run(container.host(), NetworkOperations.JOIN, join.network(), client -> {
                    client.networks().connect(join.network(), join.json(container.id()));
                    return null;
                });
            }
            calls.run(container.host(), ContainerOperations.START, container.name(), client -> {
                client.containers().start(container.id());
                return null;
            });
            return Optional.empty();
        } catch (FailureException failed) {
            return Optional.of(failed.failure());
        } finally {
            calls.refresh(container.host());
        }
    }
}
