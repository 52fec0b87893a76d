package dev.longshore.service.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageService;
import dev.longshore.testing.UiFixture;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectServiceTest {

    @TempDir
    Path folder;

    @Test
    void eachKindIsAskedForByAnEndpointOfItsOwn() {
        try (UiFixture fixture = new UiFixture(folder).connect()) {
            InspectService service = new InspectService(Map.of(
                    ContainerOperations.CONTAINER, new ContainerService(fixture.calls)::inspect, ImageOperations.IMAGE, new ImageService(fixture.calls)::inspect));
            Map<ObjectKind, String> asked = new HashMap<>();
            for (ObjectKind kind : List.of(ContainerOperations.CONTAINER, ImageOperations.IMAGE)) {
                String id = "unknown-" + kind.id();
                CompletionException failed = assertThrows(CompletionException.class, service.inspect(new ObjectRef(new HostId("h"), kind, id, id))::join);
                Failure failure = FailureException.in(failed).orElseThrow();
                assertEquals(kind.inspect(), failure.operation());
                List<String> paths = fixture.engine.requests("GET", "/").stream().map(request -> request.target().replaceFirst("^/v[0-9.]+", ""))
                        .filter(path -> path.contains(id)).toList();
                assertEquals(1, paths.size(), paths::toString);
                asked.put(kind, paths.getFirst().replace(id, ""));
            }
            assertEquals(asked.size(), new HashSet<>(asked.values()).size(), asked::toString);
            asked.forEach((kind, path) -> assertTrue(path.startsWith("/" + kind.id() + "s/"), asked::toString));
        }
    }

    @Test
    void whatHasNoKindIsNoObject() {
        assertThrows(NullPointerException.class, () -> new ObjectRef(new HostId("h"), null, "id", "name"));
    }
}
