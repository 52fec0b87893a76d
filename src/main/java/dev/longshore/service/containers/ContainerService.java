package dev.longshore.service.containers;

import dev.longshore.domain.Failure.Operation;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.api.ContainersApi;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.host.EngineCalls;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What can be done to a container. Every future fails with a {@link dev.longshore.domain.FailureException}; that the change took
 * place shows through the host's session, by the engine's own events.
 */
public final class ContainerService {

    private final EngineCalls calls;

    public ContainerService(EngineCalls calls) {
        this.calls = calls;
    }

    /** The container exactly as the engine describes it. */
    public CompletableFuture<JsonDocument> inspect(ObjectRef container) {
        return calls.ask(container.host(), Operation.INSPECT_CONTAINER, container.name(),
                client -> client.containers().inspectRaw(container.id()));
    }

    public CompletableFuture<Void> start(ObjectRef container) {
        return change(container, Operation.START, api -> api.start(container.id()));
    }

    public CompletableFuture<Void> stop(ObjectRef container) {
        return change(container, Operation.STOP, api -> api.stop(container.id()));
    }

    public CompletableFuture<Void> restart(ObjectRef container) {
        return change(container, Operation.RESTART, api -> api.restart(container.id()));
    }

    public CompletableFuture<Void> pause(ObjectRef container) {
        return change(container, Operation.PAUSE, api -> api.pause(container.id()));
    }

    public CompletableFuture<Void> unpause(ObjectRef container) {
        return change(container, Operation.UNPAUSE, api -> api.unpause(container.id()));
    }

    /** @param signal a name such as SIGTERM */
    public CompletableFuture<Void> kill(ObjectRef container, String signal) {
        return change(container, Operation.KILL, api -> api.kill(container.id(), signal));
    }

    public CompletableFuture<Void> rename(ObjectRef container, String name) {
        return change(container, Operation.RENAME, api -> api.rename(container.id(), name));
    }

    /**
     * @param force   kill it first where it runs
     * @param volumes remove its anonymous volumes with it
     */
    public CompletableFuture<Void> remove(ObjectRef container, boolean force, boolean volumes) {
        return change(container, Operation.REMOVE_CONTAINER, api -> api.remove(container.id(), force, volumes));
    }

    private CompletableFuture<Void> change(ObjectRef container, Operation operation, Consumer<ContainersApi> call) {
        return calls.change(container, operation, client -> {
            call.accept(client.containers());
            return null;
        });
    }
}
