package dev.longshore.service.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.UiFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessServiceTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsRunInAContainerThatSeesTheProcessesOfAnother() {
        try (UiFixture fixture = new UiFixture(folder).connect()) {
            fixture.engine.on("GET", "/containers/c1/json", exchange -> exchange.json("{\"Id\":\"c1\",\"HostConfig\":{\"PidMode\":\"container:c2\"}}"));
            ObjectRef web = new ObjectRef(fixture.session.host().id(), ContainerOperations.CONTAINER, "c1", "web");
            ProcessEntry wanted = new ProcessEntry(new ProcessEntry.Numbers(OptionalLong.empty(), OptionalLong.of(4000), OptionalLong.of(1)), "root", "",
                    OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.of(9), "S", "sleep 60");
            assertEquals(new ProcessService.Found(true, true, List.of()), new ProcessService(fixture.calls).find(web, wanted).join());
            assertTrue(fixture.engine.requests().stream().noneMatch(request -> request.target().contains("/exec")));
        }
    }
}
