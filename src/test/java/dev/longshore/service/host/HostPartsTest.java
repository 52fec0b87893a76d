package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.images.Images;
import dev.longshore.service.resource.Stale;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostPartsTest {

    private static EngineEvent event(String type, String action, String id) {
        return new EngineEvent(type, action, new EngineEvent.Actor(id, Map.of()), null, null, null, 0, 0);
    }

    @Test
    void delaysGrowToAHalfMinute() {
        Backoff backoff = new Backoff(new Random(1));
        List<Duration> delays = List.of(backoff.next(), backoff.next(), backoff.next(), backoff.next(), backoff.next(), backoff.next(), backoff.next());
        long[] whole = {1, 2, 4, 8, 16, 30, 30};
        for (int i = 0; i < whole.length; i++) {
            long off = Math.abs(delays.get(i).toMillis() - whole[i] * 1000);
            assertTrue(off <= whole[i] * 200, delays.get(i) + " for " + whole[i]);
        }
        backoff.reset();
        assertTrue(backoff.next().toMillis() <= 1200);
    }

    @Test
    void whatMakesContainersAndImagesStale() {
        assertEquals(Stale.NONE, Containers.KIND.staleAfter(event("container", "exec_create: ls", "x")));
        assertEquals(Stale.key("a"), Containers.KIND.staleAfter(event("container", "start", "a")));
        assertEquals(Stale.key("b"), Containers.KIND.staleAfter(event("container", "health_status: healthy", "b")));
        assertEquals(Stale.later("k"), Containers.KIND.staleAfter(event("container", "kill", "k")), "its end is told by another");
        assertEquals(Stale.later("c"), Containers.KIND.staleAfter(
                new EngineEvent("network", "connect", new EngineEvent.Actor("n", Map.of("container", "c")), null, null, null, 0, 0)));
        for (EngineEvent other : List.of(event("image", "tag", "i"), event("volume", "create", "v"), event("network", "create", "n"))) {
            assertEquals(Stale.NONE, Containers.KIND.staleAfter(other));
        }
        assertEquals(Stale.ALL, Images.KIND.staleAfter(event("image", "tag", "i")));
        assertEquals(Stale.ALL, Images.KIND.staleAfter(event("container", "commit", "a")), "the image that it makes may have no name");
        assertEquals(Stale.NONE, Images.KIND.staleAfter(event("container", "start", "a")));
    }

    @Test
    void aHostIsToldOnceHoweverTheThreadsFall() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            AtomicInteger told = new AtomicInteger();
            try (Hosts hosts = new Hosts(host -> new UnixTransport(Path.of("/nowhere/none.sock")), SessionTiming.DEFAULT)) {
                Thread adding = Thread.ofPlatform().start(() ->
                        hosts.add(new Host(new HostId("a"), "a", new Endpoint.Unix(Path.of("/nowhere/none.sock")), Host.Origin.USER)));
                hosts.subscribe(new Hosts.Listener() {
                    @Override
                    public void added(HostSession session) {
                        told.incrementAndGet();
                    }

                    @Override
                    public void removed(HostId id) {
                        told.decrementAndGet();
                    }
                });
                adding.join();
            }
            assertEquals(1, told.get());
        }
    }

    @Test
    void aHostIsToldOnceThoughAddedWhileSubscribing() {
        List<String> told = new java.util.ArrayList<>();
        try (Hosts hosts = new Hosts(host -> new UnixTransport(Path.of("/nowhere/none.sock")), SessionTiming.DEFAULT)) {
            hosts.add(new Host(new HostId("a"), "a", new Endpoint.Unix(Path.of("/nowhere/none.sock")), Host.Origin.USER));
            hosts.subscribe(new Hosts.Listener() {
                @Override
                public void added(HostSession session) {
                    told.add(session.host().name());
                    if (told.size() == 1) {
                        hosts.add(new Host(new HostId("b"), "b", new Endpoint.Unix(Path.of("/nowhere/none.sock")), Host.Origin.USER));
                    }
                }

                @Override
                public void removed(HostId id) {
                    told.remove(id.value());
                }
            });
            assertEquals(List.of("a", "b"), told);
        }
    }

    @Test
    void theDemoStartsOnlyWhereNothingAnswers(@TempDir Path folder) {
        AtomicInteger started = new AtomicInteger();
        try (Hosts hosts = new Hosts(host -> new UnixTransport(folder.resolve("none.sock")), SessionTiming.DEFAULT)) {
            hosts.add(new Host(new HostId("a"), "a", new Endpoint.Unix(folder.resolve("none.sock")), Host.Origin.USER));
            DemoFallback.watch(hosts, started::incrementAndGet);
            Waiting.until("the demo is there", () -> hosts.find(Hosts.DEMO.id()) != null && started.get() == 1);
        }
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine();
             Hosts hosts = new Hosts(host -> new UnixTransport(((Endpoint.Unix) host.endpoint()).socket()), SessionTiming.DEFAULT)) {
            HostSession good = hosts.add(new Host(new HostId("b"), "b", new Endpoint.Unix(engine.socket()), Host.Origin.USER));
            HostSession bad = hosts.add(new Host(new HostId("c"), "c", new Endpoint.Unix(folder.resolve("none.sock")), Host.Origin.USER));
            DemoFallback.watch(hosts, started::incrementAndGet);
            Waiting.until("both known", () -> good.status().connected() && bad.status() instanceof dev.longshore.domain.HostStatus.Lost);
            assertEquals(null, hosts.find(Hosts.DEMO.id()));
        }
        assertEquals(1, started.get());
    }
}
