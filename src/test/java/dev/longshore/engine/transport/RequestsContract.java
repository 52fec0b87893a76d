package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes out, how often, and over how many connections. */
interface RequestsContract extends ContractRig {

    @Test
    default void sendsMethodTargetFieldsAndBody() {
        engine().on("POST", "/", exchange -> exchange.reply(201, "application/json", "{}"));
        Request request = new Request("POST", "/v1.51/containers/create?name=a%20b", Map.of("X-Registry-Auth", "e30="),
                RequestBody.json("{\"Image\":\"ä\"}"), Limits.DEFAULT);
        assertEquals(201, transport().send(request).status());
        ReceivedRequest received = engine().requests().getFirst();
        assertEquals("/v1.51/containers/create?name=a%20b", received.target());
        assertEquals("{\"Image\":\"ä\"}", received.text());
        assertEquals("application/json", received.header("Content-Type"));
        assertEquals("e30=", received.header("X-Registry-Auth"));
        assertEquals(null, received.header("Upgrade"));
        assertTrue(received.header("Host").length() > 0);
    }

    @Test
    default void aFieldCannotSmuggleAnother() {
        for (Map<String, String> fields : List.of(Map.of("X-A", "b\r\nX-C: d"), Map.of("X-A\r\nX-C", "d"), Map.of("host", "other"), Map.of("transfer-encoding", "chunked"))) {
            for (Consumer<Request> way : List.<Consumer<Request>>of(transport()::send, transport()::stream, transport()::hijack)) {
                assertThrows(IllegalArgumentException.class, () -> way.accept(new Request("GET", "/x", fields, RequestBody.none(), Limits.DEFAULT)));
            }
        }
        assertEquals(List.of(), engine().requests());
    }

    @Test
    default void sendsAPostWithoutBody() {
        engine().on("POST", "/", exchange -> exchange.reply(204, "text/plain", ""));
        assertEquals(204, transport().send(Request.of("POST", "/containers/x/start")).status());
        assertEquals("0", engine().requests().getFirst().header("Content-Length"));
    }

    @Test
    default void streamsALargeBodyOfKnownLength() {
        sendsLargeBody(5_000_000);
    }

    @Test
    default void streamsALargeBodyOfUnknownLength() {
        sendsLargeBody(-1);
    }

    private void sendsLargeBody(long length) {
        byte[] content = new byte[5_000_000];
        new Random(7).nextBytes(content);
        engine().on("POST", "/", exchange -> exchange.reply(200, "text/plain", String.valueOf(exchange.body().length)));
        Response response = transport().send(Request.of("POST", "/build").withBody(new Bytes(content, length)));
        assertEquals("5000000", response.text());
        assertArrayEquals(content, engine().requests().getFirst().body().join());
    }

    @Test
    default void readsAnErrorThatComesWhileTheBodyIsBeingSent() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        engine().on("POST", "/", exchange -> {
            exchange.raw("HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig");
            done.get(60, TimeUnit.SECONDS); // not reading: the client must see the answer while it is stuck in sending
        });
        for (long length : List.of(50_000_000L, -1L)) {
            Response response = transport().send(Request.of("POST", "/build").withBody(new Bytes(new byte[50_000_000], length)));
            assertEquals(413, response.status());
            assertEquals("big", response.text());
        }
        done.complete(null);
        engine().awaitNoConnections();
    }

    @Test
    default void aSlowSourceIsNotTheEnginesFault() {
        engine().on("POST", "/", exchange -> exchange.reply(200, "text/plain", String.valueOf(exchange.body().length)));
        Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(3), Duration.ofSeconds(60), 1 << 20);
        Request request = Request.of("POST", "/build").withBody(new Slow(limits.header().plusMillis(300))).withLimits(limits);
        assertEquals("200000", transport().send(request).text());
    }

    @Test
    default void anEngineThatTakesNoBodyMeetsTheHeaderDeadline() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        engine().on("POST", "/", exchange -> done.get(60, TimeUnit.SECONDS));
        Request request = Request.of("POST", "/build").withBody(new Bytes(new byte[50_000_000], -1)).withLimits(shortLimits());
        assertInstanceOf(EngineException.TimedOut.class, failure(request));
        done.complete(null);
    }

    @Test
    default void aBodyThatCannotBeReadEndsTheCall() {
        engine().on("POST", "/", HostileExchange::hang);
        for (long length : List.of(-1L, 10L, 5_000_000L)) {
            Request request = Request.of("POST", "/build").withBody(new Failing(length));
            assertInstanceOf(Disconnected.class, failure(request));
        }
        engine().awaitNoConnections();
    }

    @Test
    default void nothingIsSentTwiceWhenTheEngineClosesWithoutAnswer() {
        for (String method : List.of("POST", "DELETE", "GET", "HEAD")) {
            engine().on(method, "/", HostileExchange::closeNow);
            assertInstanceOf(Disconnected.class, failure(Request.of(method, "/x")));
            assertEquals(1, engine().count(method, "/x"), method);
        }
    }

    @Test
    default void nothingIsSentTwiceOnAKeptConnection() {
        engine().on("GET", "/ok", exchange -> exchange.json("{}"));
        engine().on("GET", "/die", HostileExchange::closeNow);
        send("/ok");
        assertInstanceOf(Disconnected.class, failure(get("/die")));
        assertEquals(1, engine().count("GET", "/die"));
        assertEquals("{}", send("/ok").text());
    }

    @Test
    default void aKeptConnectionThatTheEngineClosedIsNotUsed() {
        engine().on("GET", "/", exchange -> exchange.json("{}"));
        send("/x");
        engine().dropConnections();
        engine().awaitNoConnections();
        Waiting.until("the client has seen the end", () -> {
            try {
                return send("/x").status() == 200;
            } catch (Disconnected e) {
                return false;
            }
        });
    }

    @Test
    default void manyCallsOneAfterAnother() {
        engine().on("GET", "/", exchange -> exchange.json(exchange.request().target()));
        IntStream.range(0, 100).forEach(i -> assertEquals("/n/" + i, send("/n/" + i).text()));
        transport().close();
        engine().awaitNoConnections();
    }

    @Test
    default void manyCallsAtOnce() {
        engine().on("GET", "/", exchange -> exchange.json(exchange.request().target()));
        List<CompletableFuture<String>> answers = IntStream.range(0, 50)
                .mapToObj(i -> ContractRig.async(() -> send("/n/" + i).text())).toList();
        IntStream.range(0, 50).forEach(i -> assertEquals("/n/" + i, answers.get(i).join()));
        transport().close();
        engine().awaitNoConnections();
    }

    @Test
    default void aClosedTransportSendsNothing() {
        transport().close();
        transport().close();
        assertInstanceOf(Disconnected.class, failure(get("/x")));
        assertThrows(Disconnected.class, () -> transport().stream(get("/x")));
        assertThrows(Disconnected.class, () -> transport().hijack(get("/x")));
        assertEquals(List.of(), engine().requests());
    }

    @Test
    default void closingTheTransportEndsACallUnderWay() {
        engine().on("GET", "/", HostileExchange::hang);
        CompletableFuture<Response> call = ContractRig.async(() -> send("/x"));
        engine().awaitRequest("GET", "/x");
        transport().close();
        Throwable failure = call.handle((response, e) -> e).join();
        assertInstanceOf(Disconnected.class, failure instanceof CompletionException ? failure.getCause() : failure);
        engine().awaitNoConnections();
    }

    /** A body in memory, its length told or not. */
    record Bytes(byte[] content, long length) implements RequestBody {
        @Override
        public Optional<String> contentType() {
            return Optional.of("application/x-tar");
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }

    /** A source that pauses between two pieces. */
    record Slow(Duration pause) implements RequestBody {
        @Override
        public Optional<String> contentType() {
            return Optional.empty();
        }

        @Override
        public long length() {
            return -1;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(new byte[100_000]);
            LockSupport.parkNanos(pause.toNanos());
            out.write(new byte[100_000]);
        }
    }

    /** A file that vanishes while it is sent. */
    record Failing(long length) implements RequestBody {
        @Override
        public Optional<String> contentType() {
            return Optional.of("application/x-tar");
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(1);
            throw new IOException("the file is gone");
        }
    }
}
