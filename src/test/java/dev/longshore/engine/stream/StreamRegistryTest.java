package dev.longshore.engine.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.TooManyStreams;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamRegistryTest {

    private static final Request LOGS = Request.of("GET", "/v1.51/containers/a/logs?follow=1");

    @TempDir
    private Path folder;

    private HostileEngine engine;
    private StreamRegistry streams;

    @BeforeEach
    void open() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/containers/a/logs", exchange -> {
            exchange.startChunks("application/vnd.docker.raw-stream");
            exchange.hang();
        });
        engine.on("POST", "/exec/", exchange -> {
            exchange.upgrade(101, "");
            exchange.hang();
        });
        streams = new StreamRegistry(new UnixTransport(engine.socket()), 2);
    }

    @AfterEach
    void close() {
        streams.close();
        engine.close();
    }

    @Test
    void noMoreAreOpenedThanMayBe() {
        StreamingResponse logs = streams.stream(LOGS);
        HijackedConnection exec = streams.hijack(Request.of("POST", "/exec/1/start"));
        int connections = engine.acceptedConnections();
        TooManyStreams full = assertThrows(TooManyStreams.class, () -> streams.stream(LOGS));
        assertThrows(TooManyStreams.class, () -> streams.hijack(Request.of("POST", "/exec/1/start")));
        assertEquals(2, full.limit());
        assertEquals(connections, engine.acceptedConnections(), "nothing was sent");
        assertEquals(200, streams.send(Request.of("GET", "/_ping")).status(), "requests need no stream's place");
        logs.close();
        logs.close();
        assertEquals(1, streams.size());
        streams.stream(LOGS);
        exec.close();
        streams.stream(LOGS);
        assertEquals(2, streams.size());
    }

    @Test
    void eventsAreLetThroughInAnyCase() {
        streams.stream(LOGS);
        streams.stream(LOGS);
        streams.stream(Request.of("GET", "/v1.51/events?since=1")).close();
        assertEquals(2, streams.size());
    }

    @Test
    void aFailedOpeningKeepsNoPlace() {
        engine.on("GET", "/containers/b/logs", HostileExchange::closeNow);
        for (int i = 0; i < 5; i++) {
            assertThrows(EngineException.Disconnected.class, () -> streams.stream(Request.of("GET", "/v1.51/containers/b/logs")));
        }
        assertEquals(0, streams.size());
    }
}
