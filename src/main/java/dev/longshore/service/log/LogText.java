package dev.longshore.service.log;

import dev.longshore.domain.PlainText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * A record as lines of text. The first line begins with its time, all others with a mark, so that no text of an engine can pass for a
 * record of its own. Secrets are masked.
 */
final class LogText {

    private static final String FURTHER = "    | ";
    private static final int MOST_CHARS = 20_000;

    private final SimpleFormatter messages = new SimpleFormatter();
    private final UnaryOperator<String> mask;

    LogText(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    String of(LogRecord entry) {
        StringBuilder lines = new StringBuilder();
        String message = safe(messages.formatMessage(entry));
        lines.append(entry.getInstant().truncatedTo(ChronoUnit.MILLIS)).append(' ').append(entry.getLevel().getName()).append(' ')
                .append(PlainText.visible(String.valueOf(entry.getLoggerName()))).append(": ");
        append(message, lines);
        if (entry.getThrown() != null) {
            lines.append(FURTHER);
            append(safe(trace(entry.getThrown())), lines);
        }
        return lines.toString();
    }

    /** A part of a secret has not its shape, so the text is cut only after it is masked. */
    private String safe(String text) {
        String masked = mask.apply(text);
        return masked.length() > MOST_CHARS ? masked.substring(0, MOST_CHARS) + "…" : masked;
    }

    private static void append(String text, StringBuilder lines) {
        String[] parts = PlainText.multiLine(text.strip().replace("\r\n", "\n")).split("\n", -1);
        lines.append(String.join("\n" + FURTHER, parts)).append('\n');
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
