package dev.longshore.service.exchange;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerEnd;
import dev.longshore.engine.model.NewImage;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Makes images of containers, and waits for their ends, each as a task. Futures fail with a {@link dev.longshore.domain.FailureException}.
 */
public final class ExchangeService {

    private static final int MOST_ANSWER = 64 * 1024;

    private final EngineCalls calls;
    private final Tasks tasks;

    public ExchangeService(EngineCalls calls, Tasks tasks) {
        this.calls = calls;
        this.tasks = tasks;
    }

    /**
     * How an image is made of a container.
     *
     * @param pause   whether one that runs is paused meanwhile, so that no file changes while it is read
     * @param changes instructions, as in a Dockerfile
     */
    public record CommitWish(ImageName name, String author, String message, boolean pause, List<String> changes) {
        public CommitWish {
            changes = List.copyOf(changes);
        }
    }

    /** What must be known before a commit. */
    public CompletableFuture<CommitFacts> facts(ObjectRef container) {
        return calls.ask(container.host(), ExchangeOperations.COMMIT, container.name(), client -> {
            JsonDocument document = client.containers().inspectRaw(container.id());
            return CommitFacts.of(client.containers().inspect(container.id()), document.root());
        });
    }

    /**
     * The bytes of the volumes of a host, by their names, where the engine tells. It may take minutes; cancelling the future ends the
     * request.
     */
    public CompletableFuture<Map<String, Long>> sizes(HostId host) {
        return calls.askUntilCancelled(host, ExchangeOperations.COMMIT, "", client -> client.volumes().sizes());
    }

    /** The task's result names the image. */
    public Task commit(Host host, ObjectRef container, CommitWish wish) {
        return tasks.start(TaskKind.COMMIT, ExchangeOperations.COMMIT, wish.name().toString(), List.of(host), control -> {
            try {
                return calls.run(host.id(), ExchangeOperations.COMMIT, container.name(), client -> client.images().commit(container.id(),
                        new NewImage(wish.name().repository(), wish.name().tag(), wish.message(), wish.changes()), wish.author(),
                                wish.pause()));
            } finally {
                calls.refresh(host.id());
            }
        });
    }

    /** Waits until the container does not run. The task's result is the exit code. */
    public Task await(Host host, ObjectRef container) {
        return tasks.start(TaskKind.WAIT, ExchangeOperations.WAIT, container.name(), List.of(host), control ->
                calls.run(host.id(), ExchangeOperations.WAIT, container.name(), client -> end(client, container.id(), control)));
    }

    private static String end(EngineClient client, String id, TaskControl control) {
        try (StreamingResponse answer = client.ownedBy(control.streams()).containers().awaitEnd(id)) {
            ContainerEnd end = Json.WIRE.read(answer.body().readNBytes(MOST_ANSWER), ContainerEnd.class);
            if (end.error() != null && end.error().message() != null && !end.error().message().isEmpty()) {
                throw new EngineException.Reported(0, end.error().message());
            }
            return Long.toString(end.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException cut) {
            throw new EngineException.Incomplete("the engine did not say how it ended: " + cut.getMessage());
        }
    }
}
