package dev.longshore.service.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ContainerState;
import dev.longshore.engine.model.ContainerDetails.Mount;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.NetworkSettings;
import dev.longshore.json.Json;
import dev.longshore.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeUsersTest {

    private static ContainerSummary container(String id, String state, Mount... mounts) {
        return new ContainerSummary(id, List.of("/" + id), "i", "sha256:1", "", 0, List.of(), Map.of(), state, "", NetworkSettings.NONE, List.of(mounts));
    }

    private static Mount volume(String name, String path, boolean writable) {
        return new Mount("volume", name, "/var/lib/docker/volumes/" + name + "/_data", path, "", writable);
    }

    @Test
    void stoppedAndNeverStartedContainersUseTheirVolumes() {
        VolumeUsers users = VolumeUsers.KIND.derive("data", List.of(container("b", "exited", volume("data", "/b", false)),
                container("a", "created", volume("data", "/z", true), volume("data", "/a", true), volume("other", "/o", true))));
        assertEquals(List.of("a /a true", "a /z true", "b /b false"),
                users.users().stream().map(user -> user.name() + " " + user.path() + " " + user.writable()).toList());
        assertEquals(List.of("a", "b"), users.names());
        assertEquals(ContainerState.EXITED, users.users().getLast().status().state());
        assertEquals("data", VolumeUsers.KIND.key(users));
    }

    /** Docker from 28 on tells no name of an anonymous volume before the container has started. */
    @Test
    void aMountWithoutANameBelongsToNoVolume() {
        assertEquals(Set.of("data"), VolumeUsers.KIND.keysOf(container("a", "created", volume("", "/v2", true), volume("data", "/d", true),
                new Mount("bind", "", "/srv", "/srv", "", true), new Mount(null, null, null, null, null, false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "docker28c", "podman4", "podman5"})
    void readFromTheListOfContainers(String engine) {
        List<ContainerSummary> all = Json.WIRE.readList(Samples.bytes(engine, "containers.json"), ContainerSummary.class);
        List<ContainerSummary> users = all.stream().filter(one -> VolumeUsers.KIND.keysOf(one).contains("shop_data")).toList();
        assertTrue(VolumeUsers.KIND.derive("shop_data", users).names().size() == 2, users::toString);
    }
}
