package dev.longshore.domain;

/**
 * Makes text of engines harmless to show: characters that steer terminals, lines or writing direction, or that cannot be seen,
 * become visible symbols. Everything else stays.
 */
public final class PlainText {

    private PlainText() {
    }

    /** For one line: line ends and tabs become symbols too. An empty string for null. */
    public static String visible(String text) {
        return visible(text, Integer.MAX_VALUE);
    }

    /**
     * For one line, at most so long.
     *
     * @param maxLength of the result in chars, at least 1; what is cut off is replaced by an ellipsis
     */
    public static String visible(String text, int maxLength) {
        return of(text, maxLength, false);
    }

    /** For several lines: line feeds and tabs stay. An empty string for null. */
    public static String multiLine(String text) {
        return of(text, Integer.MAX_VALUE, true);
    }

    private static String of(String text, int maxLength, boolean lines) {
        if (text == null) {
            return "";
        }
        if (text.length() <= maxLength && text.codePoints().noneMatch(c -> steers(c, lines))) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            int before = shown.length();
            append(c, lines, shown);
            if (shown.length() > maxLength || shown.length() == maxLength && next < text.length()) {
                return cut(shown, before, maxLength);
            }
        }
        return shown.toString();
    }

    private static String cut(StringBuilder shown, int before, int maxLength) {
        shown.setLength(before);
        if (shown.length() == maxLength) {
            shown.setLength(maxLength - 1);
        }
        return shown.append('…').toString();
    }

    private static void append(int c, boolean lines, StringBuilder shown) {
        if (!steers(c, lines)) {
            shown.appendCodePoint(c);
        } else if (c < 0x20) {
            shown.append((char) (0x2400 + c));
        } else if (c == 0x7f) {
            shown.append('\u2421');
        } else if (Character.getType(c) == Character.SURROGATE) {
            shown.append('\ufffd');
        } else {
            shown.append(String.format("[U+%04X]", c));
        }
    }

    private static boolean steers(int c, boolean lines) {
        if (c < 0x20) {
            return !lines || c != '\n' && c != '\t';
        }
        if (c < 0x7f) {
            return false;
        }
        return c <= 0x9f || c == 0xad || c > 0xff && invisible(c);
    }

    /** Bidirectional controls, separators, zero-width and filler characters, tags, halves of characters. */
    private static boolean invisible(int c) {
        return c == 0x034f || c == 0x061c || c == 0x115f || c == 0x1160 || c == 0x180e
                || c >= 0x200b && c <= 0x200f || c >= 0x2028 && c <= 0x202e || c >= 0x2060 && c <= 0x206f
                || c == 0x3164 || c == 0xfeff || c == 0xffa0 || c >= 0xfff9 && c <= 0xfffb
                || c >= 0xd800 && c <= 0xdfff || c >= 0xe0000 && c <= 0xe007f;
    }
}
