package dev.longshore.testing;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A dockerd of the tests' own, its data apart from any other. Needs root. */
public final class PrivateDockerd implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final List<String> more;
    private Process process;

    private PrivateDockerd(Path folder, List<String> more) {
        this.folder = folder;
        this.more = more;
    }

    /** Why there cannot be one here, or empty. */
    static Optional<String> obstacle() {
        return Required.root() ? Stream.of("dockerd", "containerd", "runc").map(Required::missing).flatMap(Optional::stream).findFirst()
                : Optional.of("starting a dockerd of one's own needs root");
    }

    static PrivateDockerd start() {
        return start(List.of());
    }

    /**
     * Starts one, and waits until it answers. Where there cannot be one, the test is skipped with a printed reason, or fails with
     * {@code -Dlongshore.engine=required}.
     *
     * @param more arguments, beside those that give it a folder and a socket of its own
     */
    public static PrivateDockerd startWith(List<String> more) {
        Required.orSkip(obstacle());
        return start(more);
    }

    private static PrivateDockerd start(List<String> more) {
        try {
            PrivateDockerd dockerd = new PrivateDockerd(Files.createTempDirectory("ls-it"), more);
            dockerd.launch();
            return dockerd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path socket() {
        return folder.resolve("d.sock");
    }

    /** Starts it again after {@link #stop} or {@link #kill}, and waits until it answers. @param thisRun options of this run alone */
    public void launch(String... thisRun) {
        try {
            Files.deleteIfExists(folder.resolve("d.pid"));
            List<String> command = new ArrayList<>(List.of("dockerd", "--data-root", folder.resolve("data").toString(), "--exec-root", folder.resolve("exec").toString(),
                    "--pidfile", folder.resolve("d.pid").toString(), "-H", "unix://" + socket(), "--bridge", "none", "--iptables=false", "--ip6tables=false"));
            command.addAll(more);
            command.addAll(List.of(thisRun));
            process = Required.process(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Waiting.until("dockerd answers; its log: " + log(), START, this::answers);
    }

    /** Asks it to end, and waits: its containers are stopped with it. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends it as a crash would; its containers lose their engine. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
        containerd().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(handle -> {
            handle.destroy();
            handle.onExit().join();
        }));
    }

    /** @param signal STOP or CONT */
    public void signal(String signal) {
        run("kill", "-" + signal, String.valueOf(process.pid()));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        // dockerd mounts its data folder onto itself, and leaves it so
        run("sh", "-c", "grep -q \" $1 \" /proc/mounts && umount -l \"$1\"; rm -rf --one-file-system \"$2\"", "sh",
                folder.resolve("data").toString(), folder.toString());
    }

    private static void run(String... command) {
        try {
            Required.process(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path log() {
        return folder.resolve("d.log");
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("dockerd does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The containerd that dockerd started outlives a kill. */
    private Optional<Long> containerd() {
        try {
            Path pid = folder.resolve("exec/containerd/containerd.pid");
            return Files.exists(pid) ? Optional.of(Long.valueOf(Files.readString(pid).strip())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("dockerd ended: " + tail());
        }
        try (Transport transport = new UnixTransport(socket())) {
            EngineClient.connect(transport);
            return true;
        } catch (EngineException notYet) {
            return false;
        }
    }

    private String tail() {
        try (Stream<String> lines = Files.lines(log())) {
            return String.join("\n", lines.toList().reversed().stream().limit(5).toList());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
