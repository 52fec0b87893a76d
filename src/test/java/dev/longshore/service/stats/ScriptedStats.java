package dev.longshore.service.stats;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.resource.HostScope;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An engine whose containers use what a test says, a sampler that is moved by the test's clock, and what it tells. */
final class ScriptedStats implements AutoCloseable {

    static final HostId HOST = new HostId("h");
    static final Instant BEGIN = Instant.parse("2026-11-29T10:00:00Z");

    final ManualSessionClock clock = new ManualSessionClock();
    final HostileEngine engine;
    final Hosts hosts;
    final StatsSampler sampler;
    final List<StatsNews> told = new CopyOnWriteArrayList<>();
    final StatsWatch watch;
    final AtomicInteger under = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    volatile Optional<CountDownLatch> held = Optional.empty();
    private final Map<String, Box> boxes = new ConcurrentHashMap<>();

    /** A container: state as listed, and its counters. */
    static final class Box {
        volatile String state = "running";
        volatile Instant startedAt = BEGIN.minusSeconds(60);
        volatile Instant read = BEGIN;
        volatile long cpu = 1_000_000_000L;
        volatile long system = 400_000_000_000L;
        volatile long received = 1000;
        volatile long memory = 50_000_000;
        volatile long memoryLimit;
        volatile String networkMode = "bridge";
        volatile int status = 200;
        volatile String body = "";

        /** Time passes in which it uses so many percent of a processor. */
        void uses(double percent, Duration time) {
            read = read.plus(time);
            cpu += Math.round(time.toNanos() * percent / 100);
            system += 2 * time.toNanos();
            received += 1000 * time.toSeconds();
        }
    }

    ScriptedStats(Path folder) {
        this(folder, HistoryBudget.USUAL);
    }

    ScriptedStats(Path folder, long historyBytes) {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/", this::answer);
        hosts = new Hosts(host -> new UnixTransport(engine.socket()),
                new SessionTiming(Duration.ofDays(1), Duration.ofDays(1), Duration.ofMillis(20), Duration.ofMillis(20)));
        sampler = new StatsSampler(hosts, new EngineCalls(hosts::find, task -> Thread.startVirtualThread(task)), clock, historyBytes);
        watch = sampler.watch(told::add);
    }

    /** Containers are followed, as the sidebar does, and the host answers. */
    ScriptedStats connect() {
        hosts.follow(HostScope.ALL, Containers.KIND, news -> { });
        hosts.add(new Host(HOST, "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER));
        Waiting.until("connected", () -> hosts.find(HOST).status().connected());
        return this;
    }

    Box box(String id) {
        return boxes.computeIfAbsent(id, each -> new Box());
    }

    List<String> boxes(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("box" + i);
            box("box" + i);
        }
        return ids;
    }

    /** The container is in another state, and an event tells. */
    void becomes(String id, String state, String... verbs) {
        box(id).state = state;
        for (String verb : verbs) {
            event(id, verb);
        }
    }

    void event(String id, String verb) {
        engine.emit("{\"Type\":\"container\",\"Action\":\"" + verb + "\",\"Actor\":{\"ID\":\"" + id + "\",\"Attributes\":{}}}");
    }

    void remove(String id) {
        boxes.remove(id);
        event(id, "destroy");
    }

    static ObjectRef ref(String id) {
        return new ObjectRef(HOST, ContainerOperations.CONTAINER, id, id);
    }

    static Set<ObjectRef> refs(List<String> ids) {
        return ids.stream().map(ScriptedStats::ref).collect(Collectors.toSet());
    }

    /** The newest that was told of a container. */
    Optional<StatsReading> reading(String id) {
        ContainerKey key = new ContainerKey(HOST, id);
        return told.stream().map(news -> news.readings().get(key)).filter(each -> each != null).reduce((first, second) -> second);
    }

    /** How often a container's sample was asked for. */
    int asked(String id) {
        return engine.count("GET", "/containers/" + id + "/stats");
    }

    int asked() {
        return engine.requests().stream().filter(each -> each.path().contains("/stats")).toList().size();
    }

    private void answer(HostileExchange exchange) throws IOException {
        String[] parts = exchange.request().path().replaceFirst("^/v[0-9.]+", "").split("[/?]");
        if (parts[2].equals("json")) {
            exchange.json(boxes.entrySet().stream().map(each -> listed(each.getKey(), each.getValue())).collect(Collectors.joining(",", "[", "]")));
            return;
        }
        Box box = boxes.get(parts[2]);
        if (box == null) {
            exchange.reply(404, "application/json", "{\"message\":\"No such container: " + parts[2] + "\"}");
        } else if (parts[3].equals("json")) {
            exchange.json("{\"Id\":\"" + parts[2] + "\",\"State\":{\"StartedAt\":\"" + box.startedAt + "\"},\"HostConfig\":{\"Memory\":" + box.memoryLimit
                    + ",\"NetworkMode\":\"" + box.networkMode + "\"}}");
        } else {
            sample(exchange, box);
        }
    }

    private void sample(HostileExchange exchange, Box box) throws IOException {
        most.accumulateAndGet(under.incrementAndGet(), Math::max);
        try {
            held.ifPresent(ScriptedStats::await);
        } finally {
            under.decrementAndGet();
        }
        exchange.reply(box.status, "application/json", box.body.isEmpty() ? text(box) : box.body);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private static String listed(String id, Box box) {
        return "{\"Id\":\"" + id + "\",\"Names\":[\"/" + id + "\"],\"State\":\"" + box.state + "\",\"Status\":\"Up 3 minutes\"}";
    }

    private static String text(Box box) {
        return "{\"read\":\"" + box.read + "\",\"preread\":\"0001-01-01T00:00:00Z\",\"cpu_stats\":{\"cpu_usage\":{\"total_usage\":" + box.cpu
                + "},\"system_cpu_usage\":" + box.system + ",\"online_cpus\":2},\"precpu_stats\":{\"cpu_usage\":{\"total_usage\":0}},\"memory_stats\":{\"usage\":"
                + box.memory + ",\"limit\":25276502016},\"networks\":{\"eth0\":{\"rx_bytes\":" + box.received + ",\"tx_bytes\":0}}}";
    }

    @Override
    public void close() {
        held.ifPresent(CountDownLatch::countDown);
        sampler.close();
        hosts.close();
        engine.close();
    }
}
