package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ExecConfig;
import dev.longshore.engine.model.ExecState;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecApiTest {

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private Transport transport;

    @BeforeEach
    void open() {
        engine = HostileEngine.unix(folder);
        transport = new UnixTransport(engine.socket());
    }

    @AfterEach
    void close() {
        transport.close();
        engine.close();
    }

    private ExecApi api(int minor) {
        return new ExecApi(new Requests(transport, ApiVersion.parse("1." + minor).orElseThrow()));
    }

    @Test
    void createsWithWhatIsWished() {
        engine.on("POST", "/v1.51/containers/", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"e1\"}"));
        ExecConfig config = new ExecConfig(List.of("bash"), "app:staff", "/srv", List.of("A=b"), true, true, true, "ctrl-@,ctrl-@");
        assertEquals("e1", api(51).create("a/../b", config));
        assertEquals("/v1.51/containers/a%2F..%2Fb/exec", engine.requests().getFirst().target());
        assertEquals("{\"AttachStdin\":true,\"AttachStdout\":true,\"AttachStderr\":true,\"Tty\":true,\"Cmd\":[\"bash\"],\"User\":\"app:staff\","
                + "\"WorkingDir\":\"/srv\",\"DetachKeys\":\"ctrl-@,ctrl-@\",\"Env\":[\"A=b\"],\"Privileged\":true}", engine.requests().getFirst().text());
        assertFalse(config.toString().contains("A=b"));
    }

    @Test
    void whatAnOlderEngineWouldPassOverIsRefused() {
        ExecConfig environment = new ExecConfig(List.of("sh"), "", "", List.of("A=b"), false, true, true, "");
        assertThrows(EngineException.NotOffered.class, () -> api(24).create("c", environment));
        ExecConfig directory = new ExecConfig(List.of("sh"), "", "/srv", List.of(), false, true, true, "");
        assertThrows(EngineException.NotOffered.class, () -> api(34).create("c", directory));
        assertEquals(List.of(), engine.requests());
    }

    @Test
    void theSizeGoesWithTheStartWhereItIsTaken() throws IOException {
        engine.on("POST", "/", exchange -> exchange.upgrade(101, "hello"));
        for (int minor : List.of(41, 42)) {
            try (HijackedConnection connection = api(minor).start("e1", true, 91, 33)) {
                assertEquals("hello", new String(connection.input().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals("{\"Detach\":false,\"Tty\":true}", engine.requests().getFirst().text());
        assertEquals("{\"Detach\":false,\"Tty\":true,\"ConsoleSize\":[33,91]}", engine.requests().getLast().text());
    }

    @Test
    void aRefusedStartIsItsFailure() {
        engine.on("POST", "/v1.51/exec/gone/start", exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such exec instance: gone\"}"));
        engine.on("POST", "/v1.51/exec/paused/start", exchange -> exchange.reply(409, "application/json", "{\"message\":\"paused\"}"));
        assertThrows(EngineException.NotFound.class, () -> api(51).start("gone", true, 80, 24));
        assertThrows(EngineException.Conflict.class, () -> api(51).start("paused", true, 80, 24));
        engine.awaitNoConnections();
    }

    @Test
    void aConnectionEndsWithItsOwner() {
        engine.on("POST", "/", exchange -> {
            exchange.upgrade(101, "");
            exchange.hang();
        });
        StreamOwner owner = new StreamOwner();
        ExecApi owned = new ExecApi(new Requests(transport, ApiVersion.NEWEST).ownedBy(owner));
        HijackedConnection connection = owned.start("e1", true, 80, 24);
        assertEquals(1, owner.size());
        owner.close();
        assertThrows(EngineException.Disconnected.class, () -> connection.input().read());
        assertThrows(EngineException.Disconnected.class, () -> owned.start("e2", true, 80, 24));
        engine.awaitNoConnections();
    }

    /** A start that never answers is given up with its owner. */
    @Test
    void aStartUnderWayIsGivenUp() throws InterruptedException {
        engine.on("POST", "/", HostileExchange::hang);
        StreamOwner owner = new StreamOwner();
        ExecApi owned = new ExecApi(new Requests(transport, ApiVersion.NEWEST).ownedBy(owner));
        Thread starting = Thread.startVirtualThread(() -> assertThrows(EngineException.Disconnected.class, () -> owned.start("e1", true, 80, 24)));
        engine.awaitRequest("POST", "/");
        owner.close();
        starting.join();
        engine.awaitNoConnections();
    }

    @Test
    void statesOfBothMakers() {
        ExecState docker = Json.WIRE.read("{\"Running\":false,\"ExitCode\":null,\"Pid\":0,\"ContainerID\":\"c\"}".getBytes(StandardCharsets.UTF_8), ExecState.class);
        assertNull(docker.exitCode());
        assertEquals("c", docker.containerId());
        ExecState podman = Json.WIRE.read("{\"Running\":true,\"ExitCode\":0,\"Pid\":15953}".getBytes(StandardCharsets.UTF_8), ExecState.class);
        assertTrue(podman.running());
        assertEquals("", podman.containerId());
    }

    @Test
    void resizesBothWays() {
        engine.on("POST", "/", exchange -> exchange.reply(200, "application/json", ""));
        api(51).resize("e1", 91, 33);
        new ContainersApi(new Requests(transport, ApiVersion.NEWEST)).resize("c1", 70, 20);
        assertTrue(engine.requests().getFirst().target().endsWith("/exec/e1/resize?h=33&w=91"));
        assertTrue(engine.requests().getLast().target().endsWith("/containers/c1/resize?h=20&w=70"));
    }
}
