package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.engine.EngineException;
import dev.longshore.testing.HostileEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyTransportTest {

    @TempDir
    Path folder;

    private final AtomicBoolean readOnly = new AtomicBoolean(true);
    private HostileEngine engine;
    private Transport transport;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).on("*", "/", exchange -> exchange.reply(200, "text/plain", ""));
        transport = new ReadOnlyTransport(new UnixTransport(engine.socket()), readOnly::get);
    }

    @AfterEach
    void end() {
        transport.close();
        engine.close();
    }

    @Test
    void onlyGetAndHeadPassAndNothingElseReachesTheSocket() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "GETS")) {
            assertThrows(EngineException.ReadOnly.class, () -> transport.send(Request.of(method, "/containers/x")), method);
            assertThrows(EngineException.ReadOnly.class, () -> transport.stream(Request.of(method, "/images/create?fromImage=x")), method);
        }
        assertThrows(EngineException.ReadOnly.class, () -> transport.hijack(Request.of("POST", "/containers/x/attach")));
        assertThrows(EngineException.ReadOnly.class, () -> transport.hijack(Request.of("GET", "/containers/x/attach/ws")));
        assertEquals(0, engine.acceptedConnections());
        assertEquals(200, transport.send(Request.of("GET", "/info")).status());
        assertEquals(200, transport.send(Request.of("HEAD", "/_ping")).status());
        assertEquals(2, engine.requests().size());
    }

    @Test
    void itIsAskedAnewBeforeEachRequest() {
        readOnly.set(false);
        assertEquals(200, transport.send(Request.of("DELETE", "/containers/x")).status());
        readOnly.set(true);
        assertThrows(EngineException.ReadOnly.class, () -> transport.send(Request.of("DELETE", "/containers/x")));
        assertEquals(1, engine.count("DELETE", "/"));
    }
}
