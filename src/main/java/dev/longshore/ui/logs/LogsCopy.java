package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.logs.LogText;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.service.logs.store.LogEntry;
import dev.longshore.service.logs.view.ShownLines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Text of lines that leaves the app: every line, those too that are folded, without colours. In a copy whatever steers a terminal is a
 * visible
 * sign, as on the screen; a file has the bytes. Any thread.
 */
final class LogsCopy {

    private LogsCopy() {
    }

    /** The text of rows. @param timed with the engine's time before each line @param to behind the last row */
    static String text(ShownLines lines, int from, int to, boolean timed) {
        StringBuilder text = new StringBuilder();
        lines.entries(from, to, entry -> {
            if (entry.mark().isEmpty()) {
                text.append(timed && entry.time() != LogTime.NONE ? LogTime.instant(entry.time()) + " " : "")
                        .append(PlainText.multiLine(LogText.plain(entry.text()))).append(entry.line().ended() ? "\n" : "");
            }
        });
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /** Writes the bytes of all rows. @param prefix of each line, such as the name of its container @return how many lines */
    static long bytes(ShownLines lines, Function<LogEntry, String> prefix, OutputStream to) throws IOException {
        return write(lines, entry -> entry.text(), prefix, to);
    }

    /** Writes all rows without colours, for an editor. @return how many lines */
    static long plain(ShownLines lines, Function<LogEntry, String> prefix, OutputStream to) throws IOException {
        return write(lines, entry -> LogText.plain(entry.text()).getBytes(StandardCharsets.UTF_8), prefix, to);
    }

    private static long write(ShownLines lines, Function<LogEntry, byte[]> text, Function<LogEntry, String> prefix,
            OutputStream to) throws IOException {
        long[] count = {0};
        try {
            lines.entries(0, lines.size(), entry -> {
                if (entry.mark().isEmpty()) {
                    count[0]++;
                    write(entry, text.apply(entry), prefix.apply(entry), to);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }

    private static void write(LogEntry entry, byte[] text, String prefix, OutputStream to) {
        try {
            to.write(prefix.getBytes(StandardCharsets.UTF_8));
            to.write(text);
            if (entry.line().ended()) {
                to.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
