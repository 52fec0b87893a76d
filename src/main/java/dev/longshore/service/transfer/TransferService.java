package dev.longshore.service.transfer;

import dev.longshore.domain.Host;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Saves, loads and copies images, each as a task; futures fail with a {@link dev.longshore.domain.FailureException}. */
public final class TransferService {

    /** A peer that takes or gives no byte for so long, once they flow, is given up. */
    private static final Duration STALL = Duration.ofMinutes(5);

    private final EngineCalls calls;
    private final Tasks tasks;
    private final Executor io;
    private final Duration stall;

    /** @param io runs blocking work, each on a thread of its own */
    public TransferService(EngineCalls calls, Tasks tasks, Executor io) {
        this(calls, tasks, io, STALL);
    }

    TransferService(EngineCalls calls, Tasks tasks, Executor io, Duration stall) {
        this.calls = calls;
        this.tasks = tasks;
        this.io = io;
        this.stall = stall;
    }

    /** @param replace whether the user agreed that an existing file goes */
    public Task save(Host host, List<TransferImage> images, Path file, boolean replace) {
        return tasks.start(TaskKind.SAVE, TransferOperations.SAVE, TransferImage.names(images), List.of(host), new SaveImages(calls, host, images, file, replace, stall));
    }

    /** The task's result names what was loaded. */
    public Task load(Host host, Path file) {
        return tasks.start(TaskKind.LOAD, TransferOperations.LOAD, String.valueOf(file.getFileName()), List.of(host), new LoadImages(calls, host, file, stall));
    }

    /** The task's result names what was loaded at the target. */
    public Task copy(Host from, Host to, List<TransferImage> images) {
        return tasks.start(TaskKind.COPY, TransferOperations.COPY, TransferImage.names(images), List.of(from, to), new CopyImages(calls, from, to, images, stall));
    }

    /**
     * Writes a container's files to a tar.
     *
     * @param replace whether the user agreed that an existing file goes
     * @param notes   whether what the tar does not hold is written beside it
     * @param masker  says what holds a secret
     */
    public Task export(Host host, ObjectRef container, Path file, boolean replace, boolean notes, Masker masker) {
        return tasks.start(TaskKind.EXPORT, TransferOperations.EXPORT, container.name(), List.of(host),
                new ExportContainer(calls, host, container, new ExportContainer.Place(file, replace, notes), masker, stall));
    }

    /**
     * Makes an image of a tar of files. The task's result says what came of it.
     *
     * @param changes instructions, as in a Dockerfile
     */
    public Task importFiles(Host host, Path file, ImageName name, String message, List<String> changes) {
        return tasks.start(TaskKind.IMPORT, TransferOperations.IMPORT, name.toString(), List.of(host),
                new ImportImage(calls, host, file, new ImportImage.Wish(name, message, changes), stall));
    }

    /** What a file is that may become an image. */
    public CompletableFuture<ImportFile> importFile(String path) {
        return CompletableFuture.supplyAsync(() -> ImportFile.look(path), io);
    }

    /** How a place for a new file stands. */
    public CompletableFuture<SaveTarget> saveTarget(String path) {
        return CompletableFuture.supplyAsync(() -> SaveTarget.look(path), io);
    }

    /** What a file is. */
    public CompletableFuture<ArchiveFile> archive(String path) {
        return CompletableFuture.supplyAsync(() -> ArchiveFile.look(path), io);
    }

    /** The ids of the images that a host has. */
    public CompletableFuture<Set<String>> idsOn(Host host) {
        return calls.ask(host.id(), ImageOperations.LIST, "", client -> client.images().list().stream().map(ImageSummary::id).collect(Collectors.toSet()));
    }
}
