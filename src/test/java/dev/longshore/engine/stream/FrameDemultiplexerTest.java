package dev.longshore.engine.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.stream.FrameDemultiplexer.Place;
import dev.longshore.engine.stream.FrameDemultiplexer.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDemultiplexerTest {

    private record Piece(Source source, String text, Place place) { }

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Source, ByteArrayOutputStream> come = new EnumMap<>(Source.class);
    private final FrameDemultiplexer frames = new FrameDemultiplexer((source, bytes, from, count, place) -> {
        assertTrue(count > 0, "an empty piece tells nothing");
        pieces.add(new Piece(source, new String(bytes, from, count, StandardCharsets.UTF_8), place));
        come.computeIfAbsent(source, each -> new ByteArrayOutputStream()).write(bytes, from, count);
    });

    private static byte[] header(int source, long length) {
        return new byte[] {(byte) source, 0, 0, 0, (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }

    private static byte[] frame(int source, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return all(header(source, bytes.length), bytes);
    }

    private static byte[] all(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** At most so many bytes at a time, as a network gives them. */
    private void addInSteps(byte[] bytes, int most) {
        for (int at = 0; at < bytes.length; at += most) {
            frames.add(bytes, at, Math.min(most, bytes.length - at));
        }
    }

    private byte[] come(Source source) {
        return come.getOrDefault(source, new ByteArrayOutputStream()).toByteArray();
    }

    @Test
    void sourcesAreToldApart() {
        byte[] bytes = all(frame(1, "out\n"), frame(2, "err\n"), frame(1, ""), frame(0, "in"));
        frames.add(bytes, 0, bytes.length);
        frames.end();
        Place whole = new Place(true, true);
        assertEquals(List.of(new Piece(Source.OUTPUT, "out\n", whole), new Piece(Source.ERROR, "err\n", whole),
                new Piece(Source.INPUT, "in", whole)), pieces);
    }

    /** The sizes are such that headers are cut at every byte too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 4096, 1_000_000})
    void bytesAreTheSourcesHoweverTheyCome(int step) {
        byte[] out = new byte[70_000];
        new Random(3).nextBytes(out);
        addInSteps(all(header(1, 40_000), Arrays.copyOf(out, 40_000), frame(2, "é€😀"), header(1, 30_000),
                Arrays.copyOfRange(out, 40_000, 70_000)), step);
        frames.end();
        assertArrayEquals(out, come(Source.OUTPUT));
        assertEquals("é€😀", new String(come(Source.ERROR), StandardCharsets.UTF_8));
        assertEquals(3, pieces.stream().filter(piece -> piece.place().begins()).count(), "a piece says whether its frame begins with it");
        assertEquals(3, pieces.stream().filter(piece -> piece.place().ends()).count(), "and whether it ends with it");
        assertTrue(pieces.getLast().place().ends());
    }

    @Test
    void whatHasComeIsNotHeldBackForTheRest() {
        byte[] bytes = all(header(1, 100), "now".getBytes(StandardCharsets.UTF_8));
        frames.add(bytes, 0, bytes.length);
        assertEquals(List.of(new Piece(Source.OUTPUT, "now", new Place(true, false))), pieces);
    }

    /** A header may promise four gigabytes; nothing is taken for what does not come. */
    @ParameterizedTest
    @ValueSource(longs = {1, 65_536, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL})
    void aLengthTakesNoMemoryAndAnEndWithinItIsACut(long length) {
        byte[] part = new byte[(int) Math.min(length - 1, 20_000)];
        frames.add(all(header(2, length), part), 0, 8 + part.length);
        assertEquals(part.length, come(Source.ERROR).length);
        assertThrows(EngineException.Disconnected.class, frames::end);
    }

    @Test
    void framesOfNoLengthAreNone() {
        byte[] bytes = all(header(1, 0), header(2, 0), header(0, 0));
        frames.add(bytes, 0, bytes.length);
        frames.end();
        assertEquals(List.of(), pieces);
    }

    @Test
    void anEndWithinAFrameIsACut() {
        byte[] frame = frame(1, "abc€");
        for (int length = 1; length < frame.length; length++) {
            FrameDemultiplexer cut = new FrameDemultiplexer((source, bytes, from, count, place) -> { });
            cut.add(frame, 0, length);
            assertThrows(EngineException.Disconnected.class, cut::end, "after " + length + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ ls -la /\r\n", "\u0001\u0000\u0001\u0000abcd", "\u0004\u0000\u0000\u0000abcd",
        "\u007f\u0000\u0000\u0000abcd"})
    void aTerminalsBytesAreNoFrames(String text) {
        byte[] bytes = all(frame(1, "before"), text.getBytes(StandardCharsets.UTF_8));
        EngineException.Malformed no = assertThrows(EngineException.Malformed.class, () -> frames.add(bytes, 0, bytes.length));
        assertEquals(EngineException.Malformed.Reason.BAD_FRAMES, no.reason());
        assertTrue(no.getMessage().endsWith(String.format(" %02x", (int) text.charAt(7))), no.getMessage());
        assertEquals("before", pieces.getFirst().text());
        assertSame(no, assertThrows(EngineException.class, () -> frames.add(frame(1, "after"), 0, 13)), "nothing is read behind it");
        assertEquals(1, pieces.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 127, 128, 255})
    void unknownSourcesStopTheStream(int source) {
        byte[] bytes = all(header(source, 3), new byte[3]);
        EngineException.Malformed no = assertThrows(EngineException.Malformed.class, () -> frames.add(bytes, 0, bytes.length));
        assertTrue(no.getMessage().contains(String.format("%02x 00 00 00 00 00 00 03", source)), no.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 100})
    void theEnginesOwnFailureIsTold(int step) {
        EngineException.Reported told = assertThrows(EngineException.Reported.class,
                () -> addInSteps(all(frame(1, "a"), frame(3, "driver failed\n")), step));
        assertEquals("driver failed", told.getMessage());
        assertEquals("a", pieces.getFirst().text());
    }

    @Test
    void aFailureThatIsCutOrHugeIsToldAsFarAsItCame() {
        byte[] cut = Arrays.copyOf(frame(3, "driver failed"), 14);
        frames.add(cut, 0, cut.length);
        assertEquals("driver", assertThrows(EngineException.Reported.class, frames::end).getMessage());
        FrameDemultiplexer huge = new FrameDemultiplexer((source, bytes, from, count, place) -> { });
        byte[] text = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        huge.add(header(3, 0xffff_ffffL), 0, 8);
        assertEquals(4_096, assertThrows(EngineException.Reported.class, () -> huge.add(text, 0, text.length)).getMessage().length());
    }
}
