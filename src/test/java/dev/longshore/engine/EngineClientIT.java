package dev.longshore.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.api.ApiVersion;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.json.JsonNode;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every endpoint of the client, on a real engine. */
@ExtendWith(RealEngineExtension.class)
class EngineClientIT {

    private static ContainerSummary only(EngineClient client, String id) {
        return client.containers().list(Set.of(id)).getFirst();
    }

    @Test
    void speaksANegotiatedVersion(RealEngine engine) {
        EngineClient client = engine.client();
        assertTrue(client.version().compareTo(ApiVersion.NEWEST) <= 0);
        assertEquals(client.ping().apiVersion(), client.system().version().apiVersion());
        assertTrue(client.system().info().value().cpus() > 0);
        client.system().ping();
    }

    @Test
    void theWholeLifeOfAContainer(RealEngine engine) {
        EngineClient client = engine.client();
        String name = engine.newName();
        String id = engine.create(name);
        assertEquals("created", only(client, id).state());
        client.containers().start(id);
        client.containers().start(id);
        assertEquals("running", only(client, id).state());
        client.containers().pause(id);
        assertEquals("paused", client.containers().inspect(id).state().status());
        client.containers().unpause(id);
        client.containers().restart(id);
        assertTrue(client.containers().inspect(id).state().running());
        client.containers().rename(id, name + "-b");
        assertEquals(name + "-b", only(client, id).name());
        client.containers().kill(id, "SIGKILL");
        assertEquals(137L, client.containers().inspect(id).state().exitCode());
        client.containers().start(id);
        client.containers().stop(id);
        client.containers().stop(id);
        assertEquals("exited", only(client, id).state());
        client.containers().remove(id, false, true);
        assertTrue(client.containers().list(Set.of(id)).isEmpty());
        assertTrue(client.containers().list().stream().noneMatch(container -> container.id().equals(id)));
    }

    @Test
    void failuresKeepTheEnginesWords(RealEngine engine) {
        EngineClient client = engine.client();
        assertTrue(assertThrows(EngineException.NotFound.class, () -> client.containers().inspect("no-such-container")).getMessage().contains("no-such-container"));
        String id = engine.run(engine.newName());
        assertEquals(409, assertThrows(EngineException.Conflict.class, () -> client.containers().remove(id, false, false)).status());
        assertThrows(EngineException.Conflict.class, () -> client.images().remove(RealEngine.IMAGE, false));
        assertThrows(EngineException.NotFound.class, () -> client.images().inspect("longshore-it/none:1"));
        assertThrows(EngineException.class, () -> client.containers().inspect("../images"), "a name cannot leave its place");
    }

    @Test
    void images(RealEngine engine) {
        EngineClient client = engine.client();
        String id = client.images().inspect(RealEngine.IMAGE).id();
        assertTrue(client.images().list().stream().anyMatch(image -> image.id().equals(id) && image.tags().contains(RealEngine.IMAGE)));
        assertFalse(client.images().history(id).isEmpty());
        client.images().tag(id, "longshore-it/other/path", "v2");
        assertEquals(id, client.images().inspect("longshore-it/other/path:v2").id());
        assertEquals("longshore-it/other/path:v2", client.images().remove("longshore-it/other/path:v2", false).getFirst().untagged());
    }

    @Test
    void inspectIsExactlyWhatTheEngineSent(RealEngine engine) {
        String id = engine.create(engine.newName());
        JsonNode.JsonObject root = (JsonNode.JsonObject) engine.client().containers().inspectRaw(id).root();
        assertEquals(new JsonNode.JsonString(id), root.get("Id"));
        JsonNode.JsonObject image = (JsonNode.JsonObject) engine.client().images().inspectRaw(RealEngine.IMAGE).root();
        assertTrue(image.get("Size") instanceof JsonNode.JsonNumber);
    }

    @Test
    void events(RealEngine engine) throws Exception {
        EngineClient client = engine.client();
        List<String> verbs = new ArrayList<>();
        try (JsonLines<EngineEvent> events = client.system().events()) {
            String id = engine.run(engine.newName());
            client.containers().kill(id, "SIGKILL");
            while (!verbs.contains("die")) {
                EngineEvent event = events.next().orElseThrow();
                if (event.subject().equals(id)) {
                    verbs.add(event.verb());
                }
            }
            Thread reader = Thread.startVirtualThread(() -> assertThrows(EngineException.class, () -> events.next().orElseThrow()));
            events.close();
            reader.join();
        }
        assertTrue(verbs.containsAll(List.of("create", "start", "kill", "die")), verbs::toString);
    }
}
