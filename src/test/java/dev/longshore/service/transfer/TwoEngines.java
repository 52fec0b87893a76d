package dev.longshore.service.transfer;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Two hostile engines, {@code here} and {@code there}, both known as hosts, and the service on them. */
final class TwoEngines implements AutoCloseable {

    static final TransferImage WEB = new TransferImage("sha256:" + "ab".repeat(32), List.of("team/web:1"), 100_000);
    private static final String LOADED = "{\"stream\":\"Loaded image: team/web:1\\n\"}\n";

    final HostileEngine here;
    final HostileEngine there;
    final HostSession from;
    final HostSession to;
    final Tasks tasks = new Tasks(task -> Thread.startVirtualThread(task));
    final EngineCalls calls;

    TwoEngines(Path folder) {
        here = HostileEngine.unix(folder(folder, "a")).behaveLikeAnEngine();
        there = HostileEngine.unix(folder(folder, "b")).behaveLikeAnEngine();
        from = session("here", here);
        to = session("there", there);
        Map<HostId, HostSession> known = Map.of(from.host().id(), from, to.host().id(), to);
        calls = new EngineCalls(known::get, task -> Thread.startVirtualThread(task));
        for (HostileEngine engine : List.of(here, there)) {
            engine.on("GET", "/images/team/web:1/json", exchange -> exchange.json("{\"Id\":\"" + WEB.id() + "\"}"));
        }
        there.on("POST", "/images/load", exchange -> exchange.chunks("{\"status\":\"Loading layer\",\"progressDetail\":{\"current\":5,\"total\":10},\"id\":\"l1\"}\n", LOADED));
    }

    TransferService service() {
        return service(Duration.ofMinutes(5));
    }

    TransferService service(Duration stall) {
        return new TransferService(calls, tasks, task -> Thread.startVirtualThread(task), stall);
    }

    /** The first engine answers a save with these bytes, and ends in order. */
    TwoEngines saving(byte[] tar) {
        here.on("GET", "/images/get", exchange -> {
            exchange.startChunks("application/x-tar");
            send(exchange, tar);
            exchange.endChunks();
        });
        return this;
    }

    static void send(HostileExchange exchange, byte[] tar) throws IOException {
        exchange.raw(Integer.toHexString(tar.length) + "\r\n");
        exchange.raw(tar);
        exchange.raw("\r\n");
    }

    static TaskState over(Task task) {
        Waiting.until("the task is over", () -> task.state().phase().over());
        return task.state();
    }

    private static HostSession session(String name, HostileEngine engine) {
        Host host = new Host(new HostId(name), name, new Endpoint.Unix(engine.socket()), Host.Origin.USER);
        HostSession session = new HostSession(host, known -> new UnixTransport(engine.socket()), SessionTiming.DEFAULT);
        session.start();
        Waiting.until("connected", () -> session.status().connected());
        return session;
    }

    private static Path folder(Path parent, String name) {
        try {
            return Files.createDirectory(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        tasks.close();
        from.close();
        to.close();
        here.close();
        there.close();
    }
}
