package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.resource.KnownList;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo starts where nothing is left that may answer, and only there. */
class DemoFallbackTest {

    private static final HostId HANGING = new HostId("hanging");

    @TempDir
    Path folder;
    private final AtomicInteger started = new AtomicInteger();
    private HostileEngine hanging;
    private HostileEngine good;
    private Hosts hosts;

    @BeforeEach
    void begin() throws Exception {
        hanging = HostileEngine.unix(Files.createDirectory(folder.resolve("hanging"))).behaveLikeAnEngine();
        hanging.on("*", "/_ping", exchange -> exchange.hang());
        good = HostileEngine.unix(Files.createDirectory(folder.resolve("good"))).behaveLikeAnEngine();
        hosts = new Hosts(host -> host.endpoint() instanceof Endpoint.Unix(Path socket) ? new UnixTransport(socket) : new DemoTransport(), SessionTiming.DEFAULT);
        hosts.add(host(HANGING, hanging.socket()));
    }

    @AfterEach
    void end() {
        hosts.close();
        hanging.close();
        good.close();
    }

    private static Host host(HostId id, Path socket) {
        return new Host(id, id.value(), new Endpoint.Unix(socket), Host.Origin.USER);
    }

    private void watch() {
        DemoFallback.watch(hosts, started::incrementAndGet);
        hanging.awaitRequest("HEAD", "/_ping");
    }

    private void awaitDemo() {
        Waiting.until("the demo is there", () -> hosts.find(Hosts.DEMO.id()) != null && started.get() == 1);
    }

    private void assertNoDemo() {
        assertNull(hosts.find(Hosts.DEMO.id()));
        assertEquals(0, started.get());
    }

    @Test
    void aHostThatGoesBeforeItsFirstAnswerIsNotWaitedFor() {
        watch();
        hosts.remove(HANGING);
        awaitDemo();
    }

    @Test
    void theLastOneThatGoesDecidesWhereTheOthersHaveFailed() {
        HostSession dead = hosts.add(host(new HostId("dead"), folder.resolve("none.sock")));
        watch();
        Waiting.until("lost", () -> dead.status() instanceof HostStatus.Lost);
        assertNoDemo();
        hosts.remove(HANGING);
        awaitDemo();
    }

    @Test
    void aHostThatIsReachedElsewhereAnswersThere() {
        HostSession dead = hosts.add(host(new HostId("dead"), folder.resolve("none.sock")));
        watch();
        hosts.replace(host(HANGING, good.socket()));
        Waiting.until("connected and lost", () -> hosts.find(HANGING).status().connected() && dead.status() instanceof HostStatus.Lost);
        hosts.remove(dead.host().id());
        hosts.remove(HANGING);
        assertNoDemo();
    }

    @Test
    void aHostThatIsReachedElsewhereInVainIsNotWaitedFor() {
        watch();
        hosts.replace(host(HANGING, folder.resolve("none.sock")));
        awaitDemo();
    }

    @Test
    void aHostThatIsAddedMeanwhileMayAnswer() {
        watch();
        HostSession added = hosts.add(host(new HostId("good"), good.socket()));
        hosts.remove(HANGING);
        Waiting.until("connected", () -> added.status().connected());
        assertNoDemo();
    }

    @Test
    void whereTheListsOfAnEarlierStartShowThereIsSomethingToSee() {
        assertTrue(DemoFallback.firstStart(hosts));
        hosts.find(HANGING).remember(new KnownList<>(Containers.KIND, List.of(), Instant.ofEpochSecond(1)));
        assertFalse(DemoFallback.firstStart(hosts));
    }
}
