package dev.longshore.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Logs that break viewers: recorded answers of engines, and lines of programs. */
public final class LogCases {

    private static final Path ROOT = Path.of("src/test/resources/logs");

    private LogCases() {
    }

    /** @param file as {@code raw/damaged-mux.bin} */
    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file of text; only a line feed ends one. */
    public static List<String> lines(String file) {
        return List.of(new String(bytes(file), StandardCharsets.UTF_8).split("\n"));
    }

    /** The rows of a table without its head, in cells. */
    public static Stream<String[]> rows(String file) {
        return lines(file).stream().skip(1).map(row -> row.split("\t(?=[^\t]*$)"));
    }

    /** A frame of an answer. @param source 1 stdout, 2 stderr, 3 the engine's own failure */
    public static byte[] frame(int source, byte[] content) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(new byte[] {(byte) source, 0, 0, 0, (byte) (content.length >> 24), (byte) (content.length >> 16),
                (byte) (content.length >> 8), (byte) content.length});
        frame.writeBytes(content);
        return frame.toByteArray();
    }

    public static byte[] frame(int source, String content) {
        return frame(source, content.getBytes(StandardCharsets.UTF_8));
    }
}
