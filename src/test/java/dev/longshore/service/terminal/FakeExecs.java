package dev.longshore.service.terminal;

import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ReceivedRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A container {@code c1} on a {@link HostileEngine}, in which each exec does what the test says. */
final class FakeExecs {

    private final HostileEngine engine;
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile String state = "{\"Running\":true,\"ExitCode\":null,\"Pid\":4711}";
    private volatile boolean running = true;

    FakeExecs(HostileEngine engine) {
        this.engine = engine;
        engine.on("GET", "/containers/c1/json", this::inspect);
        engine.on("POST", "/containers/c1/exec", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"e" + numbers.incrementAndGet() + "\"}"));
        engine.on("GET", "/exec/", exchange -> exchange.json(state));
        engine.on("POST", "/exec/", exchange -> exchange.reply(200, "application/json", ""));
    }

    private void inspect(HostileExchange exchange) throws IOException {
        exchange.json("{\"Id\":\"c1\",\"Name\":\"/one\",\"Image\":\"sha256:1\",\"State\":{\"Status\":\"%s\",\"Running\":%b,\"ExitCode\":0,\"StartedAt\":\"2026-11-28T10:00:00Z\"},\"Config\":{\"Tty\":true,\"Image\":\"tools:1\"}}"
                .formatted(running ? "running" : "exited", running));
    }

    /** What the start of the exec with that number, counted from 1, does. */
    FakeExecs start(int number, HostileEngine.Handler handler) {
        engine.on("POST", "/exec/e" + number + "/start", handler);
        return this;
    }

    /** What inspections of execs say from now on. */
    void ended(int code, int pid) {
        state = "{\"Running\":false,\"ExitCode\":" + code + ",\"Pid\":" + pid + "}";
    }

    void containerEnded() {
        running = false;
    }

    List<ReceivedRequest> resizes() {
        return engine.requests().stream().filter(request -> request.target().contains("/resize")).toList();
    }

    int created() {
        return numbers.get();
    }
}
