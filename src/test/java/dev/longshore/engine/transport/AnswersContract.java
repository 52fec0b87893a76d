package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every shape an answer may have. */
interface AnswersContract extends ContractRig {

    @Test
    default void readsABodyWithContentLength() {
        engine().on("GET", "/info", exchange -> exchange.reply(200, "application/json", "{\"ID\":1}", "Api-Version: 1.51"));
        Response response = send("/info");
        assertEquals(200, response.status());
        assertEquals("{\"ID\":1}", response.text());
        assertEquals("1.51", response.headers().first("api-version").orElseThrow());
    }

    @Test
    default void readsAChunkedBody() {
        engine().on("GET", "/", exchange -> exchange.chunks("[1,", "2", ",3]"));
        assertEquals("[1,2,3]", send("/x").text());
    }

    @Test
    default void readsChunksWithExtensionsAndTrailer() {
        raw("Transfer-Encoding: chunked\r\n\r\n3;name=v\r\nabc\r\n1\r\nd\r\n0\r\nX-T: 1\r\n\r\n");
        assertEquals("abcd", send("/x").text());
    }

    @Test
    default void readsABodyThatEndsWithTheConnection() {
        raw("Content-Type: text/plain\r\n\r\nuntil the end");
        assertEquals("until the end", send("/x").text());
    }

    @Test
    default void decodesGzipNobodyAskedFor() {
        engine().on("GET", "/", exchange -> exchange.reply(200, "application/json", gzipped(), "Content-Encoding: gzip"));
        assertEquals("{\"compressed\":true}", send("/x").text());
    }

    @Test
    default void decodesChunkedGzip() {
        engine().on("GET", "/", exchange -> {
            exchange.raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (byte b : gzipped()) {
                exchange.raw(new byte[] {'1', '\r', '\n', b, '\r', '\n'});
            }
            exchange.endChunks();
        });
        assertEquals("{\"compressed\":true}", send("/x").text());
    }

    @Test
    default void headHasNoBody() {
        engine().on("HEAD", "/", exchange -> exchange.reply(200, "text/plain", "OK", "Content-Encoding: gzip"));
        for (int i = 0; i < 3; i++) {
            Response response = transport().send(Request.of("HEAD", "/_ping"));
            assertEquals("2", response.headers().first("Content-Length").orElseThrow());
            assertArrayEquals(new byte[0], response.body());
        }
    }

    @Test
    default void noContentAndNotModifiedHaveNoBody() {
        for (int status : List.of(204, 304)) {
            engine().on("GET", "/" + status, exchange -> {
                exchange.raw("HTTP/1.1 " + status + " None\r\nX: 1\r\n\r\n");
                exchange.keep();
            });
            Response response = send("/" + status);
            assertEquals(status, response.status());
            assertArrayEquals(new byte[0], response.body());
        }
    }

    @Test
    default void skipsInterimAnswers() {
        engine().on("GET", "/", exchange -> exchange.raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        Response response = send("/x");
        assertEquals("ok", response.text());
        assertEquals(Optional.empty(), response.headers().first("Link"));
    }

    @Test
    default void understandsHttp10() {
        engine().on("GET", "/", exchange -> exchange.raw("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nold"));
        assertEquals("old", send("/x").text());
        assertEquals("old", send("/x").text());
    }

    @Test
    default void acceptsAStatusLineWithoutReason() {
        engine().on("GET", "/", exchange -> exchange.raw("HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na"));
        assertEquals("a", send("/x").text());
    }

    @Test
    default void obeysConnectionClose() {
        engine().on("GET", "/", exchange -> exchange.reply(200, "text/plain", "bye", "Connection: close"));
        assertEquals("bye", send("/x").text());
        assertEquals("bye", send("/x").text());
        assertEquals(2, engine().acceptedConnections());
    }

    @Test
    default void keepsAConnectionForTheNextGet() {
        engine().on("GET", "/", exchange -> exchange.json("{}"));
        IntStream.range(0, 10).forEach(i -> assertEquals("{}", send("/x").text()));
        assertEquals(1, engine().acceptedConnections());
    }

    @Test
    default void redirectsAreAnswersAndNotFollowed() {
        engine().on("GET", "/", exchange -> exchange.reply(301, "text/plain", "", "Location: /elsewhere"));
        assertEquals(301, send("/x").status());
        assertEquals(1, engine().requests().size());
    }

    @Test
    default void errorsAreAnswers() {
        engine().on("GET", "/", exchange -> exchange.html502());
        Response response = send("/x");
        assertEquals(502, response.status());
        assertEquals("text/html", response.headers().first("Content-Type").orElseThrow());
    }

    @Test
    default void readsAnAnswerThatComesByteByByte() {
        byte[] answer = ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        engine().on("GET", "/", exchange -> exchange.drip(answer, Duration.ofNanos(100_000)));
        assertEquals("abc0123456789", send("/x").text());
    }

    @Test
    default void readsAnAnswerSplitAtEveryPosition() {
        byte[] answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        engine().on("GET", "/split/", exchange -> {
            int at = Integer.parseInt(exchange.request().path().substring("/split/".length()));
            exchange.raw(Arrays.copyOf(answer, at));
            LockSupport.parkNanos(1_000_000);
            exchange.raw(Arrays.copyOfRange(answer, at, answer.length));
            exchange.keep();
        });
        for (int at = 0; at <= answer.length; at++) {
            assertEquals("abc", send("/split/" + at).text(), "split at " + at);
        }
    }

    private void raw(String fieldsAndBody) {
        engine().on("GET", "/", exchange -> exchange.raw("HTTP/1.1 200 OK\r\n" + fieldsAndBody));
    }

    private static byte[] gzipped() {
        return ContractRig.gzip("{\"compressed\":true}");
    }
}
