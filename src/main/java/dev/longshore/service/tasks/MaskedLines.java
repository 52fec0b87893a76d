package dev.longshore.service.tasks;

import dev.longshore.service.masking.Masker;

/**
 * Covers the secrets in output that comes in pieces. A secret may be cut by the end of a piece, so a line is kept back until it is whole;
 * one that grows too long is handed on as it is by then. Not thread-safe.
 */
final class MaskedLines {

    /** Programs that show their progress without line ends are not held back for long. */
    private static final int LONGEST_LINE = 8 * 1024;

    /** The longest keys have some 200. More is no key: a text has only spoken of one, and what follows must not vanish. */
    private static final int MOST_KEY_LINES = 300;

    private final Masker masker = new Masker();
    private final StringBuilder open = new StringBuilder();
    /** How many lines of a key may still come; 0 outside of one. */
    private int keyLines;

    /** The whole lines that there are now, masked; may be empty. */
    String add(String piece) {
        open.append(piece);
        int end = Math.max(open.lastIndexOf("\n"), open.lastIndexOf("\r")) + 1;
        return take(end == 0 && open.length() > LONGEST_LINE ? open.length() : end);
    }

    /** The last line, which has no end. */
    String rest() {
        return take(open.length());
    }

    private String take(int length) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (int i = 0; i < length; i++) {
            boolean end = open.charAt(i) == '\n' || open.charAt(i) == '\r';
            if (end || i == length - 1) {
                int to = end ? i : length;
                line(open.substring(from, to), open.substring(to, i + 1), shown);
                from = i + 1;
            }
        }
        open.delete(0, length);
        return shown.toString();
    }

    /** A key goes over several lines: all of them are one secret. */
    private void line(String line, String end, StringBuilder shown) {
        if (keyLines > 0) {
            keyLines = line.contains("-----END ") ? 0 : keyLines - 1;
            return;
        }
        keyLines = line.contains("-----BEGIN ") && !line.contains("-----END ") ? MOST_KEY_LINES : 0;
        shown.append(masker.text(line)).append(end);
    }
}
