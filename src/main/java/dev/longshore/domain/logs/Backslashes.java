package dev.longshore.domain.logs;

/** Text without its backslash escapes. */
final class Backslashes {

    private static final String LETTERS = "bfnrt";
    private static final String MEANT = "\b\f\n\r\t";

    private Backslashes() {
    }

    /** A string of JSON, whose escapes are known to be right. */
    static String json(String text, int from, int to) {
        int escape = text.indexOf('\\', from, to);
        if (escape < 0) {
            return text.substring(from, to);
        }
        StringBuilder plain = new StringBuilder(to - from).append(text, from, escape);
        for (int i = escape; i < to; i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char letter = text.charAt(++i);
            if (letter == 'u') {
                plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                i += 4;
            } else {
                int known = LETTERS.indexOf(letter);
                plain.append(known < 0 ? letter : MEANT.charAt(known));
            }
        }
        return plain.toString();
    }

    /** A quoted value of logfmt: line ends, tabs, quotes and backslashes; any other backslash is one, as in a path of Windows. */
    static String logfmt(String text, int from, int to) {
        if (text.indexOf('\\', from, to) < 0) {
            return text.substring(from, to);
        }
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < to ? text.charAt(i + 1) : ' ';
            int known = "\"\\nrt".indexOf(next);
            if (c == '\\' && known >= 0) {
                plain.append("\"\\\n\r\t".charAt(known));
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
