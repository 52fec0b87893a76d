package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Debian's docker-registry on a port of the loopback, its data in a folder of the test's: a free port, or {@code -Dlongshore.registry.port} for
 * an engine that takes only that one without TLS.
 */
public final class PrivateRegistry implements AutoCloseable {

    /** Who may use a registry that asks for a login. */
    public static final String USER = "ann";
    public static final String PASSWORD = "it-secret";

    private static final String BCRYPT = "$2y$05$abcdefghijklmnopqrstuu2.bknRQGzS1j9iTIY2CVsaIYi0BmIci";

    private static final Duration START = Duration.ofSeconds(60);
    private final Process process;
    private final int port;

    private PrivateRegistry(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one, and waits until it listens. Where the program is not installed, the test is skipped with a printed reason, or fails with
     * {@code -Dlongshore.engine=required}.
     *
     * @param login whether it asks for {@link #USER} and {@link #PASSWORD}
     */
    public static PrivateRegistry start(Path folder, boolean login) {
        try {
            return start(folder, freePort(), login);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #start(Path, boolean)}, on a port that is free. */
    public static PrivateRegistry start(Path folder, int port, boolean login) {
        Required.program("docker-registry");
        try {
            String auth = "";
            if (login) {
                Files.writeString(folder.resolve("htpasswd"), USER + ":" + BCRYPT + "\n");
                auth = "auth: {htpasswd: {realm: it, path: " + folder.resolve("htpasswd") + "}}\n";
            }
            Path config = Files.writeString(folder.resolve("registry.yml"), "version: 0.1\nstorage: {filesystem: {rootdirectory: " + folder.resolve("data")
                    + "}}\nhttp: {addr: \"127.0.0.1:" + port + "\"}\n" + auth);
            Process process = Required.process("docker-registry", "serve", config.toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("registry.log").toFile()).start();
            Waiting.until("the registry listens; its log: " + folder.resolve("registry.log"), START, () -> listens(process, port));
            return new PrivateRegistry(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one; where the program is not installed the test does without, or fails with {@code -Dlongshore.engine=required}. */
    public static Optional<PrivateRegistry> orWithout(Supplier<PrivateRegistry> start) {
        Optional<String> missing = Required.missing("docker-registry");
        missing.ifPresent(Required::orWithout);
        return missing.isPresent() ? Optional.empty() : Optional.of(start.get());
    }

    private static int freePort() throws IOException {
        int named = Integer.getInteger("longshore.registry.port", 0);
        if (named > 0) {
            return named;
        }
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private static boolean listens(Process process, int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("the registry ended");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** As in names of images. */
    public String name() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
