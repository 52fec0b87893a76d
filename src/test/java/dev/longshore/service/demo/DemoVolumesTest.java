package dev.longshore.service.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerDetails.Mount;
import dev.longshore.engine.model.VolumeList;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoVolumesTest {

    private static final String MARK = "com.docker.volume.anonymous";

    private final DemoClient demo = new DemoClient();
    private final EngineClient client = EngineClient.connect(demo.transport);

    @AfterEach
    void close() {
        demo.close();
    }

    private List<String> names() {
        return client.volumes().list().volumes().stream().map(VolumeList.Volume::name).toList();
    }

    @Test
    void opensWithVolumesOfEveryKind() {
        List<VolumeList.Volume> all = client.volumes().list().volumes();
        assertEquals("harbor", client.volumes().inspect("harbor_db").labels().get("com.docker.compose.project"));
        assertEquals("nfs", client.volumes().inspect("shared-media").options().get("type"));
        assertEquals(2, all.stream().filter(one -> one.labels().containsKey(MARK) && one.name().matches("[0-9a-f]{64}")).count());
        assertTrue(all.stream().allMatch(one -> one.createdAt().endsWith("Z") && one.mountpoint().contains(one.name())));
    }

    @Test
    void listsByFilter() {
        assertEquals(List.of("tide_data"), client.volumes().list(List.of("tide_data")).volumes().stream().map(VolumeList.Volume::name).toList());
        String dangling = demo.get("/volumes?filters=%7B%22dangling%22:%5B%22true%22%5D%7D").toString();
        assertTrue(dangling.contains("harbor_uploads") && !dangling.contains("harbor_db"), dangling);
        assertTrue(demo.get("/volumes?filters=%7B%22label%22:%5B%22backup=nightly%22%5D%7D").toString().contains("shared-media"));
        assertEquals(400, demo.status("GET", "/volumes?filters=%7B%22zz%22:%5B%22a%22%5D%7D"));
    }

    @Test
    void removesWhatNoContainerHas() {
        try (DemoClient.Events events = demo.events("")) {
            client.volumes().create("{\"Name\":\"data\",\"DriverOpts\":{\"type\":\"tmpfs\",\"device\":\"tmpfs\"}}");
            assertEquals(Map.of("type", "tmpfs", "device", "tmpfs"), client.volumes().inspect("data").options());
            client.volumes().remove("data", false);
            assertThrows(EngineException.NotFound.class, () -> client.volumes().inspect("data"));
            assertThrows(EngineException.NotFound.class, () -> client.volumes().remove("data", false));
            client.volumes().remove("data", true);
            assertEquals(List.of("create", "destroy"), events.actions(""));
        }
    }

    @Test
    void aVolumeOfAStoppedContainerIsInUseAlsoByForce() {
        String id = demo.inspect("migrate").get("Id").getAsString();   // it was never started
        String volume = client.containers().inspect(id).mounts().getFirst().name();
        for (boolean force : List.of(false, true)) {
            EngineException.Conflict refused = assertThrows(EngineException.Conflict.class, () -> client.volumes().remove(volume, force));
            assertTrue(refused.getMessage().contains(id), refused.getMessage());
        }
        client.containers().remove(id, false, true);
        assertFalse(names().contains(volume), "it was anonymous, and goes with its container");
    }

    @Test
    void namedVolumesOutliveTheirContainers() {
        client.containers().remove("harbor-db-1", true, true);
        assertTrue(names().contains("harbor_db"));
        client.volumes().remove("harbor_db", false);
        assertFalse(names().contains("harbor_db"));
    }

    @Test
    void aNewContainerMakesTheVolumesThatItNames() {
        try (DemoClient.Events events = demo.events("")) {
            demo.transport.send(Request.of("POST", "/v1.51/containers/create?name=mine").withBody(
                    RequestBody.json("{\"Image\":\"harbor/web:1.4\",\"HostConfig\":{\"Binds\":[\"fresh:/data:ro\"]}}")));
            client.containers().start("mine");
            client.containers().kill("mine", "SIGKILL");
            List<JsonObject> told = events.take().stream().filter(event -> event.get("Type").getAsString().equals("volume")).toList();
            assertEquals(List.of("create", "mount", "unmount"), told.stream().map(event -> event.get("Action").getAsString()).toList());
            assertTrue(told.stream().allMatch(event -> event.getAsJsonObject("Actor").get("ID").getAsString().equals("fresh")));
        }
        Mount mount = client.containers().list().stream().filter(one -> one.name().equals("mine")).findFirst().orElseThrow().mounts().getFirst();
        assertEquals(List.of("fresh", "/data"), List.of(mount.name(), mount.destination()));
        assertFalse(mount.writable());
    }

    @Test
    void withoutANameItIsAnonymous() {
        VolumeList.Volume made = client.volumes().create("{}");
        assertTrue(made.name().matches("[0-9a-f]{64}") && made.labels().containsKey(MARK), made::toString);
        assertThrows(EngineException.BadRequest.class, () -> client.volumes().create("{\"Name\":\"a b\"}"));
        assertThrows(EngineException.BadRequest.class, () -> client.volumes().create("{\"Name\":\"ab\",\"DriverOpts\":{\"foo\":\"x\"}}"));
    }

    @Test
    void diskUseLeavesOutVolumesWithOptions() {
        client.volumes().create("{\"Name\":\"empty\"}");
        Map<String, Long> sizes = client.volumes().sizes();
        assertFalse(sizes.containsKey("shared-media"));
        assertEquals(0, sizes.get("empty"));
        assertTrue(sizes.get("harbor_uploads") > 0);
    }
}
