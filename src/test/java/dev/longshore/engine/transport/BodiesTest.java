package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Malformed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    private static final String CHUNKS = "5\r\nhello\r\n1;x=\"y\"\r\n \r\n005\r\nworld\r\n0\r\nTrailer: 1\r\n\r\n";

    @Test
    void readsChunksInPiecesOfEverySize() throws IOException {
        for (int size = 1; size <= CHUNKS.length(); size++) {
            assertEquals("hello world", text(new ChunkedBody(new Pieces(CHUNKS, size))));
        }
    }

    @Test
    void aChunkedBodyCutAnywhereIsNotWhole() {
        for (int end = 0; end < CHUNKS.length(); end++) {
            ChunkedBody body = new ChunkedBody(new Pieces(CHUNKS.substring(0, end), 7));
            assertThrows(Disconnected.class, body::readAllBytes, "cut at " + end);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\n", "-1\r\n", "\r\n", "1\r\nab\r\n", "ffffffffffffffff\r\n", "1\r\na\rb\r\n"})
    void refusesBrokenChunks(String chunks) {
        assertThrows(Malformed.class, () -> new ChunkedBody(new Pieces(chunks, 100)).readAllBytes());
    }

    @Test
    void linesBetweenChunksAreBounded() {
        assertThrows(Malformed.class, () -> new ChunkedBody(new Pieces("1;" + "x".repeat(100_000), 1000)).readAllBytes());
        assertThrows(Malformed.class, () -> new ChunkedBody(new Pieces("0\r\n" + "A: b\r\n".repeat(100_000), 1000)).readAllBytes());
    }

    @Test
    void aHugeChunkReservesNoMemory() throws IOException {
        ChunkedBody body = new ChunkedBody(new Pieces("7fffffffffffff\r\nab", 100));
        assertEquals('a', body.read());
    }

    @Test
    void aFixedBodyLeavesWhatFollows() throws IOException {
        Pieces in = new Pieces("abcdef", 100);
        assertEquals("abc", text(new FixedBody(in, 3)));
        assertEquals('d', in.read());
    }

    @Test
    void aShortFixedBodyIsNotWhole() {
        assertThrows(Disconnected.class, () -> new FixedBody(new Pieces("abc", 100), 4).readAllBytes());
    }

    @Test
    void contradictoryFramingIsRefused() {
        for (Map<String, List<String>> fields : List.of(Map.of("Content-Length", List.of("1", "2")), Map.of("Content-Length", List.of("-1")),
                Map.of("Content-Length", List.of("1e3")), Map.of("Transfer-Encoding", List.of("gzip, chunked")))) {
            HttpHead head = new HttpHead(1, 200, Headers.of(fields));
            assertThrows(Malformed.class, () -> head.body("GET", new Pieces("", 1)), fields::toString);
        }
    }

    @Test
    void chunkedGoesBeforeContentLength() throws IOException {
        HttpHead head = new HttpHead(1, 200, Headers.of(Map.of("Content-Length", List.of("1"), "Transfer-Encoding", List.of("Chunked"))));
        assertEquals("hello world", text(head.body("GET", new Pieces(CHUNKS, 3))));
    }

    @Test
    void brokenGzipIsMalformed() {
        HttpHead head = new HttpHead(1, 200, Headers.of(Map.of("Content-Encoding", List.of("gzip"))));
        assertThrows(Malformed.class, () -> head.body("GET", new Pieces("not compressed at all", 3)).readAllBytes());
    }

    private static String text(BodyInput body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Gives at most so many bytes at once, as a socket may. */
    private static final class Pieces extends BodyInput {
        private final byte[] bytes;
        private final int size;
        private int at;

        Pieces(String text, int size) {
            this.bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            this.size = size;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == bytes.length) {
                return -1;
            }
            byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + Math.min(size, length)));
            System.arraycopy(piece, 0, target, offset, piece.length);
            at += piece.length;
            return piece.length;
        }
    }
}
