package dev.longshore.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LevelFinder;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LineFields;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogText;
import dev.longshore.domain.logs.SgrState;
import dev.longshore.domain.logs.StyledText;
import dev.longshore.engine.EngineException;
import dev.longshore.service.logs.decode.LogDecoder;
import dev.longshore.service.logs.decode.LogForm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What must hold for any bytes of a log, however they come. */
final class LogFuzz {

    private static final LevelFinder LEVELS = new LevelFinder(LevelRules.BUILT);

    private LogFuzz() {
    }

    /** What the decoder gave, and the failure it ended with, if any. */
    private record Result(List<LogLine> lines, String failure) {

        /** Comparable: arrays are not. */
        List<String> all() {
            List<String> all = new ArrayList<>(lines.stream().map(line -> line.stream() + " " + line.time() + " " + line.ended() + " "
                    + Arrays.toString(line.text())).toList());
            all.add(failure);
            return all;
        }
    }

    private static Result decode(LogForm form, byte[] bytes, int step) {
        List<LogLine> lines = new ArrayList<>();
        LogDecoder decoder = new LogDecoder(form, lines::add);
        try {
            for (int at = 0; at < bytes.length; at += step) {
                decoder.add(bytes, at, Math.min(step, bytes.length - at));
                assertTrue(decoder.open().stream().noneMatch(LogLine::ended));
            }
            decoder.end();
            return new Result(lines, "");
        } catch (EngineException told) {
            return new Result(lines, told.getClass().getSimpleName() + " " + told.getMessage());
        }
    }

    /** Nothing but the engine's failures is thrown, no line holds a line end, and the size of reads changes nothing. */
    static void anyBytes(byte[] bytes, int step, boolean framed, boolean stamped, boolean podman) {
        LogForm form = new LogForm(framed, stamped, podman, List.of(), List.of());
        Result whole = decode(form, bytes, Math.max(1, bytes.length));
        assertEquals(whole.all(), decode(form, bytes, step).all());
        for (LogLine line : whole.lines()) {
            for (byte b : line.text()) {
                assertFalse(b == '\n');
            }
        }
    }

    /** Frames of both streams give back what was put in, whatever cuts them. @param cuts where the texts are cut into frames */
    static void frames(byte[] out, byte[] err, List<Integer> cuts, int step) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int[] at = new int[2];
        int turn = 0;
        for (int cut : cuts) {
            byte[] text = turn % 2 == 0 ? out : err;
            int to = Math.min(text.length, at[turn % 2] + cut);
            frame(answer, turn % 2 + 1, Arrays.copyOfRange(text, at[turn % 2], to));
            at[turn % 2] = to;
            turn++;
        }
        frame(answer, 1, Arrays.copyOfRange(out, at[0], out.length));
        frame(answer, 2, Arrays.copyOfRange(err, at[1], err.length));
        Result result = decode(new LogForm(true, false, false, List.of(), List.of()), answer.toByteArray(), step);
        assertEquals("", result.failure());
        assertArrayEquals(withoutReturns(out), joined(result.lines(), LogStream.OUT));
        assertArrayEquals(withoutReturns(err), joined(result.lines(), LogStream.ERR));
    }

    private static void frame(ByteArrayOutputStream answer, int source, byte[] content) {
        answer.writeBytes(new byte[] {(byte) source, 0, 0, 0, 0, 0, (byte) (content.length >> 8), (byte) content.length});
        answer.writeBytes(content);
    }

    private static byte[] joined(List<LogLine> lines, LogStream stream) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        lines.stream().filter(line -> line.stream() == stream).forEach(line -> {
            joined.writeBytes(line.text());
            joined.write('\n');
        });
        return joined.toByteArray();
    }

    /** The bytes with a line end at the end, and without the carriage returns that belong to line ends. */
    private static byte[] withoutReturns(byte[] text) {
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        String ended = latin.isEmpty() || latin.endsWith("\n") ? latin : latin + "\n";
        return ended.replaceAll("\r+\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Nothing that steers is left, the text is kept, and the look is the same in every way to ask for it. */
    static void colours(String any, SgrState before) {
        String text = LogText.decode(any.getBytes(StandardCharsets.UTF_8));   // lines hold no halves of characters
        StyledText styled = LogText.styled(text, before);
        assertTrue(styled.text().chars().noneMatch(c -> c < ' ' && c != '\t' || c >= 0x7f && c <= 0x9f || c == 0x202e), styled.text());
        assertTrue(styled.runs().stream().noneMatch(run -> run.text().isEmpty()));
        String plain = LogText.plain(text);
        assertEquals(LogText.styled(plain.replace("\u001b", "␛"), before).text(), styled.text());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(LogText.styled(bytes, before).after(), LogText.after(bytes, before));
        assertEquals(styled.after(), SgrState.unpacked(styled.after().packed()));
    }

    /** A line that is an object is taken apart and put together again; no line breaks anything. */
    static void fields(String line) {
        LineFields.of(line).ifPresent(fields -> {
            assertTrue(line.startsWith(fields.prefix()));
            fields.fields().forEach(field -> assertTrue(field.value().length() <= line.length()));
            fields.time();
        });
        LogLevel level = LEVELS.of(line);
        assertTrue(level == LEVELS.of(line, LogLevel.NONE));
        LEVELS.continues(line, LogLevel.ERROR);
    }
}
