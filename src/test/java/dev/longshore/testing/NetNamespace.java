package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A network of the test's own, with nothing but a loopback, to be made bad at will. Gone when it is closed. Needs root. */
public final class NetNamespace implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name;

    private NetNamespace(String name) {
        this.name = name;
    }

    /** Makes one; skips the test, with a printed reason, where there cannot be one. */
    public static NetNamespace make(Class<?> test) {
        obstacle().ifPresent(reason -> {
            System.out.println("SKIPPED " + test.getSimpleName() + ": " + reason);
            throw new TestAbortedException(reason);
        });
        NetNamespace made = new NetNamespace("ls-it-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        run(List.of("ip", "netns", "add", made.name));
        made.exec("ip", "link", "set", "lo", "mtu", "1500", "up");
        return made;
    }

    private static Optional<String> obstacle() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("a network namespace of one's own needs root");
        }
        return Stream.of("ip", "tc", "iptables", "ss").filter(tool -> Stream.of(System.getenv("PATH").split(":"))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, tool)))).findFirst().map(tool -> tool + " is not installed");
    }

    /** The command that runs another one in there. */
    public List<String> inside() {
        return List.of("ip", "netns", "exec", name);
    }

    /** Runs a command in there, and gives what it wrote. */
    public String exec(String... command) {
        Outcome outcome = tryExec(command);
        if (outcome.code() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + outcome.written());
        }
        return outcome.written();
    }

    /** How a command ended. */
    public record Outcome(int code, String written) { }

    /** As {@link #exec}, where it may fail. */
    public Outcome tryExec(String... command) {
        List<String> whole = new ArrayList<>(inside());
        whole.addAll(List.of(command));
        return run(whole);
    }

    private static Outcome run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run(List.of("ip", "netns", "del", name));
    }
}
