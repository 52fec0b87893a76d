package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Malformed;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.testing.HostileExchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Cut, endless, silent and foreign answers: each a typed failure, soon, and no partial body. */
interface FaultsContract extends ContractRig {

    @Test
    default void aCutFixedBodyIsNeverAccepted() {
        cutEverywhere("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 64\r\n\r\n" + "x".repeat(64));
    }

    @Test
    default void aCutChunkedBodyIsNeverAccepted() {
        cutEverywhere("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n" + "x".repeat(32) + "\r\n8\r\n12345678\r\n0\r\n\r\n");
    }

    @Test
    default void aCutCompressedBodyIsNeverAccepted() {
        String body = new String(ContractRig.gzip("{}"), StandardCharsets.ISO_8859_1);
        cutEverywhere("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @Test
    default void aResetAnswerIsNeverAccepted() {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 64\r\n\r\n" + "x".repeat(64);
        byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
        engine().on("GET", "/reset/", exchange -> {
            int at = Integer.parseInt(exchange.request().path().substring("/reset/".length()));
            exchange.resetAfter(at).raw(bytes);
        });
        int[] cuts = cuts(bytes.length).toArray();
        for (int at : cuts) {
            EngineException failure = failure(get("/reset/" + at));
            assertTrue(failure instanceof Disconnected || failure instanceof Malformed, at + ": " + failure);
        }
        assertEquals(cuts.length, engine().requests().size(), "nothing is sent twice");
    }

    private void cutEverywhere(String answer) {
        byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
        engine().on("GET", "/cut/", exchange -> {
            int at = Integer.parseInt(exchange.request().path().substring("/cut/".length()));
            exchange.cutAfter(at).raw(bytes);
        });
        int[] cuts = cuts(bytes.length).toArray();
        for (int at : cuts) {
            EngineException failure = failure(get("/cut/" + at));
            assertTrue(failure instanceof Disconnected || failure instanceof Malformed, at + ": " + failure);
        }
        assertEquals(cuts.length, engine().requests().size(), "nothing is sent twice");
    }

    @Test
    default void aResetIsADisconnect() {
        engine().on("GET", "/", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk("[1");
            exchange.reset();
        });
        assertInstanceOf(Disconnected.class, failure(get("/x")));
    }

    @Test
    default void anEndlessHeaderIsGivenUp() {
        engine().on("GET", "/", HostileExchange::endlessHeader);
        assertReason(Malformed.Reason.HEADER_TOO_LARGE, failure(get("/x")));
        engine().awaitNoConnections();
    }

    @Test
    default void aHeaderOver64KiBIsRefused() {
        engine().on("GET", "/", exchange -> exchange.reply(200, "text/plain", "ok", "X-Large: " + "a".repeat(Limits.MAX_HEADER)));
        assertReason(Malformed.Reason.HEADER_TOO_LARGE, failure(get("/x")));
    }

    @Test
    default void aDrippingHeaderMeetsTheDeadline() {
        byte[] header = ("HTTP/1.1 200 OK\r\nX: " + "a".repeat(4000)).getBytes(StandardCharsets.US_ASCII);
        engine().on("GET", "/", exchange -> exchange.drip(header, Duration.ofMillis(10)));
        assertPhase(TimedOut.Phase.HEADERS, failure(get("/x").withLimits(shortLimits())));
    }

    @Test
    default void silenceMeetsTheHeaderDeadline() {
        engine().on("GET", "/", HostileExchange::hang);
        assertPhase(TimedOut.Phase.HEADERS, failure(get("/x").withLimits(shortLimits())));
        engine().awaitNoConnections();
    }

    @Test
    default void silenceAfterAPostMeetsTheHeaderDeadlineAndIsNotRepeated() {
        engine().on("POST", "/", HostileExchange::hang);
        Request post = Request.of("POST", "/x").withBody(RequestBody.json("{}")).withLimits(shortLimits());
        assertPhase(TimedOut.Phase.HEADERS, failure(post));
        assertEquals(1, engine().requests().size());
    }

    @Test
    default void aDrippingBodyMeetsTheDeadline() {
        engine().on("GET", "/", exchange -> {
            exchange.raw("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n");
            exchange.drip(new byte[4000], Duration.ofMillis(10));
        });
        assertPhase(TimedOut.Phase.BODY, failure(get("/x").withLimits(shortBody())));
        engine().awaitNoConnections();
    }

    @Test
    default void aBodyThatKeepsComingMayTakeLongerThanTheLimit() {
        Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(3), 1 << 20);
        engine().on("GET", "/", exchange -> {
            exchange.raw("HTTP/1.1 200 OK\r\nContent-Length: " + 8 * Limits.PIECE + "\r\n\r\n");
            for (int i = 0; i < 8; i++) {
                LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
                exchange.raw(new byte[Limits.PIECE]);
            }
        });
        assertEquals(8 * Limits.PIECE, transport().send(get("/x").withLimits(limits)).body().length);
    }

    @Test
    default void aBodyOverTheLimitIsRefused() {
        for (String framing : List.of("Content-Length: 2000000\r\n", "")) {
            engine().on("GET", "/", exchange -> exchange.raw("HTTP/1.1 200 OK\r\n" + framing + "\r\n" + "x".repeat(2_000_000)));
            assertReason(Malformed.Reason.BODY_TOO_LARGE, failure(get("/x").withLimits(smallBody())));
        }
    }

    @Test
    default void aCompressedBodyIsMeasuredUnpacked() {
        engine().on("GET", "/", exchange ->
                exchange.reply(200, "text/plain", ContractRig.gzip("x".repeat(2_000_000)), "Content-Encoding: gzip"));
        assertReason(Malformed.Reason.BODY_TOO_LARGE, failure(get("/x").withLimits(smallBody())));
    }

    @Test
    default void garbageIsNotHttp() {
        engine().on("GET", "/", HostileExchange::garbage);
        assertReason(Malformed.Reason.NOT_HTTP, failure(get("/x")));
    }

    @Test
    default void malformedAnswersAreNotHttp() {
        List<String> answers = List.of("HTTP/1.1 abc Strange\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno name: x\r\n\r\n");
        for (String answer : answers) {
            engine().on("GET", "/", exchange -> exchange.raw(answer));
            EngineException failure = failure(get("/x"));
            assertInstanceOf(Malformed.class, failure, answer);
        }
    }

    @Test
    default void anEndlessLineOfGarbageIsGivenUp() {
        engine().on("GET", "/", exchange -> {
            while (true) {
                exchange.raw("z".repeat(10_000));
            }
        });
        assertInstanceOf(Malformed.class, failure(get("/x")));
        engine().awaitNoConnections();
    }

    private static void assertPhase(TimedOut.Phase phase, EngineException failure) {
        assertEquals(phase, assertInstanceOf(TimedOut.class, failure).phase());
    }

    private static void assertReason(Malformed.Reason reason, EngineException failure) {
        assertEquals(reason, assertInstanceOf(Malformed.class, failure).reason(), failure::toString);
    }
}
