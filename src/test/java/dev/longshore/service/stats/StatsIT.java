package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.resource.HostScope;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On real engines: every number is made anew from the raw answers, and a container that burns a known share of a processor is shown with it. */
@ExtendWith(RealEngineExtension.class)
class StatsIT {

    private static final HostId HOST = new HostId("stats-it");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String NONE = "none";
    private static final int MANY = 12;
    private static final List<Integer> QUOTAS = List.of(50, 20, 8);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Test
    void onEveryEngine(RealEngine own) {
        Map<String, Endpoint> engines = new LinkedHashMap<>(Map.of("own", own.endpoint()));
        engines.putAll(NamedEngines.find());
        engines.forEach((name, endpoint) -> {
            if (endpoint instanceof Endpoint.Unix unix) {
                try (Rig rig = new Rig(name, unix)) {
                    check(rig);
                }
            }
        });
    }

    private static void check(Rig rig) {
        rig.make("burn", NONE, true);
        rig.make("idle", NONE, false);
        rig.make("host", "host", false);
        rig.make("paused", NONE, false);
        rig.client.containers().pause(rig.ids.get("paused"));
        rig.create("stopped", NONE, Map.of());
        for (int i = 0; i < MANY; i++) {
            rig.make("many" + i, NONE, false);
        }
        rig.connect();
        rig.watch.want(new StatsDemand(rig.refs(), Set.of(), Set.of(rig.ref("burn"))));
        Waiting.until(rig.name + ": rates of all that run", PATIENCE, () -> rig.running().allMatch(id -> rig.readings(id).stream().anyMatch(each -> each.cpu().isPresent())));
        rig.quota();
        assertEquals(OptionalDouble.of(0), rig.last("paused").cpu(), rig.name);
        assertTrue(rig.last("paused").memory().isPresent(), rig.name);
        assertTrue(rig.readings("stopped").isEmpty(), rig.name);
        rig.restart();
        rig.rest();
        assertTrue(rig.tap.most.get() <= 8, rig.name + ": " + rig.tap.most.get() + " at once");
        rig.recompute();
        System.out.println(rig.name + ": " + rig.ids.keySet().stream().filter(each -> each.startsWith("quota")).toList() + ", " + rig.compared + " numbers compared");
    }

    /** One engine, a sampler on it, and what came of both. */
    private static final class Rig implements AutoCloseable {
        final String name;
        final TappedTransport tap;
        final Transport direct;
        final EngineClient client;
        final Hosts hosts;
        final StatsSampler sampler;
        final StatsWatch watch;
        final Map<String, String> ids = new LinkedHashMap<>();
        final List<StatsNews> told = new CopyOnWriteArrayList<>();
        final String image;
        final Endpoint.Unix endpoint;
        int compared;

        Rig(String name, Endpoint.Unix endpoint) {
            this.name = name;
            this.endpoint = endpoint;
            this.direct = new UnixTransport(endpoint.socket());
            this.client = EngineClient.connect(direct);
            this.tap = new TappedTransport(new UnixTransport(endpoint.socket()));
            this.hosts = new Hosts(host -> tap, SessionTiming.DEFAULT);
            this.sampler = new StatsSampler(hosts, new EngineCalls(hosts::find, task -> Thread.startVirtualThread(task)));
            this.watch = sampler.watch(told::add);
            this.image = "longshore-it/stats-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
            RealEngine.importBurn(direct, image, "1");
            RealEngine.importPause(direct, image, "2");
        }

        /** A busy machine does not give half a processor to anybody: a smaller share it does. */
        void quota() {
            for (int percent : QUOTAS) {
                String called = "quota" + percent;
                try {
                    create(called, NONE, Map.of("NanoCpus", percent * 10_000_000L, "Memory", 64 * 1024 * 1024));
                    client.containers().start(ids.get(called));
                } catch (EngineException noController) {
                    Optional.ofNullable(ids.remove(called)).ifPresent(id -> client.containers().remove(id, true, true));
                    System.out.println("SKIPPED the quota on " + name + ": " + noController.getMessage());
                    return;
                }
                watch.want(new StatsDemand(refs(), Set.of(), Set.of(ref(called))));
                if (within(called, percent, 15) || percent == QUOTAS.getLast()) {
                    assertTrue(within(called, percent, 60), () -> name + " shows " + readings(called).stream().map(StatsReading::cpu).toList() + " for " + percent);
                    return;
                }
                client.containers().remove(ids.remove(called), true, true);
            }
        }

        /** Whether it is shown within five percent of that after so many samples. */
        private boolean within(String called, double percent, int samples) {
            Waiting.until(name + ": samples of " + called, PATIENCE, () -> shown(called, percent) || readings(called).size() >= samples);
            return shown(called, percent);
        }

        private boolean shown(String called, double percent) {
            return readings(called).stream().anyMatch(each -> Math.abs(each.cpu().orElse(0) - percent) <= percent / 20);
        }

        void make(String called, String network, boolean burns) {
            create(called, network, burns ? Map.of("CpuShares", 2) : Map.of());
            client.containers().start(ids.get(called));
        }

        void create(String called, String network, Map<String, Object> limits) {
            Map<String, Object> config = new HashMap<>(limits);
            config.put("NetworkMode", network);
            boolean burns = called.equals("burn") || called.startsWith("quota");
            String body = Json.PLAIN.write(Map.of("Image", image + ":" + (burns ? "1" : "2"), "Cmd", List.of(burns ? "/burn" : "/pause"), "StopTimeout", 0, "HostConfig", config));
            ids.put(called, client.containers().create("stats-" + ProcessHandle.current().pid() + "-" + called, "", body).id());
        }

        void connect() {
            hosts.follow(HostScope.ALL, Containers.KIND, news -> { });
            hosts.add(new Host(HOST, name, endpoint, Host.Origin.USER));
            Waiting.until(name + ": connected", PATIENCE, () -> hosts.find(HOST).status().connected());
        }

        ObjectRef ref(String called) {
            return new ObjectRef(HOST, ContainerOperations.CONTAINER, ids.get(called), called);
        }

        Set<ObjectRef> refs() {
            return ids.keySet().stream().map(this::ref).collect(Collectors.toSet());
        }

        Stream<String> running() {
            return ids.keySet().stream().filter(each -> !each.equals("stopped"));
        }

        List<StatsReading> readings(String called) {
            ContainerKey key = new ContainerKey(HOST, ids.get(called));
            return told.stream().map(news -> news.readings().get(key)).filter(each -> each != null).toList();
        }

        StatsReading last(String called) {
            return readings(called).getLast();
        }

        /** No number is made over a restart. */
        void restart() {
            int before = readings("idle").size();
            client.containers().restart(ids.get("idle"));
            Waiting.until(name + ": one round without a rate", PATIENCE, () -> readings("idle").stream().skip(before).anyMatch(each -> each.cpu().isEmpty()));
            Waiting.until(name + ": and then rates", PATIENCE, () -> last("idle").cpu().isPresent());
            assertTrue(sampler.history(ref("idle")).marks().stream().anyMatch(mark -> mark.kind() == StatsMark.Kind.STARTED), name);
        }

        /** While nothing is wanted, and while no window shows, the engine is asked for nothing, though time passes for another sampler. */
        void rest() {
            for (Runnable rest : List.<Runnable>of(() -> watch.want(StatsDemand.NOTHING), () -> {
                watch.want(new StatsDemand(refs(), Set.of(), Set.of()));
                hosts.watched(false);
            })) {
                rest.run();
                Waiting.until(name + ": rests", PATIENCE, sampler::resting);
                int asked = tap.answers.size();
                try (Rig other = new Rig(name, endpoint)) {
                    other.make("clock", NONE, false);
                    other.connect();
                    other.watch.want(new StatsDemand(Set.of(), Set.of(), other.refs()));
                    Waiting.until(name + ": time passes", PATIENCE, () -> other.readings("clock").size() >= 4);
                }
                assertEquals(asked, tap.answers.size(), name);
            }
        }

        void recompute() {
            RawStats raw = new RawStats(tap.answers, client);
            for (String called : running().filter(each -> !each.equals("idle")).toList()) {
                List<StatsReading> readings = readings(called).stream().filter(each -> each.memory().isPresent()).toList();
                compared += raw.compare(name + " " + called, ids.get(called), readings);
            }
        }

        @Override
        public void close() {
            sampler.close();
            hosts.close();
            new ArrayList<>(ids.values()).forEach(id -> client.containers().remove(id, true, true));
            for (String tag : List.of("1", "2")) {
                client.images().remove(image + ":" + tag, true);
            }
            direct.close();
        }
    }
}
