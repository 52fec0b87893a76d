package dev.longshore.engine.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.stream.FrameDemultiplexer.Piece;
import dev.longshore.engine.stream.FrameDemultiplexer.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameDemultiplexerTest {

    private static byte[] header(int source, long length) {
        return new byte[] {(byte) source, 0, 0, 0, (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }

    private static byte[] frame(int source, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(header(source, bytes.length));
        frame.writeBytes(bytes);
        return frame.toByteArray();
    }

    private static InputStream stream(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return new ByteArrayInputStream(all.toByteArray());
    }

    /** At most so many bytes at a time, as a network gives them. */
    private static InputStream inSteps(InputStream in, int most) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(most, length));
            }
        };
    }

    private static List<Piece> all(InputStream in) {
        FrameDemultiplexer frames = new FrameDemultiplexer(in);
        List<Piece> pieces = new ArrayList<>();
        for (Optional<Piece> piece = frames.next(); piece.isPresent(); piece = frames.next()) {
            assertTrue(piece.get().bytes().length > 0 && piece.get().bytes().length <= FrameDemultiplexer.MAX_PIECE);
            pieces.add(piece.get());
        }
        return pieces;
    }

    private static String text(Piece piece) {
        return new String(piece.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void sourcesAreToldApart() {
        List<Piece> pieces = all(stream(frame(1, "out\n"), frame(2, "err\n"), frame(1, ""), frame(0, "in")));
        assertEquals(List.of("out\n", "err\n", "in"), pieces.stream().map(FrameDemultiplexerTest::text).toList());
        assertEquals(List.of(Source.OUTPUT, Source.ERROR, Source.INPUT), pieces.stream().map(Piece::source).toList());
        assertTrue(pieces.stream().allMatch(Piece::begins));
    }

    @Test
    void noPieceCutsACharacterHoweverTheBytesCome() {
        String line = "é€😀x".repeat(5_000);
        for (int step : List.of(1, 2, 3, 5, 4096, 1_000_000)) {
            List<Piece> pieces = all(inSteps(stream(frame(1, line), frame(2, "€")), step));
            assertFalse(pieces.stream().map(FrameDemultiplexerTest::text).anyMatch(text -> text.contains("\ufffd")), "step " + step);
            assertEquals(line + "€", String.join("", pieces.stream().map(FrameDemultiplexerTest::text).toList()));
            assertEquals(2, pieces.stream().filter(Piece::begins).count(), "a piece says whether its frame begins with it");
            assertTrue(pieces.getLast().begins());
        }
    }

    @Test
    void whatIsNoTextComesAsItIs() {
        byte[] bytes = new byte[70_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 | 0x80);
        }
        ByteArrayOutputStream come = new ByteArrayOutputStream();
        all(inSteps(stream(header(1, bytes.length), bytes), 997)).forEach(piece -> come.writeBytes(piece.bytes()));
        assertEquals(bytes.length, come.size());
        assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), come.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatHasComeIsNotHeldBackForTheRest() {
        InputStream silentAfter = new SequenceInputStream(stream(header(1, 100), "now".getBytes(StandardCharsets.UTF_8)), new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("asked for more before it gave what it has");
            }
        });
        assertEquals("now", text(new FrameDemultiplexer(silentAfter).next().orElseThrow()));
    }

    /** A header may promise four gigabytes; what is taken is what comes. */
    @Test
    void aHugeLengthTakesNoMemory() {
        FrameDemultiplexer frames = new FrameDemultiplexer(stream(header(2, 0xffff_ffffL), new byte[20_000]));
        int come = 0;
        while (come < 20_000) {
            come += frames.next().orElseThrow().bytes().length;
        }
        assertEquals(20_000, come);
        assertThrows(EngineException.Disconnected.class, frames::next);
    }

    @Test
    void anEndWithinAFrameIsACut() {
        assertEquals(Optional.empty(), new FrameDemultiplexer(stream()).next());
        byte[] frame = frame(1, "abc€");
        for (int length = 1; length < frame.length; length++) {
            FrameDemultiplexer frames = new FrameDemultiplexer(stream(java.util.Arrays.copyOf(frame, length)));
            assertThrows(EngineException.Disconnected.class, () -> {
                while (frames.next().isPresent()) {
                    // the part that came is given
                }
            }, "after " + length + " bytes");
        }
    }

    @Test
    void aTerminalsBytesAreNoFrames() {
        for (String text : List.of("$ ls -la /\r\n", "\u0001\u0000\u0001\u0000abcd", "\u0004\u0000\u0000\u0000abcd")) {
            EngineException.Malformed no = assertThrows(EngineException.Malformed.class, () -> all(stream(text.getBytes(StandardCharsets.UTF_8))));
            assertEquals(EngineException.Malformed.Reason.BAD_FRAMES, no.reason());
        }
    }

    @Test
    void theEnginesOwnFailureIsTold() {
        EngineException.Reported told = assertThrows(EngineException.Reported.class, () -> all(stream(frame(1, "a"), frame(3, "driver failed\n"))));
        assertEquals("driver failed", told.getMessage());
    }
}
