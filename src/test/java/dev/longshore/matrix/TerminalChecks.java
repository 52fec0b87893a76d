package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Offered;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ExecConfig;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.json.Json;
import dev.longshore.service.terminal.TerminalOperations;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A shell is typed to and ends, a command says its words, and the main process of a container echoes; {@code TerminalEnginesIT} has the rest. */
final class TerminalChecks {

    private final Place place;

    TerminalChecks(Place place) {
        this.place = place;
    }

    /** Those that the Demo has, too. */
    Map<Offered, FeatureChecks.Check> all() {
        Map<Offered, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.put(TerminalOperations.EXEC, () -> {
            String container = started(false, "sleep 600");
            place.calls().run(place.host(), TerminalOperations.EXEC, container, client -> shell(client, container));
        });
        checks.put(TerminalOperations.RUN_ONCE, () -> {
            String container = started(false, "sleep 600");
            place.calls().run(place.host(), TerminalOperations.RUN_ONCE, container, client -> once(client, container));
        });
        return checks;
    }

    /** The Demo's containers have no terminals. */
    void attach() {
        String container = started(true, "while read line; do echo got=$line; done");
        place.calls().run(place.host(), TerminalOperations.ATTACH, container, client -> {
            try (HijackedConnection connection = client.containers().attach(container, "ctrl-@,ctrl-^")) {
                connection.output().write("hello\n".getBytes(StandardCharsets.UTF_8));
                connection.output().flush();
                return until(connection.input(), "got=hello");
            } catch (IOException cut) {
                throw new AssertionError(cut);
            }
        });
    }

    private String started(boolean tty, String script) {
        String name = place.names().container();
        String id = place.truth().containers().create(name, "", Json.PLAIN.write(Map.of("Image", place.names().shellImage(), "Tty", tty, "OpenStdin", tty,
                "Cmd", List.of("/bin/sh", "-c", script), "HostConfig", Map.of("NetworkMode", "none")))).id();
        place.names().made(id);
        place.truth().containers().start(id);
        return id;
    }

    private static String shell(EngineClient client, String container) {
        String exec = client.exec().create(container, new ExecConfig(List.of("sh"), "", "", List.of(), false, true, true, ""));
        try (HijackedConnection connection = client.exec().start(exec, true, 80, 24)) {
            Waiting.until("it has begun, and takes a size", () -> resized(client, exec));
            connection.output().write("exit 3\r".getBytes(StandardCharsets.UTF_8));
            connection.output().flush();
            String said = new String(connection.input().readAllBytes(), StandardCharsets.UTF_8);
            Waiting.until("it ends", () -> !client.exec().inspect(exec).running());
            assertEquals(3L, client.exec().inspect(exec).exitCode());
            return said;
        } catch (IOException cut) {
            throw new AssertionError(cut);
        }
    }

    private static boolean resized(EngineClient client, String exec) {
        try {
            client.exec().resize(exec, 91, 33);
            return true;
        } catch (EngineException early) {
            return false;
        }
    }

    private static String once(EngineClient client, String container) {
        String exec = client.exec().create(container, new ExecConfig(List.of("sh", "-c", "echo words"), "", "", List.of(), false, false, false, ""));
        try (HijackedConnection connection = client.exec().start(exec, false, 0, 0)) {
            String said = new String(connection.input().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(said.endsWith("words\n") && said.charAt(0) == 1, said);
            return said;
        } catch (IOException cut) {
            throw new AssertionError(cut);
        }
    }

    private static String until(InputStream input, String end) throws IOException {
        StringBuilder said = new StringBuilder();
        while (said.indexOf(end) < 0) {
            int next = input.read();
            assertTrue(next >= 0, () -> "the end came first: " + said);
            said.append((char) next);
        }
        return said.toString();
    }
}
