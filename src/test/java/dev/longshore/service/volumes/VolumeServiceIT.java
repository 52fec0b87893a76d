package dev.longshore.service.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service on the tests' own engine, on each that is named, and on the Demo engine. */
@ExtendWith(RealEngineExtension.class)
class VolumeServiceIT {

    private interface Check {
        void on(VolumeService volumes, EngineClient truth, HostId host, String prefix);
    }

    private static void onEach(RealEngine own, Check check) {
        on("own", own.endpoint(), own.newTransport(), own.newName(), check);
        NamedEngines.find().forEach((name, endpoint) -> {
            try (RealEngine engine = RealEngine.at(endpoint)) {
                on(name, endpoint, engine.newTransport(), engine.newName(), check);
            }
        });
    }

    private static void on(String name, Endpoint endpoint, Transport transport, String prefix, Check check) {
        HostId id = new HostId(name);
        try (HostSession session = new HostSession(new Host(id, name, endpoint, Host.Origin.USER), host -> transport, SessionTiming.DEFAULT)) {
            session.start();
            Waiting.until(name + " connects", Duration.ofSeconds(60), () -> session.status().connected());
            VolumeService volumes = new VolumeService(new EngineCalls(host -> session, task -> Thread.startVirtualThread(task)));
            check.on(volumes, EngineClient.connect(transport), id, "volumes-" + prefix);
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError("on " + name + ": " + failed, failed);
        }
    }

    private static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Failure failure(CompletableFuture<?> future) {
        return FailureException.in(assertThrows(CompletionException.class, () -> now(future))).orElseThrow();
    }

    private static void makesAndRemoves(VolumeService volumes, EngineClient truth, HostId host, String name) {
        NewVolume wanted = new NewVolume(name, "local", Map.of("type", "tmpfs", "device", "tmpfs"), Map.of("a", "b"));
        ObjectRef made = now(volumes.create(host, wanted));
        assertEquals(new ObjectRef(host, VolumeOperations.VOLUME, name, name), made);
        assertEquals("tmpfs", truth.volumes().inspect(name).options().get("type"));
        Failure taken = failure(volumes.create(host, wanted));
        assertEquals(List.of(Cause.CONFLICT, VolumeOperations.CREATE, name), List.of(taken.cause(), taken.operation(), taken.object()));
        assertTrue(now(volumes.inspect(made)).root().toString().contains(name));
        now(volumes.remove(made, false));
        assertEquals(Cause.NOT_FOUND, failure(volumes.inspect(made)).cause());
        assertEquals(Cause.NOT_FOUND, failure(volumes.remove(made, false)).cause());
        assertEquals("local", now(volumes.drivers(host)).getFirst());
    }

    @Test
    void makesAndRemovesOnEveryEngine(RealEngine own) {
        onEach(own, VolumeServiceIT::makesAndRemoves);
        on("demo", new Endpoint.Demo(), new DemoTransport(), "demo", VolumeServiceIT::makesAndRemoves);
    }

    private static void namesTheHolders(EngineClient truth, VolumeService volumes, HostId host, String name, String image) {
        String body = Json.PLAIN.write(Map.of("Image", image, "Cmd", List.of("/pause"), "HostConfig", Map.of("NetworkMode", "none", "Binds", List.of(name + ":/data"))));
        String id = truth.containers().create(name + "-holder", "", body).id();
        ObjectRef volume = new ObjectRef(host, VolumeOperations.VOLUME, name, name);
        try {
            for (boolean force : List.of(false, true)) {
                Failure refused = failure(volumes.remove(volume, force));
                assertEquals(Cause.IN_USE, refused.cause());
                assertEquals(List.of(name + "-holder"), refused.facts());
            }
            assertEquals(0, now(volumes.sizes(host)).getOrDefault(name, 0L));
        } finally {
            truth.containers().remove(id, true, true);
        }
        now(volumes.remove(volume, false));
    }

    @Test
    void namesTheContainersThatHoldAVolume(RealEngine own) {
        onEach(own, (volumes, truth, host, name) -> namesTheHolders(truth, volumes, host, name, RealEngine.IMAGE));
    }

    @Test
    void theDemoNamesThemToo() {
        on("demo", Hosts.DEMO.endpoint(), new DemoTransport(), "demo", (volumes, truth, host, name) -> {
            ObjectRef volume = new ObjectRef(host, VolumeOperations.VOLUME, "tide_data", "tide_data");
            assertEquals(List.of("tide-collector-1", "tide-report-1"), failure(volumes.remove(volume, true)).facts());
            assertTrue(now(volumes.sizes(host)).get("tide_data") > 0);
        });
    }
}
