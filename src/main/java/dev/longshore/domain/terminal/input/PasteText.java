package dev.longshore.domain.terminal.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A text that is to be pasted, made harmless: controls are taken out but for tabs and line ends, as the line discipline obeys them even
 * between the marks of a bracketed paste; and so no mark of its own can end the paste.
 *
 * @param text with one CR for each line end
 * @param controls those that were taken out, each kind once and as it is written: {@code ^C}
 */
public record PasteText(String text, String controls) {

    /** A program that reads lines keeps so many bytes of one, and loses the rest without a word. */
    public static final int LONGEST_LINE = 4_095;

    private static final char DELETE = 0x7f;
    private static final char FIRST_C1 = 0x80;
    private static final char LAST_C1 = 0x9f;

    /** @param clipboard anything */
    public static PasteText of(String clipboard) {
        StringBuilder text = new StringBuilder(clipboard.length());
        StringBuilder controls = new StringBuilder();
        for (int i = 0; i < clipboard.length(); i++) {
            char c = clipboard.charAt(i);
            if (c == '\n' && i > 0 && clipboard.charAt(i - 1) == '\r') {
                continue;
            }
            if (c == '\n' || c == '\r') {
                text.append('\r');
            } else if (c == '\t' || c >= ' ' && (c < DELETE || c > LAST_C1)) {
                text.append(c);
            } else {
                addOnce(written(c), controls);
            }
        }
        return new PasteText(text.toString(), controls.toString());
    }

    private static void addOnce(String control, StringBuilder controls) {
        if (controls.indexOf(control) < 0) {
            controls.append(controls.isEmpty() ? "" : " ").append(control);
        }
    }

    private static String written(char control) {
        return control >= FIRST_C1 ? "U+00" + Integer.toHexString(control).toUpperCase(Locale.ROOT) : "^" + (char) (control ^ '@');
    }

    /** @param bracketed whether the program asked for marks around a paste */
    public byte[] bytes(boolean bracketed) {
        return (bracketed ? "\u001b[200~" + text + "\u001b[201~" : text).getBytes(StandardCharsets.UTF_8);
    }

    /** Lines that would run one after the other where the program knows no marks; the last one may have no end. */
    public int lines() {
        int ends = (int) text.chars().filter(c -> c == '\r').count();
        return text.isEmpty() || endsWithLineEnd() ? ends : ends + 1;
    }

    /** Whether the last line runs at once where the program knows no marks. */
    public boolean endsWithLineEnd() {
        return text.endsWith("\r");
    }

    public boolean hasControls() {
        return !controls.isEmpty();
    }

    /** In bytes, without its end; compare with {@link #LONGEST_LINE}. */
    public int longestLine() {
        int longest = 0;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\r', from);
            end = end < 0 ? text.length() : end;
            longest = Math.max(longest, text.substring(from, end).getBytes(StandardCharsets.UTF_8).length);
            from = end + 1;
        }
        return longest;
    }

    /** The text with its lines as an editor shows them. */
    public String shown() {
        return text.replace('\r', '\n');
    }
}
