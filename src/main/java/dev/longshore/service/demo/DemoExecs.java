package dev.longshore.service.demo;

import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode.JsonObject;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Commands in the Demo engine's containers: a small shell, and what it knows by itself. Guarded by the engine's lock. */
final class DemoExecs {

    private static final String NOT_FOUND = "OCI runtime exec failed: exec failed: unable to start container process: exec: \"%s\": executable file not found in $PATH\r\n";
    private static final int MOST = 200;
    private static final int KILLED = 137;

    private final DemoEngine engine;
    private final Map<String, Exec> execs = new LinkedHashMap<>();
    private final Set<DemoLiveStream> open = ConcurrentHashMap.newKeySet();
    private int created;

    DemoExecs(DemoEngine engine) {
        this.engine = engine;
    }

    /** The body of {@code POST /containers/{id}/exec}, as far as the Demo engine goes. */
    private record Wish(List<String> Cmd, boolean Tty) { }

    private static final class Exec {
        private final DemoContainer container;
        private final Wish wish;
        private DemoLiveStream output = new DemoLiveStream(stream -> { });
        private boolean started;
        private boolean running;
        private int pid;
        private int exitCode;

        Exec(DemoContainer container, Wish wish) {
            this.container = container;
            this.wish = wish;
        }
    }

    /** @return its id */
    String create(String reference, String body) {
        synchronized (engine) {
            DemoContainer container = engine.containers().find(reference);
            if (container.state() == DemoContainer.State.PAUSED) {
                throw DemoFault.conflict("Container " + container.spec().id() + " is paused, unpause the container before exec");
            }
            if (container.state() != DemoContainer.State.RUNNING) {
                throw DemoFault.conflict("container " + container.spec().id() + " is not running");
            }
            String id = DemoIds.of("exec/" + ++created);
            execs.put(id, new Exec(container, wish(body)));
            if (execs.size() > MOST) {
                execs.remove(execs.keySet().iterator().next());
            }
            return id;
        }
    }

    private static Wish wish(String body) {
        try {
            Wish wish = Json.PLAIN.read(body, Wish.class);
            if (wish == null || wish.Cmd() == null || wish.Cmd().isEmpty()) {
                throw DemoFault.badRequest("No exec command specified");
            }
            return wish;
        } catch (JsonException e) {
            throw DemoFault.badRequest("invalid JSON: " + e.getMessage());
        }
    }

    JsonObject inspect(String id) {
        synchronized (engine) {
            Exec exec = find(id);
            return DemoJson.object("ID", id, "Running", exec.running, "ExitCode", exec.running || !exec.started ? null : exec.exitCode, "Pid", exec.pid,
                    "ContainerID", exec.container.spec().id(), "ProcessConfig", DemoJson.object("tty", exec.wish.Tty(), "entrypoint",
                            exec.wish.Cmd().getFirst(), "arguments", exec.wish.Cmd().subList(1, exec.wish.Cmd().size())));
        }
    }

    /** A size has no effect there. */
    void resize(String id) {
        synchronized (engine) {
            if (!find(id).running) {
                throw DemoFault.failed("cannot resize a stopped exec");
            }
        }
    }

    HijackedConnection start(String id) {
        synchronized (engine) {
            Exec exec = find(id);
            if (exec.started) {
                throw DemoFault.conflict("exec " + id + " has run already");
            }
            exec.started = true;
            DemoLiveStream output = new DemoLiveStream(open::remove);
            open.add(output);
            exec.output = output;
            DemoShell shell = new DemoShell(exec.container, code -> ended(exec, code));
            begin(exec, shell, output);
            return new Connection(output, new Typed(shell, output), output);
        }
    }

    private void begin(Exec exec, DemoShell shell, DemoLiveStream output) {
        List<String> command = exec.wish.Cmd();
        if (!shell.knows(command.getFirst())) {
            exec.exitCode = 127;
            output.offer(framed(exec.wish.Tty(), NOT_FOUND.formatted(command.getFirst())));
            output.finish();
            return;
        }
        exec.running = true;
        exec.pid = engine.lifecycle().nextPid();
        if (exec.wish.Tty() && command.size() == 1 && DemoShell.SHELL.equals(command.getFirst())) {
            output.offer(shell.prompt().getBytes(StandardCharsets.UTF_8));
            return;
        }
        String said = shell.run(command);
        output.offer(framed(exec.wish.Tty(), said));
        output.finish();
    }

    private void ended(Exec exec, int code) {
        synchronized (engine) {
            exec.running = false;
            exec.exitCode = code;
        }
    }

    /** What runs in a container ends with it. */
    void containerEnded(DemoContainer container) {
        synchronized (engine) {
            execs.values().stream().filter(exec -> exec.running && exec.container == container).forEach(exec -> {
                ended(exec, KILLED);
                exec.pid = 0;
                exec.output.finish();
            });
        }
    }

    void closeAll() {
        List.copyOf(open).forEach(DemoLiveStream::close);
    }

    private Exec find(String id) {
        Exec exec = execs.get(id);
        if (exec == null) {
            throw DemoFault.notFound("No such exec instance: " + id);
        }
        return exec;
    }

    private static byte[] framed(boolean tty, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (tty || bytes.length == 0) {
            return bytes;
        }
        byte[] framed = new byte[bytes.length + 8];
        framed[0] = 1;
        for (int i = 0; i < 4; i++) {
            framed[4 + i] = (byte) (bytes.length >>> 24 - 8 * i);
        }
        System.arraycopy(bytes, 0, framed, 8, bytes.length);
        return framed;
    }

    /** What is typed goes to the shell. */
    private static final class Typed extends OutputStream {
        private final DemoShell shell;
        private final DemoLiveStream output;

        Typed(DemoShell shell, DemoLiveStream output) {
            this.shell = shell;
            this.output = output;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int count) {
            output.offer(shell.type(new String(bytes, from, count, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            if (shell.over()) {
                output.finish();
            }
        }
    }

    private record Connection(InputStream input, OutputStream output, DemoLiveStream stream) implements HijackedConnection {
        @Override
        public int status() {
            return 101;
        }

        @Override
        public Headers headers() {
            return Headers.of(Map.of());
        }

        @Override
        public void closeOutput() {
            stream.finish();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
