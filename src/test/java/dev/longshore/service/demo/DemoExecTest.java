package dev.longshore.service.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ExecConfig;
import dev.longshore.engine.transport.HijackedConnection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands in the Demo engine's containers. */
class DemoExecTest {

    private final DemoClient demo = new DemoClient();
    private final EngineClient client = EngineClient.connect(demo.transport);

    @AfterEach
    void close() {
        demo.close();
    }

    private String create(boolean tty, String... command) {
        return client.exec().create("harbor-db-1", new ExecConfig(List.of(command), "", "", List.of(), false, tty, tty, ""));
    }

    private static String until(InputStream input, String end) throws IOException {
        StringBuilder said = new StringBuilder();
        while (!said.toString().endsWith(end)) {
            int next = input.read();
            assertTrue(next >= 0, () -> "the end came first: " + said);
            said.append((char) next);
        }
        return said.toString();
    }

    private static void type(HijackedConnection connection, String text) throws IOException {
        connection.output().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aShellEchoesObeysAndEnds() throws IOException {
        String exec = create(true, "sh");
        assertFalse(client.exec().inspect(exec).running());
        try (HijackedConnection connection = client.exec().start(exec, true, 80, 24)) {
            InputStream input = connection.input();
            until(input, "# ");
            type(connection, "echo hx\u007fi\r");
            assertTrue(until(input, "# ").startsWith("echo hx\b \bi\r\nhi\r\n"));
            type(connection, "what\r");
            assertTrue(until(input, "# ").contains("sh: what: not found\r\n"));
            client.exec().resize(exec, 100, 30);
            assertTrue(client.exec().inspect(exec).running());
            type(connection, "exit 3\r");
            assertEquals("exit 3\r\n", new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(3L, client.exec().inspect(exec).exitCode());
        assertThrows(EngineException.class, () -> client.exec().resize(exec, 100, 30));
    }

    @Test
    void aCommandSaysItsWordsInFrames() throws IOException {
        try (HijackedConnection connection = client.exec().start(create(false, "sh", "-c", "echo out"), false, 0, 0)) {
            assertEquals("\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0004out\n", new String(connection.input().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsNotThereIsNotBegun() throws IOException {
        String exec = create(true, "bash");
        try (HijackedConnection connection = client.exec().start(exec, true, 80, 24)) {
            assertTrue(new String(connection.input().readAllBytes(), StandardCharsets.UTF_8).startsWith("OCI runtime exec failed"));
        }
        assertEquals(127L, client.exec().inspect(exec).exitCode());
        assertEquals(0, client.exec().inspect(exec).pid());
    }

    @Test
    void itEndsWithItsContainer() throws IOException {
        String exec = create(true, "sh");
        try (HijackedConnection connection = client.exec().start(exec, true, 80, 24)) {
            until(connection.input(), "# ");
            client.containers().stop("harbor-db-1");
            assertEquals(-1, connection.input().read());
        }
        assertEquals(137L, client.exec().inspect(exec).exitCode());
        assertThrows(EngineException.Conflict.class, () -> create(true, "sh"));
    }
}
