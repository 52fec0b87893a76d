package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.RecordedCalls;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class RecordingTransportTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path directory;
    private final RecordedCalls calls = new RecordedCalls();
    private final List<CallRecord> records = calls.ended;
    private HostileEngine engine;
    private Transport transport;

    @BeforeEach
    void open() {
        engine = HostileEngine.unix(directory).behaveLikeAnEngine();
        transport = new RecordingTransport(new UnixTransport(engine.socket()), calls, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        transport.close();
        engine.close();
    }

    @Test
    void recordsACallWhenItIsFinished() {
        engine.on("POST", "/containers/create", exchange -> exchange.reply(201, "application/json", "{}"));
        transport.send(Request.of("POST", "/v1.51/containers/create?name=a").withBody(RequestBody.json("{\"Image\":\"b\"}")));
        CallRecord made = records.getFirst();
        assertEquals(new CallRecord(1, NOW, "POST", "/v1.51/containers/create?name=a", "{\"Image\":\"b\"}", false, 201, made.duration(), 2, false, null), made);
        assertFalse(made.duration().isNegative());
    }

    @Test
    void whatGoesOverTheBackgroundIsRecordedSoThroughWhateverIsBetween() {
        Transport background = new BackgroundTransport(new PrefixTransport("/docker", new ReadOnlyTransport(transport, () -> false)));
        background.send(Request.of("GET", "/_ping"));
        background.stream(Request.of("GET", "/events")).close();
        background.hijack(Request.of("POST", "/exec/1/start").withBody(RequestBody.json("{}")).withLimits(Limits.DEFAULT)).close();
        transport.send(Request.of("GET", "/_ping"));
        assertEquals(List.of(true, true, true, false), calls.made.stream().map(CallRecord::background).toList());
        assertTrue(records.stream().limit(3).allMatch(CallRecord::background), "to the end");
        assertEquals(List.of("/docker/_ping", "/docker/events", "/docker/exec/1/start", "/_ping"), calls.made.stream().map(CallRecord::target).toList());
    }

    @Test
    void aClientTellsItsOwnCallsFromThoseInTheBackground() {
        EngineClient client = EngineClient.connectInBackground(transport, Optional.empty());
        assertTrue(calls.made.stream().allMatch(CallRecord::background), "nobody asked for the connection");
        int before = calls.made.size();
        client.system().ping();
        client.inBackground().system().ping();
        client.inBackground().ownedBy(new StreamOwner()).system().events().close();
        client.ownedBy(new StreamOwner()).system().events().close();
        assertEquals(List.of(false, true, true, false), calls.made.stream().skip(before).map(CallRecord::background).toList());
    }

    @Test
    void numbersCallsFromOne() {
        transport.send(Request.of("GET", "/_ping"));
        transport.send(Request.of("GET", "/absent"));
        assertEquals(List.of(1L, 2L), records.stream().map(CallRecord::number).toList());
        assertEquals(List.of(200, 404), records.stream().map(CallRecord::status).toList());
    }

    @Test
    void aStreamIsKnownFromItsHeaderToItsEnd() throws IOException {
        engine.on("GET", "/stream", exchange -> exchange.chunks("abc", "de"));
        try (StreamingResponse stream = transport.stream(Request.of("GET", "/stream"))) {
            assertEquals(List.of(), records);
            CallRecord open = calls.streams.getFirst().get();
            assertTrue(open.streaming());
            assertEquals(200, open.status());
            assertEquals(0, open.bytes());
            assertEquals('a', stream.body().read());
            assertEquals(1, calls.streams.getFirst().get().bytes());
            stream.body().readAllBytes();
            assertEquals(5, records.getFirst().bytes(), "its end is its end, closed or not");
            assertNull(records.getFirst().failure());
        }
        assertEquals(1, records.size());
        assertEquals(open(0).number(), records.getFirst().number());
    }

    private CallRecord open(int which) {
        return calls.streams.get(which).get();
    }

    @Test
    void aStreamThatBreaksTellsWhy() {
        engine.on("GET", "/stream", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk("abc");
        });
        try (StreamingResponse stream = transport.stream(Request.of("GET", "/stream"))) {
            Disconnected broken = assertThrows(Disconnected.class, () -> stream.body().readAllBytes());
            assertEquals(broken.getMessage(), records.getFirst().failure());
            assertEquals(200, records.getFirst().status());
            assertEquals(3, records.getFirst().bytes());
        }
        assertEquals(1, records.size());
    }

    @Test
    void whatIsEndedHereHasNotFailed() {
        StreamingResponse closed = transport.stream(Request.of("GET", "/events"));
        StreamingResponse cut = transport.stream(Request.of("GET", "/events"));
        closed.close();
        assertNull(records.getFirst().failure());
        transport.close();
        assertThrows(Disconnected.class, () -> cut.body().read());
        assertNull(records.get(1).failure());
    }

    @Test
    void aHijackedConnectionIsKnownFromItsHeaderToItsEnd() throws IOException {
        engine.on("POST", "/exec/", exchange -> exchange.upgrade(101, "hello"));
        HijackedConnection connection = transport.hijack(Request.of("POST", "/exec/1/start"));
        assertEquals(101, open(0).status());
        assertEquals(5, connection.input().readNBytes(5).length);
        connection.close();
        assertEquals(5, records.getFirst().bytes());
        assertTrue(records.getFirst().streaming());
    }

    @Test
    void recordsAFailure() {
        engine.on("GET", "/info", HostileExchange::closeNow);
        Disconnected failure = assertThrows(Disconnected.class, () -> transport.send(Request.of("GET", "/info")));
        assertEquals(failure.getMessage(), records.getFirst().failure());
        assertEquals(0, records.getFirst().status());
    }

    @Test
    void nothingSecretIsInTheTextForms() {
        Request request = new Request("POST", "/auth", Map.of("X-Registry-Auth", "s3cret"), RequestBody.json("{\"password\":\"s3cret\"}"), Limits.DEFAULT);
        transport.send(request);
        assertEquals("POST /auth", request.toString());
        assertFalse(request.body().toString().contains("s3cret"));
        assertFalse(records.toString().contains("s3cret"));
    }

    @Test
    void aBrokenRecorderDoesNotBreakTheCall() {
        AtomicReference<Throwable> lost = new AtomicReference<>();
        RuntimeException broken = new IllegalStateException("broken");
        Transport recording = new RecordingTransport(transport, new CallRecorder() {
            @Override
            public void ended(CallRecord call) {
                throw broken;
            }

            @Override
            public Consumer<CallRecord> opened(Supplier<CallRecord> soFar) {
                throw broken;
            }
        });
        Thread caller = Thread.ofVirtual().unstarted(() -> recording.send(Request.of("GET", "/_ping")));
        caller.setUncaughtExceptionHandler((thread, e) -> lost.set(e));
        caller.start();
        Waiting.until("the handler heard of it", () -> lost.get() == broken);
        assertEquals(200, records.getFirst().status());
    }
}
