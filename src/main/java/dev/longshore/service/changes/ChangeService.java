package dev.longshore.service.changes;

import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerDetails.Mount;
import dev.longshore.service.host.EngineCalls;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What a container has written. Every future fails with a {@link dev.longshore.domain.FailureException}. */
public final class ChangeService {

    private final EngineCalls calls;

    public ChangeService(EngineCalls calls) {
        this.calls = calls;
    }

    /** The engine looks through all of its files: that may take long. Cancelling the future ends the request. */
    public CompletableFuture<ChangeTree> list(ObjectRef container) {
        return calls.askUntilCancelled(container.host(), ChangeOperations.LIST, container.name(), client -> {
            Set<String> mounts = client.containers().inspect(container.id()).mounts().stream().map(Mount::destination)
                    .collect(Collectors.toSet());
            return ChangeTree.of(client.containers().changes(container.id()), mounts);
        });
    }

    /** The bytes of a file; empty for what is no file. */
    public CompletableFuture<OptionalLong> size(ObjectRef container, String path) {
        return calls.ask(container.host(), ChangeOperations.MEASURE, container.name(), client -> client.containers()
                .stat(container.id(), path).fileSize());
    }
}
