package dev.longshore.service.logs.decode;

import static dev.longshore.service.logs.decode.Decoded.DOCKER;
import static dev.longshore.service.logs.decode.Decoded.PODMAN;
import static dev.longshore.testing.LogCases.frame;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.testing.LogCases;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames, as engines recorded them. */
class LogDecoderTest {

    private static List<LogLine> recorded(String file, LogForm form) {
        return Decoded.lines(form, LogCases.bytes("raw/" + file));
    }

    @Test
    void piecesOfDockerAreOneLineOfOneTime() {
        List<LogLine> lines = recorded("docker28-mux-17000-ts.bin", DOCKER);
        assertEquals(List.of("one", "A*17000", "two"), Decoded.texts(lines));
        assertEquals(List.of("16:11:25.824880030Z", "16:11:25.825581438Z", "16:11:25.825642658Z"),
                Decoded.times(lines).stream().map(time -> time.toString().substring(11)).toList());
        assertTrue(lines.stream().allMatch(LogLine::ended));
    }

    @Test
    void aLineAsLongAsAPieceMakesNoEmptyOne() {
        List<LogLine> lines = recorded("docker28-exact-16384.bin", DOCKER.withoutTimes());
        assertEquals(List.of("A*16384", "x", "C*16383", "y"), Decoded.texts(lines));
        assertFalse(lines.getFirst().hasTime());
    }

    @Test
    void piecesOfPodmanAreOneLineOfTheFirstTime() {
        List<LogLine> lines = recorded("podman4-long-all-ts.bin", PODMAN);
        assertEquals(List.of("first", "A*9000-END", "second", "B*8500-TAIL"), Decoded.texts(lines));
        List<LogLine> tty = recorded("podman58-tty-6000-libpod-ts.bin", PODMAN);
        assertEquals(List.of("one", "A*6000", "2026-01-01T00:00:00Z own time"), Decoded.texts(tty));
        assertEquals(Instant.parse("2026-11-28T16:13:29.594107972Z"), LogTime.instant(tty.get(1).time()));
        assertEquals(Instant.parse("2026-11-28T16:13:29.594326536Z"), LogTime.instant(tty.get(2).time()));
    }

    @Test
    void charactersAndLinesThatAreCutByTheOtherStreamStayWhole() {
        List<LogLine> lines = recorded("podman58-interleaved-ts.bin", PODMAN);
        assertEquals(List.of("out1-a out1-b", "out2-a out2-b", "out3-a out3-b", "äuml"), Decoded.texts(lines, LogStream.OUT));
        assertEquals(List.of("err1-a err1-b", "err2-a err2-b", "err3-a err3-b", "€uro"), Decoded.texts(lines, LogStream.ERR));
    }

    @Test
    void whatTheEngineHasReplacedIsNotHidden() {
        assertEquals(List.of("D*16383\ufffd\ufffd€😀 after"), Decoded.texts(recorded("docker28-char-on-16k-ts.bin", DOCKER)));
    }

    @Test
    void bytesStayAsTheyCame() {
        List<LogLine> docker = recorded("docker28-bytes-ts.bin", DOCKER);
        List<String> texts = List.of("nul\0mid", "", "", "", "x\ry", "", "\rz", "esc\u001b[31mred\u001b[0m", "ls\u2028sep", "<&>",
                "nofinal");
        assertEquals(texts, Decoded.texts(docker, LogStream.OUT).subList(2, 13));
        List<LogLine> podman = recorded("podman58-bytes-ts.bin", PODMAN);
        assertEquals(texts, Decoded.texts(podman, LogStream.OUT).subList(2, 13));
        assertArrayEquals(HexFormat.of().parseHex("fffe626164c080eda080656e64"), podman.get(1).text());
        assertArrayEquals(HexFormat.of().parseHex("657272ff"), podman.stream().filter(line -> line.stream() == LogStream.ERR).findFirst()
                .orElseThrow().text());
    }

    @Test
    void theEndOfARunEndsItsLine() {
        List<LogLine> lines = recorded("docker28-two-runs-no-final-newline-ts.bin", DOCKER);
        assertEquals(List.of("begin", "nofinal", "begin", "nofinal"), Decoded.texts(lines, LogStream.OUT));
        assertEquals(List.of("eno", "eno"), Decoded.texts(lines, LogStream.ERR));
    }

    @Test
    void aRunOfPodmanEndsWhereItIsKnownTo() {
        byte[] bytes = bytes(frame(1, "2026-11-28T10:00:01.000000005Z nofinal"), frame(1, "2026-11-28T10:00:03.000000005Z begin\n"));
        assertEquals(List.of("nofinalbegin"), Decoded.texts(Decoded.lines(PODMAN, bytes)));
        assertEquals(List.of("nofinal", "begin"), Decoded.texts(Decoded.lines(PODMAN.with(List.of(),
                List.of(Instant.parse("2026-11-28T10:00:02Z"))), bytes)));
        assertEquals(List.of("nofinalbegin"), Decoded.texts(Decoded.lines(PODMAN.with(List.of(Instant.parse("2026-11-28T10:00:01Z")),
                List.of(Instant.parse("2026-11-28T10:00:04Z"))), bytes)));
    }

    @Test
    void aRunThatIsToldOfWhileReadingEndsALineToo() {
        List<LogLine> lines = new ArrayList<>();
        LogDecoder decoder = new LogDecoder(PODMAN, lines::add);
        byte[] first = frame(1, "2026-11-28T10:00:01Z nofinal");
        decoder.add(first, 0, first.length);
        decoder.started(Instant.parse("2026-11-28T10:00:02.7Z"));
        byte[] second = frame(1, "2026-11-28T10:00:02Z begin\n");
        decoder.add(second, 0, second.length);
        assertEquals(List.of("nofinal", "begin"), Decoded.texts(lines), "whole seconds: the time of the line is cut");
    }

    /** What is cut by the engine to whole seconds is one line where it can be. */
    @Test
    void aPieceInTheSecondOfATurnIsOfTheSameRun() {
        assertEquals(List.of("beginrest"), wholeSeconds(1, 2, List.of("2026-11-28T10:00:01.1Z"), List.of()),
                "one that prints as it starts");
        assertEquals(List.of("beginrest"), wholeSeconds(1, 2, List.of("2026-11-28T10:00:01.1Z"), List.of("2026-11-28T10:00:02.9Z")),
                "and ends");
        assertEquals(List.of("begin", "rest"), wholeSeconds(1, 3, List.of("2026-11-28T10:00:03.1Z"), List.of("2026-11-28T10:00:01.9Z")),
                "another run");
        assertEquals(List.of("begin", "rest"), wholeSeconds(1, 3, List.of("2026-11-28T10:00:03.1Z"), List.of("2026-11-28T10:00:09Z")),
                "that has ended too");
        assertEquals(List.of("begin", "rest"), wholeSeconds(1, 1, List.of("2026-11-28T10:00:01.6Z"), List.of("2026-11-28T10:00:01.4Z")),
                "another run, within the second");
        assertEquals(List.of("beginrest"), wholeSeconds(1, 1, List.of("2026-11-28T10:00:01.1Z"), List.of("2026-11-28T10:00:01.9Z")),
                "one that ends within the second in which it began");
    }

    /** A container is stopped and started within a second, and a line of the next run is longer than what Podman reads at once. */
    @Test
    void aLongLineStaysWholeInTheSecondOfATurn() {
        LogForm form = PODMAN.with(List.of(Instant.parse("2026-11-28T10:00:01.6Z")), List.of(Instant.parse("2026-11-28T10:00:01.4Z")));
        byte[] bytes = bytes(frame(1, "2026-11-28T10:00:01Z nofinal"), frame(1, "2026-11-28T10:00:01Z " + "A".repeat(8_192)), frame(1, "2026-11-28T10:00:01Z AA\n"));
        assertEquals(List.of("nofinal", "A*8194"), Decoded.texts(Decoded.lines(form, bytes)));
    }

    private static List<String> wholeSeconds(int first, int second, List<String> starts, List<String> ends) {
        LogForm form = PODMAN.with(starts.stream().map(Instant::parse).toList(), ends.stream().map(Instant::parse).toList());
        byte[] bytes = bytes(frame(1, "2026-11-28T10:00:0" + first + "Z begin"), frame(1, "2026-11-28T10:00:0" + second + "Z rest\n"));
        return Decoded.texts(Decoded.lines(form, bytes));
    }

    /** The start is noted when the program may have written already; the end is certain. */
    @Test
    void aStartThatIsNotedLateCutsNoLine() {
        byte[] bytes = bytes(frame(1, "2026-11-28T10:00:01.100000001Z begin"), frame(1, "2026-11-28T10:00:01.200000001Z rest\n"));
        assertEquals(List.of("beginrest"), Decoded.texts(Decoded.lines(PODMAN.with(List.of(Instant.parse("2026-11-28T10:00:01.12Z")),
                List.of()), bytes)));
        assertEquals(List.of("begin", "rest"), Decoded.texts(Decoded.lines(PODMAN.with(List.of(Instant.parse("2026-11-28T10:00:01.22Z")),
                List.of()), bytes)));
    }

    @Test
    void aCharacterStaysWholeOverATurnThatMayBeOne() {
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
        byte[] time = "2026-11-28T10:00:01Z ".getBytes(StandardCharsets.UTF_8);
        byte[] later = "2026-11-28T10:00:02Z ".getBytes(StandardCharsets.UTF_8);
        LogForm form = PODMAN.with(List.of(Instant.parse("2026-11-28T10:00:02.5Z")), List.of());
        byte[] half = bytes(time, new byte[] {euro[0]});
        byte[] rest = bytes(later, new byte[] {euro[1], euro[2], '\n'});
        assertEquals(List.of("€"), Decoded.texts(Decoded.lines(form, frame(1, half), frame(1, rest))));
        LogForm terminal = new LogForm(false, true, true, form.starts(), form.ends());
        assertEquals(List.of("€"), Decoded.texts(Decoded.lines(terminal, half, rest)));
    }

    /** Docker 20.10 with its driver "local" loses the line end of a long line. */
    @Test
    void aLongLineWithoutItsEndIsALine() {
        byte[] bytes = bytes(frame(1, "2026-11-28T16:00:00.100000000+01:00 " + "x".repeat(16_384)),
                frame(1, "2026-11-28T16:00:00.100000000+01:00 rest"),
                frame(1, "2026-11-28T16:00:00.200000000+01:00 next\n"));
        assertEquals(List.of("x*16384rest", "next"), Decoded.texts(Decoded.lines(DOCKER, bytes)));
    }

    /** With the journal each piece has a time of its own. */
    @Test
    void aFullPieceGoesOnWhateverItsTime() {
        byte[] bytes = bytes(frame(1, "2026-11-28T16:00:00.100000000Z " + "x".repeat(16_384)),
                frame(1, "2026-11-28T16:00:00.100000001Z rest\n"));
        assertEquals(List.of("x*16384rest"), Decoded.texts(Decoded.lines(DOCKER, bytes)));
    }

    @Test
    void lengthsThatLookLikeLineEndsAreLengths() {
        List<LogLine> lines = recorded("len-0a-0d.bin", DOCKER.withoutTimes());
        assertEquals(List.of("", "123456789", "VM options {", "abcdefgh", "x*255", "y*265"), Decoded.texts(lines));
        assertEquals(List.of(LogStream.OUT, LogStream.OUT, LogStream.ERR, LogStream.OUT, LogStream.OUT, LogStream.OUT), lines.stream()
                .map(LogLine::stream).toList());
    }

    /** {@code \n\r} makes no line of its own and hides none; progress is one line. */
    @Test
    void spacesAndReturnsAreKept() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : new String(LogCases.bytes("text/lines.bin"), StandardCharsets.UTF_8).split("(?<=\n)")) {
            bytes.writeBytes(frame(1, "2026-11-28T16:00:00.100000000Z " + line));
        }
        assertEquals(List.of("  two spaces", "\ttab", "      six   inner   spaces", "10%\r20%\r100%", "crlf", "lfcr first",
                "\rlfcr second", "", "",
                "last without newline"), Decoded.texts(Decoded.lines(DOCKER, bytes.toByteArray())));
    }

    @Test
    void onlyTheFirstTimeIsTheEngines() {
        byte[] own = LogCases.bytes("text/rfc3339-in-text.txt");
        List<LogLine> lines = Decoded.lines(DOCKER, frame(1, own));
        assertEquals(List.of("2026-01-01T00:00:00Z own time first"), Decoded.texts(lines));
        assertEquals(Instant.parse("2026-11-28T10:00:00.000000001Z"), LogTime.instant(lines.getFirst().time()));
    }

    @Test
    void aWordThatIsNoTimeBelongsToTheText() {
        List<LogLine> lines = Decoded.lines(DOCKER, frame(1, "Error grabbing\n"), frame(1, "2026-11-28\n"),
                frame(1, "2026-11-28T15:58:20Znot\n"));
        assertEquals(List.of("Error grabbing", "2026-11-28", "2026-11-28T15:58:20Znot"), Decoded.texts(lines));
        assertTrue(lines.stream().noneMatch(LogLine::hasTime));
    }

    @Test
    void aTimeOutside64BitsIsNone() {
        List<LogLine> lines = Decoded.lines(DOCKER, frame(1, "0001-01-01T00:00:00.000000000Z text\n"));
        assertEquals(List.of("text"), Decoded.texts(lines));
        assertFalse(lines.getFirst().hasTime());
    }

    @Test
    void whatWaitsForItsEndIsShownAndComesAsALineLater() {
        List<LogLine> lines = new ArrayList<>();
        LogDecoder decoder = new LogDecoder(PODMAN, lines::add);
        for (byte[] frame : List.of(frame(1, "2026-11-28T10:00:01.000000001Z out "), frame(2, "2026-11-28T10:00:02.000000001Z err"))) {
            decoder.add(frame, 0, frame.length);
        }
        assertEquals(List.of("out ", "err"), Decoded.texts(decoder.open()));
        assertTrue(decoder.open().stream().noneMatch(LogLine::ended));
        assertEquals(List.of(), lines);
        byte[] rest = frame(1, "2026-11-28T10:00:03.000000001Z rest\n");
        decoder.add(rest, 0, rest.length);
        assertEquals(List.of("out rest"), Decoded.texts(lines));
        decoder.end();
        assertEquals(List.of("out rest", "err"), Decoded.texts(lines));
        assertEquals(List.of(), decoder.open());
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
