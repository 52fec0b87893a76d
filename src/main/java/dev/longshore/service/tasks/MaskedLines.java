package dev.longshore.service.tasks;

import dev.longshore.service.masking.Masker;

/**
 * Covers the secrets in output that comes in pieces. A secret may be cut by the end of a piece, so a line is kept back until it is whole;
 * one that grows too long is handed on up to a blank at which no secret is cut. Not thread-safe.
 */
final class MaskedLines {

    /** Programs that show their progress without line ends are not held back for long. */
    private static final int LONGEST_LINE = 8 * 1024;

    /** A line without a blank that fits is handed on as it is at this length. */
    private static final int LONGEST_HELD = 64 * 1024;

    /** So much stays back of a line that is cut: the value of its last word may be still to come. */
    private static final int KEPT = 1024;

    private static final int MOST_TRIES = 8;

    /** The longest keys have some 200. More is no key: a text has only spoken of one, and what follows must not vanish. */
    private static final int MOST_KEY_LINES = 300;

    private final Masker masker = new Masker();
    private final StringBuilder open = new StringBuilder();
    /** How many lines of a key may still come; 0 outside of one. */
    private int keyLines;
    /** The length at which an open line is cut; it grows when no blank fits, so that the search is rare. */
    private int limit = LONGEST_LINE;

    /** The whole lines that there are now, masked; may be empty. */
    String add(String piece) {
        open.append(piece);
        int end = Math.max(open.lastIndexOf("\n"), open.lastIndexOf("\r")) + 1;
        return take(end == 0 && open.length() > limit ? cut() : end);
    }

    /** Where the open line is cut; 0 to wait for more. */
    private int cut() {
        String whole = open.toString();
        String masked = masker.text(whole);
        int at = whole.lastIndexOf(' ', whole.length() - KEPT);
        for (int tries = 0; at > 0 && tries < MOST_TRIES; tries++, at = whole.lastIndexOf(' ', at - 1)) {
            if (masked.equals(masker.text(whole.substring(0, at + 1)) + masker.text(whole.substring(at + 1)))) {
                return at + 1;
            }
        }
        limit = Math.min(LONGEST_HELD, limit * 2);
        return open.length() > LONGEST_HELD ? open.length() : 0;
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
        limit = length > 0 ? LONGEST_LINE : limit;
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
