package dev.longshore.service.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Goes over a folder before anything is sent: how much it is, what stays behind, and what looks like a secret. */
final class ContextScan implements ContextWalk.Visitor {

    private static final int LARGEST_DOCKERFILE = 1024 * 1024;

    private final List<String> excluded = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final ContextLook.Progress progress;
    private final BooleanSupplier stopped;
    private long files;
    private long bytes;
    private long excludedCount;
    private long secretCount;

    private ContextScan(ContextLook.Progress progress, BooleanSupplier stopped) {
        this.progress = progress;
        this.stopped = stopped;
    }

    /**
     * Looks at all of it.
     *
     * @param dockerfile relative to the folder
     * @throws ContextException where it could not be sent
     */
    static ContextLook look(Path folder, String dockerfile, ContextLook.Progress progress, BooleanSupplier stopped) throws IOException {
        Path root = root(folder);
        Path file = dockerfile(root, dockerfile);
        ContextScan scan = new ContextScan(progress, stopped);
        new ContextWalk(root, DockerIgnore.of(root, dockerfile)).walk(scan);
        Path rules = DockerIgnore.file(root, dockerfile);
        return new ContextLook(scan.files, scan.bytes, Files.exists(rules) ? root.relativize(rules).toString() : "", scan.excludedCount,
                scan.excluded, scan.secrets, scan.secretCount - scan.secrets.size(), read(file, dockerfile));
    }

    /** The folder itself, where it is named by a link. */
    static Path root(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ContextException(ContextException.Problem.NOT_A_FOLDER, folder.toString(), null);
        }
        return folder.toRealPath();
    }

    private static Path dockerfile(Path root, String dockerfile) throws IOException {
        Path file = root.resolve(dockerfile).normalize();
        if (!file.startsWith(root)) {
            throw new ContextException(ContextException.Problem.OUTSIDE, dockerfile, null);
        }
        if (!Files.isRegularFile(file)) {
            throw new ContextException(ContextException.Problem.NO_DOCKERFILE, dockerfile, null);
        }
        return file;
    }

    private static Dockerfile read(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Dockerfile.parse(new String(in.readNBytes(LARGEST_DOCKERFILE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ContextException(ContextException.Problem.UNREADABLE, name, e);
        }
    }

    @Override
    public void included(ContextEntry entry) throws IOException {
        check();
        FileStat.Type type = entry.stat().type();
        if (type == FileStat.Type.FOLDER) {
            return;
        }
        if (type == FileStat.Type.FILE && !Files.isReadable(entry.path())) {
            throw new ContextException(ContextException.Problem.UNREADABLE, entry.name(), null);
        }
        files++;
        bytes += entry.size();
        if (type == FileStat.Type.FILE && SecretFiles.suspects(entry.name(), entry.path()) && secretCount++ < ContextLook.SHOWN) {
            secrets.add(entry.name());
        }
        progress.counted(files, bytes);
    }

    @Override
    public void excluded(String name) throws IOException {
        check();
        if (excludedCount++ < ContextLook.SHOWN) {
            excluded.add(name);
        }
    }

    private void check() throws InterruptedIOException {
        if (stopped.getAsBoolean()) {
            throw new InterruptedIOException("stopped");
        }
    }
}
