package dev.longshore.testing;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import dev.longshore.ui.format.TimeFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A process of its own that follows one engine and writes what it hears, one line for each: to be stopped, to be run in another network, with
 * fewer rights or by another clock. It ends with its standard input.
 */
public final class SessionProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private SessionProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().name("session-process").start(this::read);
    }

    /**
     * Starts one.
     *
     * @param before      a command that runs the rest of its line, such as {@code ip netns exec x}; or nothing
     * @param environment added to this process's own
     * @param address     of the engine; {@code tcp-to:/path/of/a.sock?delay=800&jitter=200} reaches a socket over tcp on the process's own loopback
     */
    public static SessionProcess start(List<String> before, Map<String, String> environment, String address) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), SessionProcess.class.getName(), address));
        ProcessBuilder builder = Required.process(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new SessionProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("unreadable: " + e);
        }
    }

    /** Everything written so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for a line at or behind the given position. @return the position behind it */
    public int await(String what, Duration limit, int from, Predicate<String> line) {
        Waiting.until(what, limit, () -> {
            if (!process.isAlive() && lines.stream().skip(from).noneMatch(line)) {
                throw new AssertionError("ended: " + lines);
            }
            return lines.stream().skip(from).anyMatch(line);
        });
        int at = from;
        while (!line.test(lines.get(at))) {
            at++;
        }
        return at + 1;
    }

    /** Sends {@code retry} or {@code refresh}. */
    public void tell(String command) {
        try {
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param signal STOP or CONT */
    public void signal(String signal) {
        try {
            Required.process("kill", "-" + signal, String.valueOf(javaPid())).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command before it may have started it as a child. */
    private long javaPid() {
        return process.toHandle().descendants().findFirst().orElse(process.toHandle()).pid();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    // What follows runs in the other process

    /** @param arguments the address */
    public static void main(String[] arguments) throws IOException {
        Endpoint endpoint = reached(arguments[0]);
        try (Hosts hosts = new Hosts(host -> open(host.endpoint()), SessionTiming.DEFAULT)) {
            HostSession session = hosts.add(new Host(new HostId("h"), "h", endpoint, Host.Origin.USER));
            hosts.follow(HostScope.ALL, Containers.KIND, new Printer());
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                if (command.equals("retry")) {
                    session.retryNow();
                } else {
                    session.refresh();
                }
            }
        }
    }

    private static Endpoint reached(String address) {
        if (!address.startsWith("tcp-to:")) {
            return ((EndpointText.Valid) EndpointText.parse(address)).endpoint();
        }
        String[] parts = address.substring("tcp-to:".length()).split("[?&=]");
        FaultProxy network = FaultProxy.tcp(UnixDomainSocketAddress.of(parts[0]));
        if (parts.length > 1) {
            network.delay(Duration.ofMillis(Long.parseLong(parts[2])), Duration.ofMillis(Long.parseLong(parts[4])));
        }
        System.out.println("port " + network.port());
        return new Endpoint.Tcp("127.0.0.1", network.port());
    }

    private static Transport open(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Unix unix -> new UnixTransport(unix.socket());
            case Endpoint.Tcp tcp -> new TcpTransport(tcp.host(), tcp.port());
            default -> throw new IllegalArgumentException("not reached by tests: " + endpoint);
        };
    }

    private static final class Printer implements Follower<ContainerSummary> {
        private HostStatus last;

        @Override
        public void changed(Map<HostId, News<ContainerSummary>> sum) {
            sum.values().forEach(news -> {
                news.objects().upserted().forEach(one -> System.out.println("container " + one.name() + " " + one.state()));
                news.objects().removed().forEach(id -> System.out.println("gone " + id));
                if (!news.status().equals(last)) {
                    last = news.status();
                    System.out.println(words(last));
                }
            });
        }

        private static String words(HostStatus status) {
            return switch (status) {
                case HostStatus.Connecting _ -> "connecting";
                case HostStatus.Connected connected -> "connected " + connected.apiVersion();
                case HostStatus.Lost lost -> "lost " + lost.failure().cause() + " at " + TimeFormat.local(Instant.now()) + ": " + lost.failure().detail();
            };
        }
    }
}
