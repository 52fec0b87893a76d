package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerDetails.Mount;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.json.Json;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.service.volumes.Anonymity;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What engines really do with volumes; the tests' own engine, and each that is named. */
@ExtendWith(RealEngineExtension.class)
class VolumesIT {

    private static void onEach(RealEngine own, Consumer<RealEngine> check) {
        check.accept(own);
        Map<String, Endpoint> others = new LinkedHashMap<>(NamedEngines.find());
        others.forEach((name, endpoint) -> {
            try (RealEngine engine = RealEngine.at(endpoint)) {
                check.accept(engine);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("on " + name + ": " + failed, failed);
            }
        });
    }

    /** Creates a container that is never started. */
    private static ContainerSummary container(EngineClient client, String name, Map<String, Object> anonymous, List<String> binds) {
        String body = Json.PLAIN.write(Map.of("Image", RealEngine.IMAGE, "Volumes", anonymous, "HostConfig", Map.of("NetworkMode", "none", "Binds", binds)));
        String id = client.containers().create(name, "", body).id();
        return client.containers().list().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Mount at(ContainerSummary container, String path) {
        return container.mounts().stream().filter(mount -> mount.destination().equals(path)).findFirst().orElseThrow();
    }

    @Test
    void madeListedInspectedAndRemoved(RealEngine own) {
        onEach(own, engine -> {
            String name = "volumes-" + engine.newName();
            EngineClient client = engine.client();
            Volume made = client.volumes().create(Json.PLAIN.write(Map.of("Name", name, "Labels", Map.of("a", "b"))));
            try {
                assertEquals(List.of(name, "local", "b"), List.of(made.name(), made.driver(), made.labels().get("a")));
                assertFalse(made.mountpoint().isEmpty() || made.createdAt().isEmpty());
                Volume again = client.volumes().create(Json.PLAIN.write(Map.of("Name", name, "Labels", Map.of("a", "other"))));
                assertEquals("b", again.labels().get("a"), "one that is there stays as it is");
                assertEquals(List.of(name), client.volumes().list(List.of(name)).volumes().stream().map(Volume::name).toList());
                assertEquals(name, ((JsonString) ((JsonObject) client.volumes().inspectRaw(name).root()).get("Name")).value());
                assertEquals(0, client.volumes().sizes().getOrDefault(name, -1L));
            } finally {
                client.volumes().remove(name, false);
            }
            assertThrows(EngineException.NotFound.class, () -> client.volumes().inspect(name));
            assertThrows(EngineException.NotFound.class, () -> client.volumes().remove(name, false));
        });
    }

    @Test
    void aContainerThatNeverStartedHoldsItsVolumesAlsoAgainstForce(RealEngine own) {
        onEach(own, engine -> {
            EngineClient client = engine.client();
            String name = "volumes-" + engine.newName();
            ContainerSummary container = container(client, name, Map.of("/anonymous", Map.of()), List.of(name + ":/named:ro"));
            String anonymous = at(container, "/anonymous").name();
            try {
                assertEquals(name, at(container, "/named").name());
                assertFalse(at(container, "/named").writable());
                for (boolean force : List.of(false, true)) {
                    EngineException.Conflict refused = assertThrows(EngineException.Conflict.class, () -> client.volumes().remove(name, force));
                    assertTrue(refused.getMessage().contains(container.id()), refused.getMessage());
                }
                boolean marks = !client.podman() && client.version().atLeast(1, 42);
                assertEquals(marks ? Anonymity.ANONYMOUS : Anonymity.LOOKS_ANONYMOUS, Anonymity.of(client.volumes().inspect(anonymous)));
                assertEquals(Anonymity.NAMED, Anonymity.of(client.volumes().inspect(name)));
            } finally {
                client.containers().remove(container.id(), true, true);
                client.volumes().remove(name, false);
            }
            assertThrows(EngineException.NotFound.class, () -> client.volumes().inspect(anonymous));
        });
    }

    /** Docker from 28 on makes this volume only when the container starts, and names it only then. */
    @Test
    void aMountMayHaveNoName(RealEngine own) {
        onEach(own, engine -> {
            EngineClient client = engine.client();
            ContainerSummary container = container(client, "volumes-" + engine.newName(), Map.of(), List.of("/v2"));
            try {
                Mount mount = at(container, "/v2");
                assertEquals("volume", mount.type());
                assertTrue(mount.name().isEmpty() || mount.name().matches("[0-9a-f]{64}"), mount.name());
            } finally {
                client.containers().remove(container.id(), true, true);
            }
        });
    }

    @Test
    void optionsOfADriverAreKept(RealEngine own) {
        onEach(own, engine -> {
            EngineClient client = engine.client();
            for (Map<String, String> options : List.of(Map.of("type", "tmpfs", "device", "tmpfs"), Map.of("type", "none", "device", "/etc", "o", "bind"))) {
                String name = "volumes-" + engine.newName();
                client.volumes().create(Json.PLAIN.write(Map.of("Name", name, "Driver", "local", "DriverOpts", options)));
                try {
                    assertEquals(options, client.volumes().inspect(name).options());
                    assertTrue(client.podman() || !client.volumes().sizes().containsKey(name), "Docker measures none that has options");
                } finally {
                    client.volumes().remove(name, false);
                }
            }
        });
    }
}
