package dev.longshore.service.logs.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.testing.LogCases;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of Podman 4.3 and 5.4, recorded over two runs of one program that ends without a line end: their times are whole seconds. */
class WholeSecondsTest {

    @ParameterizedTest
    @CsvSource({
        "podman43-tty-two-runs-ts.bin, false, 2026-11-29T04:33:37.260855471Z, 2026-11-29T04:33:38.641542394Z",
        "podman43-two-runs-ts.bin, true, 2026-11-29T04:33:51.455371485Z, 2026-11-29T04:33:52.921542085Z",
        "podman54-tty-two-runs-ts.bin, false, 2026-11-29T04:34:04.283535517Z, 2026-11-29T04:34:05.729541807Z",
        "podman54-two-runs-ts.bin, true, 2026-11-29T04:34:14.834326478Z, 2026-11-29T04:34:16.201541580Z"})
    void linesOfTwoRuns(String file, boolean framed, Instant started, Instant ended) {
        LogForm form = new LogForm(framed, true, true, List.of(started), List.of(ended));
        byte[] bytes = LogCases.bytes("raw/" + file);
        List<LogLine> lines = Decoded.lines(form, bytes);
        List<String> texts = Decoded.texts(lines).stream().map(text -> text.replaceAll("T\\d\\d:\\d\\d:\\d\\dZ", "T")).toList();
        List<String> run = List.of("one", "A*9000", "\r10%\r20%\r30%", "own 2026-11-29T in text", "2026-11-29T at head", "äuml", "nofinal");
        assertEquals(Stream.concat(run.stream(), run.stream()).toList(), texts);
        assertTrue(lines.stream().allMatch(line -> line.hasTime() && line.ended()));
        assertEquals(Decoded.all(lines), Decoded.all(Decoded.inSteps(form, bytes, 777)));
    }
}
