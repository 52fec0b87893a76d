package dev.longshore.service.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.model.Processes;
import dev.longshore.json.Json;
import dev.longshore.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProcessParserTest {

    private static ProcessList read(String file, boolean inside) throws IOException {
        return ProcessParser.read(Json.WIRE.read(Files.readAllBytes(Path.of("src/test/resources/inside", file)), Processes.class), inside);
    }

    private static List<String> commands(ProcessList list) {
        return list.entries().stream().map(ProcessEntry::command).toList();
    }

    @Test
    void dockersNumbersAreTheHosts() throws IOException {
        ProcessList list = read("top-docker.json", false);
        assertEquals(List.of("sh -c sleep 4243 \"a b\" c & sleep 4244; wait", "sleep 4244"), commands(list));
        assertEquals(new ProcessEntry.Numbers(OptionalLong.empty(), OptionalLong.of(12126), OptionalLong.of(12080)), list.entries().getFirst().numbers());
        assertEquals("nobody", list.entries().getFirst().user());
    }

    @Test
    void podmanTellsTheNumbersOnBothSides() throws IOException {
        ProcessEntry shell = read("top-podman-descriptors.json", true).entries().getFirst();
        assertEquals(new ProcessEntry.Numbers(OptionalLong.of(1), OptionalLong.of(25422), OptionalLong.empty()), shell.numbers());
        assertEquals(OptionalDouble.of(0), shell.cpu());
        assertEquals(OptionalLong.of(1604 * 1024), shell.memory());
        assertEquals("sh -c sleep 4243 \"a b\" c & sleep 4244; wait", shell.command());
    }

    @Test
    void aTableInOneColumnIsTakenApart() throws IOException {
        ProcessList list = read("top-podman4-unsplit.json", true);
        assertEquals(List.of(OptionalLong.of(1), OptionalLong.of(3)), list.entries().stream().map(entry -> entry.numbers().inside()).toList());
        assertEquals(List.of("sh -c sleep 4243 \"a  b\" c & sleep 4244; wait", "sleep 4244"), commands(list));
        assertEquals("nobody", list.entries().getFirst().user());
    }

    @Test
    void whatEachEngineGivesByItselfHasNumberUserAndCommand() {
        for (String engine : Samples.ENGINES) {
            ProcessList list = ProcessParser.read(Json.WIRE.read(Samples.bytes(engine, "top.json"), Processes.class), engine.startsWith("podman"));
            assertEquals(List.of("httpd -f -v -p 80 -h /var/www"), commands(list), engine);
            assertEquals("root", list.entries().getFirst().user(), engine);
            assertTrue(list.entries().getFirst().key().matches("\\d+"), engine);
        }
    }

    @Test
    void whatMakesNoSenseIsLeftEmpty() {
        ProcessEntry odd = ProcessParser.read(new Processes(List.of("PID", "%CPU", "RSS", "COMMAND"),
                List.of(List.of("9".repeat(40), "-", "1e400", "top", "-b"), List.of("7"), List.of())), false).entries().getFirst();
        assertEquals(new ProcessEntry.Numbers(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()), odd.numbers());
        assertTrue(odd.cpu().isEmpty() && odd.memory().isEmpty());
        assertEquals("top -b", odd.command());
        assertFalse(odd.key().isEmpty());
    }
}
