package dev.longshore.service.logs.decode;

import static dev.longshore.service.logs.decode.Decoded.DOCKER_TTY;
import static dev.longshore.service.logs.decode.Decoded.PODMAN_TTY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.engine.EngineException;
import dev.longshore.testing.LogCases;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a terminal: no frames, and the engine's times stand within long lines. */
class TerminalLogTest {

    private static final String FIRST = "2026-11-28T16:00:00.100000000Z ";
    private static final String LATER = "2026-11-28T16:00:00.200000000Z ";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(LogForm form, String text) {
        return Decoded.texts(Decoded.lines(form, bytes(text)));
    }

    @Test
    void noTimeShowsInALongLineOfDocker() {
        List<LogLine> lines = Decoded.lines(DOCKER_TTY, LogCases.bytes("raw/docker28-tty-17000-ts.bin"));
        assertEquals(List.of("one", "A*17000", "two"), Decoded.texts(lines));
        assertTrue(lines.stream().allMatch(line -> line.stream() == LogStream.TTY && line.hasTime()));
    }

    @Test
    void noTimeShowsInALongLineOfPodman() {
        List<LogLine> lines = Decoded.lines(PODMAN_TTY, LogCases.bytes("raw/podman58-tty-6000-ts.bin"));
        assertEquals(List.of("one", "A*6000", "2026-01-01T00:00:00Z own time"), Decoded.texts(lines));
        assertEquals(Instant.parse("2026-11-28T16:13:29.594107972Z"), Decoded.times(lines).get(1));
    }

    @Test
    void fourBytesAreALine() {
        assertEquals(List.of("hi"), texts(DOCKER_TTY.withoutTimes(), "hi\r\n"));
    }

    /** It is known from the container that there are no frames; the bytes are not asked. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void bytesThatLookLikeAFrameAreText(int first) {
        String text = (char) first + "\0\0\0\0\0\0\4abcd";
        assertEquals(List.of(text), texts(DOCKER_TTY.withoutTimes(), text + "\r\n"));
        assertEquals(List.of(text), texts(PODMAN_TTY, FIRST + text + "\r\n"));
    }

    @Test
    void aProgramsOwnTimesStay() {
        for (LogForm form : List.of(DOCKER_TTY, PODMAN_TTY)) {
            assertEquals(List.of("a 2026-11-28T16:00:00.099999999Z b"), texts(form, FIRST + "a 2026-11-28T16:00:00.099999999Z b\r\n"),
                    "earlier");
            assertEquals(List.of("until 2027-01-01T00:00:00Z or so"), texts(form, FIRST + "until 2027-01-01T00:00:00Z or so\r\n"),
                    "in whole seconds");
            assertEquals(List.of(LATER + "x"), texts(form, FIRST + LATER + "x\r\n"), "at the head");
            assertEquals(List.of("a2026-11-28T16:00:00.200000000Zb"), texts(form, FIRST + "a2026-11-28T16:00:00.200000000Zb\r\n"),
                    "without a space");
        }
        assertEquals(List.of("a 2026-11-28T16:00:00Z b"), texts(PODMAN_TTY, "2026-11-28T16:00:00Z a 2026-11-28T16:00:00Z b\r\n"));
        assertEquals(List.of("x*16384 2026-11-28T16:00:00.100000000Z b"),
                texts(DOCKER_TTY, FIRST + "x".repeat(16_384) + " " + FIRST + "b\r\n"), "not at the border");
    }

    /** A program may invent the digits of a second. */
    @Test
    void aTimeBehindASpaceIsNoNextRun() {
        assertEquals(List.of("own " + LATER + "in text"), texts(DOCKER_TTY, FIRST + "own " + LATER + "in text\r\n"));
        assertEquals(List.of("own ", "in text"), texts(DOCKER_TTY.with(List.of(Instant.parse("2026-11-28T16:00:00.199Z")), List.of()),
                FIRST + "own " + LATER + "in text\r\n"),
                "unless a run is known to begin");
    }

    @Test
    void piecesOfWholeSecondsAreJoined() {
        assertEquals(List.of("10%\r20%\r30%"),
                texts(PODMAN_TTY, "2026-11-28T16:00:00Z 10%2026-11-28T16:00:00Z \r20%2026-11-28T16:00:01Z \r30%\r\n"));
    }

    @Test
    void aRunOfDockerThatEndsWithoutALineEndEndsItsLine() {
        List<LogLine> lines = Decoded.lines(DOCKER_TTY, bytes(FIRST + "nofinal" + LATER + "begin\r\n"));
        assertEquals(List.of("nofinal", "begin"), Decoded.texts(lines));
        assertEquals(List.of(Instant.parse(FIRST.strip()), Instant.parse(LATER.strip())), Decoded.times(lines));
    }

    @Test
    void aRunOfPodmanEndsWhereItIsKnownTo() {
        String text = FIRST + "nofinal" + LATER + "begin\r\n";
        assertEquals(List.of("nofinalbegin"), texts(PODMAN_TTY, text));
        assertEquals(List.of("nofinal", "begin"), texts(PODMAN_TTY.with(List.of(), List.of(Instant.parse("2026-11-28T16:00:00.15Z"))),
                text));
    }

    @Test
    void theEnginesOwnFailureIsTold() {
        List<LogLine> lines = new ArrayList<>();
        LogDecoder decoder = new LogDecoder(DOCKER_TTY, lines::add);
        byte[] damaged = LogCases.bytes("raw/damaged-tty.bin");
        EngineException.Reported told = assertThrows(EngineException.Reported.class, () -> decoder.add(damaged, 0, damaged.length));
        assertTrue(told.getMessage().startsWith("Error grabbing logs: invalid character"), told.getMessage());
        assertEquals(List.of("a1"), Decoded.texts(lines));
        assertThrows(EngineException.Reported.class, () -> decoder.add(damaged, 0, 10));
        assertEquals(1, lines.size());
    }

    @Test
    void aProgramMayWriteTheSameWords() {
        assertEquals(List.of("Error grabbing logs: x"), texts(DOCKER_TTY, FIRST + "Error grabbing logs: x\r\n"));
        assertEquals(List.of("Error grabbing logs: x"), texts(DOCKER_TTY.withoutTimes(), "Error grabbing logs: x\r\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 31, 4096})
    void howTheBytesComeChangesNothing(int step) {
        byte[] docker = LogCases.bytes("raw/docker28-tty-17000-ts.bin");
        assertEquals(Decoded.all(Decoded.lines(DOCKER_TTY, docker)), Decoded.all(Decoded.inSteps(DOCKER_TTY, docker, step)));
        byte[] podman = LogCases.bytes("raw/podman58-tty-6000-ts.bin");
        assertEquals(Decoded.all(Decoded.lines(PODMAN_TTY, podman)), Decoded.all(Decoded.inSteps(PODMAN_TTY, podman, step)));
    }

    @Test
    void whatWaitsForItsEndIsShownWithoutItsTime() {
        LogDecoder decoder = new LogDecoder(DOCKER_TTY, line -> { });
        byte[] time = bytes(FIRST);
        decoder.add(time, 0, time.length - 5);
        assertEquals(List.of(), decoder.open(), "part of a time is no text");
        decoder.add(time, time.length - 5, 5);
        byte[] prompt = bytes("login: ");
        decoder.add(prompt, 0, prompt.length);
        assertEquals(List.of("login: "), Decoded.texts(decoder.open()));
        assertEquals(List.of("login: "), Decoded.texts(decoder.open()));
    }
}
