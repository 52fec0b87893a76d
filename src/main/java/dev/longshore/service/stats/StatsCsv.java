package dev.longshore.service.stats;

import dev.longshore.domain.Operation;
import dev.longshore.service.transfer.PartFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Readings as a table for other programs (RFC 4180, UTF-8): a line for each, times in UTC, numbers with a dot, nothing where nothing is known. A name
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class StatsCsv {

    /** Asks no engine. */
    public static final Operation SAVE = new Operation("save-stats");

    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> HEAD = List.of("time", "host", "container", "id", "running", "cpu_percent", "throttled_percent", "memory_bytes", "cache_bytes",
            "memory_limit_bytes", "memory_percent_of_limit", "received_bytes_per_second", "sent_bytes_per_second", "read_bytes_per_second", "written_bytes_per_second",
            "processes");

    private StatsCsv() {
    }

    /** What is kept of one container. @param host the name of its host */
    public record Part(String host, String container, String id, List<StatsReading> readings) { }

    public static String text(List<Part> parts) {
        StringBuilder text = new StringBuilder(String.join(",", HEAD)).append(END);
        parts.forEach(part -> part.readings().forEach(reading -> text.append(line(part, reading)).append(END)));
        return text.toString();
    }

    /** Writes a file that only its owner reads, whole or not at all; what was there before goes. */
    public static void save(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (PartFile part = new PartFile(file.toAbsolutePath(), true)) {
            part.write(bytes, bytes.length);
            part.keep();
        }
    }

    private static String line(Part part, StatsReading reading) {
        OptionalDouble throttled = reading.throttled().isPresent() ? OptionalDouble.of(100 * reading.throttled().getAsDouble()) : OptionalDouble.empty();
        return Stream.of(reading.at().toString(), cell(part.host()), cell(part.container()), cell(part.id()), reading.running() ? "yes" : "no",
                number(reading.cpu()), number(throttled), number(reading.memory()), number(reading.cache()), number(reading.limit()), number(reading.ofLimit()),
                number(reading.received()), number(reading.sent()), number(reading.read()), number(reading.written()), number(reading.pids()))
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
    }

    private static String number(OptionalLong value) {
        return value.isEmpty() ? "" : Long.toString(value.getAsLong());
    }
}
