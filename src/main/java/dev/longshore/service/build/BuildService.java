package dev.longshore.service.build;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.RegistryAuth;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.registry.LoginSource;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Builds images from folders of this computer. */
public final class BuildService {

    private final EngineCalls calls;
    private final Tasks tasks;
    private final BuildLogins logins;
    private final Executor io;

    /** @param io looks at folders, each look on a thread of its own */
    public BuildService(EngineCalls calls, Tasks tasks, BuildLogins logins, Executor io) {
        this.calls = calls;
        this.tasks = tasks;
        this.logins = logins;
        this.io = io;
    }

    /**
     * Counts what a folder would send. Fails with a {@link ContextException} where it could not be sent.
     *
     * @param dockerfile relative to the folder
     * @param progress   told from another thread, and often
     * @param stopped    asked again and again; the future then fails
     */
    public CompletableFuture<ContextLook> look(Path folder, String dockerfile, ContextLook.Progress progress, BooleanSupplier stopped) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return ContextScan.look(folder, dockerfile, progress, stopped);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, io);
    }

    /** Sends the folder and follows the build: one task, which succeeds with the image's id only where the engine said it is built. */
    public Task build(BuildOrder order) {
        Optional<Host> host = calls.host(order.host());
        return tasks.start(TaskKind.BUILD, BuildOperations.BUILD, order.subject(), host.map(List::of).orElse(List.of()), control -> {
            try {
                return run(order, control);
            } finally {
                calls.refresh(order.host());
            }
        });
    }

    private String run(BuildOrder order, TaskControl control) {
        ContextBody body = null;
        try {
            Path root = ContextScan.root(order.folder());
            ContextLook look = ContextScan.look(root, order.options().dockerfile(), (files, bytes) -> { }, control::cancelled);
            control.progress(0, look.bytes());
            body = new ContextBody(new ContextWalk(root, DockerIgnore.of(root, order.options().dockerfile())),
                    sent -> control.progress(sent, look.bytes()));
            return send(order, body, logins.find(BaseImages.registries(look.dockerfile(), order.options().arguments())), control);
        } catch (IOException e) {
            throw file(order, e);
        } catch (FailureException e) {
            Optional<ContextException> local = body == null ? Optional.empty() : body.failure();
            throw local.isPresent() ? file(order, local.get()) : e;
        }
    }

    private String send(BuildOrder order, ContextBody body, List<LoginSource.Found> found, TaskControl control) {
        control.closeOnCancel(body::stop);
        List<RegistryAuth> auths = found.stream().flatMap(each -> each.auth().stream()).toList();
        try {
            return calls.run(order.host(), BuildOperations.BUILD, order.subject(), client -> follow(client, order, body, auths, control));
        } catch (FailureException failed) {
            throw found.stream().map(each -> each.explain(failed)).filter(explained -> explained != failed).findFirst().orElse(failed);
        }
    }

    private String follow(EngineClient client, BuildOrder order, ContextBody body, List<RegistryAuth> auths, TaskControl control) {
        try (JsonLines<StreamRecord> records = client.ownedBy(control.streams()).build().build(order.options(), body, auths)) {
            return new BuildProgress(control, id -> whole(client, id)).follow(records);
        } finally {
            body.stop();   // an engine that answered before it had everything wants no more
        }
    }

    private static Optional<String> whole(EngineClient client, String id) {
        try {
            return Optional.of(client.images().inspect(id).id());
        } catch (EngineException.NotFound none) {
            return Optional.empty();   // then it was no word of the builder's
        }
    }

    /** The object is the file, not the image: it is what has to be looked after. */
    private FailureException file(BuildOrder order, IOException e) {
        Host host = calls.host(order.host()).orElse(null);
        String object = e instanceof ContextException context ? order.folder().resolve(context.path()).toString() : order.folder().toString();
        return new FailureException(new Failure(Failure.Cause.FILE, host == null ? "" : host.name(), host == null ? "" : host.endpoint().uri(),
                BuildOperations.BUILD, object, 0, String.valueOf(e.getMessage())), e);
    }
}
