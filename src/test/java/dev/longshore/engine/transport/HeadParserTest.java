package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException.Malformed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadParserTest {

    private static final String HEAD = "HTTP/1.1 404 Not Found\r\nContent-Type:application/json\r\nX-A: 1\r\nx-a:  2 \r\n\r\n";

    @Test
    void readsAHeaderSplitAtEveryPosition() {
        for (int at = 0; at <= HEAD.length(); at++) {
            HeadParser parser = new HeadParser();
            assertEquals(at == HEAD.length(), parser.feed(bytes(HEAD.substring(0, at))), "at " + at);
            ByteBuffer rest = bytes(HEAD.substring(at) + "body");
            assertTrue(at == HEAD.length() || parser.feed(rest));
            assertEquals(4, rest.remaining(), "what follows the header is left");
            assertHead(parser.head());
        }
    }

    @Test
    void readsAHeaderByteByByte() {
        HeadParser parser = new HeadParser();
        int last = HEAD.length() - 1;
        IntStream.range(0, last).forEach(i -> assertFalse(parser.feed(bytes(HEAD.substring(i, i + 1)))));
        assertTrue(parser.feed(bytes(HEAD.substring(last))));
        assertHead(parser.head());
    }

    private static void assertHead(HttpHead head) {
        assertEquals(404, head.status());
        assertEquals(1, head.minor());
        assertEquals("application/json", head.headers().first("content-type").orElseThrow());
        assertEquals(List.of("1", "2"), head.headers().all("X-A"));
    }

    @Test
    void readsTheHeaderBehindAnInterimOne() {
        ByteBuffer bytes = bytes("HTTP/1.1 100 Continue\r\nX-A: 1\r\n\r\nHTTP/1.0 200\r\n\r\n");
        HeadParser parser = new HeadParser();
        assertTrue(parser.feed(bytes));
        parser.next();
        assertTrue(parser.feed(bytes));
        assertEquals(200, parser.head().status());
        assertEquals(0, parser.head().minor());
        assertEquals(List.of(), parser.head().headers().all("X-A"));
    }

    @Test
    void endlessInterimHeadersMeetTheLimit() {
        HeadParser parser = new HeadParser();
        assertEquals(Malformed.Reason.HEADER_TOO_LARGE, assertThrows(Malformed.class, () -> {
            while (parser.feed(bytes("HTTP/1.1 100 Continue\r\n\r\n"))) {
                parser.next();
            }
        }).reason());
    }

    @Test
    void acceptsBareLineFeeds() {
        HeadParser parser = new HeadParser();
        assertTrue(parser.feed(bytes("HTTP/1.1 200 OK\nX: 1\n\n")));
        assertEquals("1", parser.head().headers().first("X").orElseThrow());
    }

    @Test
    void theLimitIsExact() {
        String start = "HTTP/1.1 200 OK\r\nX: ";
        String fits = start + "a".repeat(Limits.MAX_HEADER - start.length() - 4) + "\r\n\r\n";
        assertTrue(new HeadParser().feed(bytes(fits)));
        HeadParser parser = new HeadParser();
        assertThrows(Malformed.class, () -> parser.feed(bytes(fits.replace("X: ", "X: a"))));
    }

    @Test
    void refusesAtTheFirstByteThatShowsIt() {
        assertThrows(Malformed.class, () -> new HeadParser().feed(bytes("S")));
        assertThrows(Malformed.class, () -> new HeadParser().feed(bytes("HTTP/2")));
        assertFalse(new HeadParser().feed(bytes("HTTP/1.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.2 200 OK\r\n", "HTTP/1.1  200 OK\r\n", "HTTP/1.1 20 OK\r\n", "HTTP/1.1 2000 OK\r\n", "HTTP/1.1 099 OK\r\n",
            "HTTP/1.1 200 OK\r\nno field\r\n", "HTTP/1.1 200 OK\r\n: v\r\n", "HTTP/1.1 200 OK\r\nA : v\r\n", "HTTP/1.1 200 OK\r\nA: v\r\n folded: x\r\n",
            "\r\n", "HTTP/1.1 200 OK\r\nA\u0000: v\r\n"})
    void refuses(String head) {
        assertEquals(Malformed.Reason.NOT_HTTP, assertThrows(Malformed.class, () -> new HeadParser().feed(bytes(head))).reason());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
