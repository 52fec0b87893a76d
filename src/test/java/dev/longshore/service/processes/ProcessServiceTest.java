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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessServiceTest {

    /** What a shell finds: two with the same command, in a frame each. */
    private static final String PROCESSES = Stream.of("7", "4000").map(number -> "S " + number + " (sleep) S" + " 0".repeat(18) + " 90 0\nC sleep60\n")
            .map(lines -> "\u0001\0\0\0\0\0\0" + (char) lines.length() + lines).collect(Collectors.joining());

    @TempDir
    private Path folder;

    private static ObjectRef web(UiFixture fixture, String pidMode) {
        fixture.engine.on("GET", "/containers/c1/json", exchange -> exchange.json("{\"Id\":\"c1\",\"HostConfig\":{\"PidMode\":\"" + pidMode + "\"}}"));
        return new ObjectRef(fixture.session.host().id(), ContainerOperations.CONTAINER, "c1", "web");
    }

    private static ProcessEntry listed(long host) {
        return new ProcessEntry(new ProcessEntry.Numbers(OptionalLong.empty(), OptionalLong.of(host), OptionalLong.of(1)), "root", "",
                OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.of(9), "S", "sleep 60");
    }

    @Test
    void whereTheHostsProcessesAreSeenOnlyTheHostsNumberIsMeant() {
        try (UiFixture fixture = new UiFixture(folder).connect()) {
            ObjectRef web = web(fixture, "host");
            fixture.engine.on("GET", "/exec/", exchange -> exchange.json("{\"Running\":false,\"ExitCode\":0,\"Pid\":9}"));
            fixture.engine.on("POST", "/containers/c1/exec", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"e1\"}"));
            fixture.engine.on("POST", "/exec/e1/start", exchange -> exchange.upgrade(101, PROCESSES));
            assertEquals(List.of(4000L), numbers(fixture, web, 4000));
            assertEquals(List.of(), numbers(fixture, web, 30), "one with the same command is another");
        }
    }

    private static List<Long> numbers(UiFixture fixture, ObjectRef web, long host) {
        return new ProcessService(fixture.calls).find(web, listed(host)).join().processes().stream().map(InsideProcess::number).toList();
    }

    @Test
    void nothingIsRunInAContainerThatSeesTheProcessesOfAnother() {
        try (UiFixture fixture = new UiFixture(folder).connect()) {
            ObjectRef web = web(fixture, "container:c2");
            assertEquals(new ProcessService.Found(true, true, List.of()), new ProcessService(fixture.calls).find(web, listed(4000)).join());
            assertTrue(fixture.engine.requests().stream().noneMatch(request -> request.target().contains("/exec")));
        }
    }
}
