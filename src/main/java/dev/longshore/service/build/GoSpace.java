package dev.longshore.service.build;

/** White space as Go's {@code strings.TrimSpace} knows it: with the no-break spaces, which Java's {@code strip} keeps. */
final class GoSpace {

    private GoSpace() {
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean is(char c) {
        return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
    }
}
