package dev.longshore.service.logs.decode;

import static dev.longshore.service.logs.decode.Decoded.DOCKER;
import static dev.longshore.service.logs.decode.Decoded.DOCKER_TTY;
import static dev.longshore.service.logs.decode.Decoded.PODMAN;
import static dev.longshore.testing.LogCases.frame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogText;
import dev.longshore.engine.EngineException;
import dev.longshore.testing.LogCases;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are cut, wrong or without bounds. */
class LogFaultsTest {

    private static final String TIME = "2026-11-28T16:00:00.100000000Z ";

    private final List<LogLine> lines = new ArrayList<>();

    private LogDecoder decoder(LogForm form) {
        return new LogDecoder(form, lines::add);
    }

    private static void add(LogDecoder decoder, byte[] bytes) {
        decoder.add(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"podman58-interleaved-ts.bin", "podman58-bytes-ts.bin", "docker28-two-runs-no-final-newline-ts.bin"})
    void aCutBetweenReadsAtAnyByteChangesNothing(String file) {
        LogForm form = file.startsWith("podman") ? PODMAN : DOCKER;
        byte[] bytes = LogCases.bytes("raw/" + file);
        List<String> whole = Decoded.all(Decoded.lines(form, bytes));
        for (int cut = 1; cut < bytes.length; cut++) {
            assertEquals(whole, Decoded.all(Decoded.lines(form, Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length))),
                    "at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 997})
    void soDoShortReads(int step) {
        byte[] bytes = LogCases.bytes("raw/docker28-mux-17000-ts.bin");
        assertEquals(Decoded.all(Decoded.lines(DOCKER, bytes)), Decoded.all(Decoded.inSteps(DOCKER, bytes, step)));
    }

    /** What came of the frame is shown, and the end is told as a cut. */
    @ParameterizedTest
    @ValueSource(longs = {60, 65_536, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL})
    void anEndWithinAFrameIsToldAfterItsLines(long length) {
        LogDecoder decoder = decoder(DOCKER);
        byte[] header = {1, 0, 0, 0, (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length};
        add(decoder, header);
        add(decoder, (TIME + "one\ntwo").getBytes(StandardCharsets.UTF_8));
        assertThrows(EngineException.Disconnected.class, decoder::end);
        assertEquals(List.of("one", "two"), Decoded.texts(lines));
    }

    @Test
    void aCutWithinTheTimeGivesNoHalfTimeAsText() {
        LogDecoder decoder = decoder(DOCKER);
        byte[] frame = frame(1, TIME + "text\n");
        decoder.add(frame, 0, 20);
        assertThrows(EngineException.Disconnected.class, decoder::end);
        assertEquals(List.of(), lines);
    }

    @Test
    void framesWithoutContentMakeNoLine() {
        assertEquals(List.of(), Decoded.lines(DOCKER, frame(1, ""), frame(2, "")));
    }

    @Test
    void theEnginesOwnFailureIsToldAfterTheLines() {
        LogDecoder decoder = decoder(DOCKER);
        EngineException.Reported told = assertThrows(EngineException.Reported.class,
                () -> add(decoder, LogCases.bytes("raw/damaged-mux.bin")));
        assertTrue(told.getMessage().startsWith("Error grabbing logs: invalid character '\\x00'"), told.getMessage());
        assertEquals(List.of("a1"), Decoded.texts(lines));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 77, 255})
    void anUnknownStreamStopsItAfterTheLines(int source) {
        LogDecoder decoder = decoder(DOCKER);
        add(decoder, frame(1, TIME + "one\n"));
        add(decoder, frame(2, TIME + "open"));
        EngineException.Malformed no = assertThrows(EngineException.Malformed.class, () -> add(decoder, frame(source, "x")));
        assertTrue(no.getMessage().contains(String.format("%02x 00 00 00 00 00 00 01", source)), no.getMessage());
        assertEquals(List.of("one", "open"), Decoded.texts(lines));
        assertThrows(EngineException.Malformed.class, () -> add(decoder, frame(1, "more\n")));
        assertEquals(2, lines.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLineWithoutAnEndComesInPieces(boolean framed) {
        withoutEnd(framed, 20L << 20);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void soDoesAGigabyte(boolean framed) {
        withoutEnd(framed, 1L << 30);
    }

    private static void withoutEnd(boolean framed, long length) {
        long[] come = new long[2];
        LogDecoder decoder = new LogDecoder(framed ? DOCKER : DOCKER_TTY.withoutTimes(), line -> {
            assertTrue(line.text().length <= LogDecoder.MAX_LINE && !line.ended());
            come[0] += line.text().length;
            come[1]++;
        });
        byte[] part = "x".repeat(16_384).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = framed ? frame(1, TIME + "x".repeat(16_384)) : part;
        for (long at = 0; at < length; at += part.length) {
            add(decoder, bytes);
        }
        int open = decoder.open().getFirst().text().length;
        assertEquals(length, come[0] + open);
        assertTrue(open <= LogDecoder.MAX_LINE && come[1] <= length / (LogDecoder.MAX_LINE - 1_024) + 1, "no small pieces");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void piecesCutNeitherACharacterNorASequence(boolean framed) {
        for (int before = 0; before < 12; before++) {
            String text = "x".repeat(LogDecoder.MAX_LINE - 80 + before) + "é€😀\u001b[38;5;208mü".repeat(20);
            lines.clear();
            LogDecoder decoder = decoder(framed ? DOCKER.withoutTimes() : DOCKER_TTY.withoutTimes());
            byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
            add(decoder, framed ? frame(1, bytes) : bytes);
            assertEquals(2, lines.size());
            assertFalse(lines.getFirst().ended());
            assertTrue(lines.getLast().ended());
            StringBuilder joined = new StringBuilder();
            for (LogLine line : lines) {
                String plain = LogText.plain(line.text());
                assertFalse(plain.contains("\ufffd") || plain.contains("\u001b") || plain.contains("208"),
                        plain.substring(Math.max(0, plain.length() - 40)));
                joined.append(LogText.decode(line.text()));
            }
            assertEquals(text, joined.toString());
        }
    }

    @Test
    void theLastPieceOfALongLineIsALine() {
        LogDecoder decoder = decoder(DOCKER);
        String half = "x".repeat(LogDecoder.MAX_LINE);
        add(decoder, frame(1, TIME + half));
        add(decoder, frame(1, TIME + "\n"));
        add(decoder, frame(1, TIME + half + half + "end\n"));
        assertEquals(List.of(true, false, false, true), lines.stream().map(LogLine::ended).toList());
        assertEquals(List.of("x*1048576", "x*1048576", "x*1048576", "end"), Decoded.texts(lines));
    }

    /** A long line of a terminal: the engine's times are taken out, wherever it is cut into pieces. */
    @Test
    void piecesOfATerminalHaveNoTimes() {
        String part = TIME + "y".repeat(16_384);
        List<LogLine> pieces = Decoded.inSteps(DOCKER_TTY, (part.repeat(200) + "\r\n").getBytes(StandardCharsets.UTF_8), 65_536);
        assertTrue(pieces.size() > 3);
        assertEquals(200 * 16_384, pieces.stream().mapToInt(line -> line.text().length).sum());
        assertTrue(pieces.stream().allMatch(line -> LogText.decode(line.text()).indexOf('2') < 0 && line.hasTime()));
    }
}
