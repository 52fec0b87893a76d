package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Streams: each chunk as it comes, and an end at once when somebody closes. */
interface StreamsContract extends ContractRig {

    @Test
    default void deliversEachChunkAsItComes() throws IOException {
        engine().behaveLikeAnEngine();
        try (StreamingResponse events = transport().stream(get("/v1.51/events"))) {
            assertEquals(200, events.status());
            BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8));
            Waiting.until("the stream is open", () -> engine().eventStreams() == 1);
            for (int i = 0; i < 20; i++) {
                engine().emit("{\"n\":" + i + "}");
                assertEquals("{\"n\":" + i + "}", lines.readLine());
            }
            engine().endEvents();
            assertEquals(null, lines.readLine());
        }
        transport().close();
        engine().awaitNoConnections();
    }

    @Test
    default void theBodyLimitsAreForSendOnly() throws IOException {
        engine().on("GET", "/", exchange -> exchange.chunks("x".repeat(3_000_000)));
        try (StreamingResponse stream = transport().stream(get("/x").withLimits(smallBody()))) {
            assertEquals(3_000_000, stream.body().readAllBytes().length);
        }
    }

    @Test
    default void aStreamThatIsCutFails() {
        engine().on("GET", "/", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk("{}\n");
        });
        try (StreamingResponse stream = transport().stream(get("/x"))) {
            assertInstanceOf(Disconnected.class, ContractRig.readFailure(stream.body()));
        }
    }

    @Test
    default void errorsOfAStreamAreReadable() throws IOException {
        try (StreamingResponse stream = transport().stream(get("/absent"))) {
            assertEquals(404, stream.status());
            assertEquals("{\"message\":\"page not found\"}", new String(stream.body().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What is answered in place of a stream has an end; a stream may be silent for hours. */
    @Test
    default void anErrorInPlaceOfAStreamThatStallsMeetsTheDeadline() {
        engine().on("GET", "/", exchange -> {
            exchange.raw("HTTP/1.1 500 Broken\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{\"message\":\"no sp");
            exchange.hang();
        });
        try (StreamingResponse stream = transport().stream(get("/x").withLimits(shortBody()))) {
            TimedOut late = assertInstanceOf(TimedOut.class, ContractRig.readFailure(stream.body()));
            assertEquals(TimedOut.Phase.BODY, late.phase());
        }
        engine().awaitNoConnections();
    }

    @Test
    default void aStreamThatIsSilentMeetsNoDeadline() throws IOException {
        CompletableFuture<Void> longEnough = new CompletableFuture<>();
        engine().on("GET", "/silent", exchange -> {
            exchange.startChunks("application/json");
            longEnough.join();
            exchange.chunk("late");
            exchange.endChunks();
        });
        engine().on("GET", "/error", exchange -> {
            exchange.raw("HTTP/1.1 500 Broken\r\nContent-Length: 9\r\n\r\n");
            exchange.hang();
        });
        try (StreamingResponse silent = transport().stream(get("/silent").withLimits(shortBody()));
                StreamingResponse error = transport().stream(get("/error").withLimits(shortBody()))) {
            assertInstanceOf(TimedOut.class, ContractRig.readFailure(error.body()));
            longEnough.complete(null);
            assertEquals("late", new String(silent.body().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    default void closingFromAnotherThreadFreesABlockedReader() throws IOException {
        engine().behaveLikeAnEngine();
        StreamingResponse events = transport().stream(get("/events"));
        Waiting.until("the stream is open", () -> engine().eventStreams() == 1);
        engine().emit("{}");
        assertEquals('{', events.body().read());
        CompletableFuture<EngineException> reader = ContractRig.async(() -> ContractRig.readFailure(events.body()));
        events.close();
        assertInstanceOf(Disconnected.class, reader.join());
        assertThrows(Disconnected.class, () -> events.body().read());
        engine().awaitNoConnections();
    }

    @Test
    default void closingTheTransportEndsStreams() {
        engine().behaveLikeAnEngine();
        StreamingResponse events = transport().stream(get("/events"));
        CompletableFuture<EngineException> reader = ContractRig.async(() -> ContractRig.readFailure(events.body()));
        transport().close();
        assertInstanceOf(Disconnected.class, reader.join());
        engine().awaitNoConnections();
    }

    @Test
    default void anUnreadStreamLeavesNoConnection() {
        engine().on("GET", "/", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk("x".repeat(100_000));
            exchange.hang();
        });
        for (int i = 0; i < 20; i++) {
            transport().stream(get("/x")).close();
        }
        engine().awaitNoConnections();
    }

    @Test
    default void streamsDoNotHinderEachOtherNorCalls() {
        engine().behaveLikeAnEngine();
        for (int i = 0; i < 30; i++) {
            transport().stream(get("/events"));
        }
        assertEquals(200, send("/_ping").status());
        Waiting.until("all are open", () -> engine().eventStreams() == 30);
    }

    @Test
    default void aStreamWithoutHeaderMeetsTheDeadline() {
        engine().on("GET", "/", HostileExchange::hang);
        assertThrows(EngineException.TimedOut.class, () -> transport().stream(get("/x").withLimits(shortLimits())));
        engine().awaitNoConnections();
    }
}
