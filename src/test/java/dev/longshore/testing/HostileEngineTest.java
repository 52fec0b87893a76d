package dev.longshore.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class HostileEngineTest {

    @TempDir
    Path directory;

    @Test
    void behavesLikeAnEngineUnderAnyVersion() {
        try (HostileEngine engine = HostileEngine.unix(directory).behaveLikeAnEngine();
                Transport transport = new UnixTransport(engine.socket())) {
            Response ping = transport.send(Request.of("HEAD", "/_ping"));
            assertEquals("1.51", ping.headers().first("Api-Version").orElseThrow());
            assertEquals("OK", transport.send(Request.of("GET", "/_ping")).text());
            for (String path : new String[] {"/version", "/v1.51/info", "/v1.24/containers/json?all=1", "/images/json"}) {
                Response response = transport.send(Request.of("GET", path));
                assertEquals(200, response.status(), path);
                assertTrue(response.text().startsWith("{") || response.text().startsWith("["), path);
            }
            assertEquals("all=1", engine.awaitRequest("GET", "/containers/json").query());
        }
    }

    @Test
    void aRouteAddedLaterGoesFirst() {
        try (HostileEngine engine = HostileEngine.unix(directory).behaveLikeAnEngine();
                Transport transport = new UnixTransport(engine.socket())) {
            engine.on("GET", "/containers/json", exchange -> exchange.json("[]"));
            assertEquals("[]", transport.send(Request.of("GET", "/v1.51/containers/json")).text());
        }
    }

    @Test
    void aFailureInARouteIsNotLost() {
        HostileEngine engine = HostileEngine.unix(directory).on("GET", "/", exchange -> {
            throw new IllegalStateException("in the route");
        });
        try (Transport transport = new UnixTransport(engine.socket())) {
            assertThrows(RuntimeException.class, () -> transport.send(Request.of("GET", "/")));
        }
        assertEquals("in the route", assertThrows(AssertionError.class, engine::close).getCause().getMessage());
    }
}
