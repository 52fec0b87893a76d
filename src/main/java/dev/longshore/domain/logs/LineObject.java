package dev.longshore.domain.logs;

/** Where in a line a JSON object may stand: at its end, and behind nothing, or behind a prefix that ends with a space or a sign. */
final class LineObject {

    /** Places at which an object is looked for: a long line that is cut has thousands of braces. */
    static final int MOST_STARTS = 4;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private LineObject() {
    }

    /** Behind the line's last character that is no space; -1 where no object ends there. */
    static int end(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) <= ' ') {
            end--;
        }
        return end > 0 && line.charAt(end - 1) == '}' ? end : -1;
    }

    /** The next opening brace that may be the object's; -1 where there is none. */
    static int start(String line, int from, int end) {
        for (int at = end < 0 ? -1 : line.indexOf('{', from); at >= 0 && at < end; at = line.indexOf('{', at + 1)) {
            if (at == 0 || "\t |:>=]\ufeff".indexOf(line.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether nothing but space is before it. */
    static boolean isAlone(String line, int start) {
        for (int i = 0; i < start; i++) {
            if (line.charAt(i) > ' ' && line.charAt(i) != BYTE_ORDER_MARK) {
                return false;
            }
        }
        return true;
    }
}
