package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A network of the test's own, with nothing but a loopback, to be made bad at will. Gone when it is closed. Needs root. */
public final class NetNamespace implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name;

    private NetNamespace(String name) {
        this.name = name;
    }

    /** Makes one. Where there cannot be one the test is skipped with a printed reason, or fails with {@code -Dlongshore.engine=required}. */
    public static NetNamespace make(Class<?> test) {
        Required.root(test.getSimpleName() + ": a network namespace of one's own");
        List.of("ip", "tc", "iptables", "ss").forEach(Required::program);
        NetNamespace made = new NetNamespace("ls-it-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        Outcome added = run(List.of("ip", "netns", "add", made.name));
        if (added.code() != 0) {
            throw Required.notHere(test.getSimpleName() + ": no network namespace can be made here: " + added.written());
        }
        made.exec("ip", "link", "set", "lo", "mtu", "1500", "up");
        return made;
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
            Process process = Required.process(command).redirectErrorStream(true).start();
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
