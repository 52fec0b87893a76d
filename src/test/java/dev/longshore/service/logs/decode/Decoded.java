package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogText;
import dev.longshore.domain.logs.LogTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Forms and results of decoding, short enough for tables. */
final class Decoded {

    static final LogForm DOCKER = new LogForm(true, true, false, List.of(), List.of());
    static final LogForm PODMAN = new LogForm(true, true, true, List.of(), List.of());
    static final LogForm DOCKER_TTY = new LogForm(false, true, false, List.of(), List.of());
    static final LogForm PODMAN_TTY = new LogForm(false, true, true, List.of(), List.of());

    private Decoded() {
    }

    static List<LogLine> lines(LogForm form, byte[]... parts) {
        List<LogLine> lines = new ArrayList<>();
        LogDecoder decoder = new LogDecoder(form, lines::add);
        for (byte[] part : parts) {
            decoder.add(part, 0, part.length);
        }
        decoder.end();
        return lines;
    }

    /** The same, with so many bytes at a time. */
    static List<LogLine> inSteps(LogForm form, byte[] bytes, int step) {
        List<LogLine> lines = new ArrayList<>();
        LogDecoder decoder = new LogDecoder(form, lines::add);
        for (int at = 0; at < bytes.length; at += step) {
            decoder.add(bytes, at, Math.min(step, bytes.length - at));
            decoder.open();
        }
        decoder.end();
        return lines;
    }

    static List<String> texts(List<LogLine> lines) {
        return lines.stream().map(Decoded::text).toList();
    }

    static List<String> texts(List<LogLine> lines, LogStream stream) {
        return lines.stream().filter(line -> line.stream() == stream).map(Decoded::text).toList();
    }

    /** A text with its runs of twenty and more equal characters written as a count. */
    static String text(LogLine line) {
        String text = LogText.decode(line.text());
        StringBuilder counted = new StringBuilder();
        int next;
        for (int i = 0; i < text.length(); i = next) {
            next = i;
            while (next < text.length() && text.charAt(next) == text.charAt(i)) {
                next++;
            }
            counted.append(next - i < 20 ? text.substring(i, next) : text.charAt(i) + "*" + (next - i));
        }
        return counted.toString();
    }

    static List<Instant> times(List<LogLine> lines) {
        return lines.stream().map(line -> LogTime.instant(line.time())).toList();
    }

    /** What a line is, comparable. */
    static List<String> all(List<LogLine> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.stream() + " " + line.time() + " " + line.ended() + " " + text(line)))
                .toList();
    }
}
