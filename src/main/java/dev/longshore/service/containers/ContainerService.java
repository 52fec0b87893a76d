package dev.longshore.service.containers;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
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
        return calls.ask(container.host(), ContainerOperations.INSPECT, container.name(),
                client -> client.containers().inspectRaw(container.id()));
    }

    /** Done at once where it runs already. */
    public CompletableFuture<Void> start(ObjectRef container) {
        return change(container, ContainerOperations.START, api -> api.start(container.id()));
    }

    /** Done once it has ended: the engine gives it the time it was created with, then kills it. Done at once where it does not run. */
    public CompletableFuture<Void> stop(ObjectRef container) {
        return change(container, ContainerOperations.STOP, api -> api.stop(container.id()));
    }

    /** As a stop and a start; one that does not run is started. */
    public CompletableFuture<Void> restart(ObjectRef container) {
        return change(container, ContainerOperations.RESTART, api -> api.restart(container.id()));
    }

    /** Refused where it does not run, or is paused. */
    public CompletableFuture<Void> pause(ObjectRef container) {
        return change(container, ContainerOperations.PAUSE, api -> api.pause(container.id()));
    }

    /** Refused where it is not paused. */
    public CompletableFuture<Void> unpause(ObjectRef container) {
        return change(container, ContainerOperations.UNPAUSE, api -> api.unpause(container.id()));
    }

    /** Refused where it does not run. @param signal a name such as SIGTERM */
    public CompletableFuture<Void> kill(ObjectRef container, String signal) {
        return change(container, ContainerOperations.KILL, api -> api.kill(container.id(), signal));
    }

    /** Refused where another has the name. */
    public CompletableFuture<Void> rename(ObjectRef container, String name) {
        return change(container, ContainerOperations.RENAME, api -> api.rename(container.id(), name));
    }

    /**
     * Removes it; refused where it runs and is not to be killed.
     *
     * @param force   kill it first where it runs
     * @param volumes remove its anonymous volumes with it
     */
    public CompletableFuture<Void> remove(ObjectRef container, boolean force, boolean volumes) {
        return change(container, ContainerOperations.REMOVE, api -> api.remove(container.id(), force, volumes));
    }

    private CompletableFuture<Void> change(ObjectRef container, Operation operation, Consumer<ContainersApi> call) {
        return calls.change(container, operation, client -> {
            call.accept(client.containers());
            return null;
        });
    }
}
