package dev.longshore.service.masking;

/** Covers the values of {@code ENV}, {@code ARG} and the build arguments before {@code RUN} in a line of an image's history. */
final class BuildStep {

    private static final int MOST_SPACES = 6;

    private BuildStep() {
    }

    static void find(String line, Spans spans) {
        int at = skip(line, 0, "RUN ");
        if (at < line.length() && line.charAt(at) == '|') {
            arguments(line, at, spans);
            return;
        }
        at = skip(line, 0, "/bin/sh -c ");
        at = skip(line, at, "#(nop)");
        at = step(line, at);
        if (line.startsWith("ENV ", at) || line.startsWith("ARG ", at)) {
            values(line, spaces(line, at + 4), line.length(), spans);
        }
    }

    /** {@code Step 3/5 : ENV A=b}, as the classic builder tells it. */
    private static int step(String line, int at) {
        int colon = line.startsWith("Step ", at) ? line.indexOf(" : ", at) : -1;
        return colon > 0 && colon - at < 20 ? colon + 3 : at;
    }

    private static int skip(String line, int from, String words) {
        int at = spaces(line, from);
        return line.startsWith(words, at) ? spaces(line, at + words.length()) : at;
    }

    private static int spaces(String line, int from) {
        int at = from;
        while (at < line.length() && at - from < MOST_SPACES && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** {@code |2 A=x B=y /bin/sh -c …}: the number says how many arguments follow. */
    private static void arguments(String line, int bar, Spans spans) {
        int at = bar + 1;
        int number = 0;
        while (at < line.length() && Character.isDigit(line.charAt(at)) && number < 1000) {
            number = number * 10 + line.charAt(at++) - '0';
        }
        int key = spaces(line, at);
        for (int i = 1; i < number && key >= 0; i++) {
            key = nextKey(line, line.indexOf('=', key) + 1, line.length());
        }
        int shell = key < 0 ? line.length() : shell(line, key);
        values(line, spaces(line, at), shell, spans);
    }

    private static int shell(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == ' ' && shellBegins(line, i + 1)) {
                return i;
            }
        }
        return line.length();
    }

    private static boolean shellBegins(String line, int at) {
        return line.startsWith("/", at) || line.startsWith("cmd ", at) || line.startsWith("powershell", at) || line.startsWith("pwsh", at);
    }

    private static void values(String line, int from, int end, Spans spans) {
        if (keyEnd(line, from, end) < 0) {
            oldForm(line, from, end, spans);
            return;
        }
        int key = from;
        while (key >= 0) {
            int value = keyEnd(line, key, end) + 1;
            int next = nextKey(line, value, end);
            int stop = next < 0 ? end : next;
            while (stop > value && line.charAt(stop - 1) <= ' ') {
                stop--;
            }
            cover(line, key, value, stop, spans);
            key = next;
        }
    }

    private static void cover(String line, int key, int from, int end, Spans spans) {
        boolean quoted = end - from > 1 && line.charAt(from) == '"' && line.charAt(end - 1) == '"';
        String value = quoted ? line.substring(from + 1, end - 1) : line.substring(from, end);
        if (Environment.covers(line.substring(key, from - 1), value)) {
            spans.add(from, end);
        }
    }

    /** {@code ENV KEY value with spaces}; {@code ARG KEY} has nothing to cover. */
    private static void oldForm(String line, int from, int end, Spans spans) {
        int space = line.indexOf(' ', from);
        if (space > 0 && space < end) {
            int value = spaces(line, space);
            if (value < end && Environment.covers(line.substring(from, space), line.substring(value, end))) {
                spans.add(value, end);
            }
        }
    }

    /** Where the next {@code NAME=} begins after a space; -1 where there is none. */
    private static int nextKey(String line, int from, int end) {
        for (int i = from; i > 0 && i < end; i++) {
            if (line.charAt(i - 1) == ' ' && keyEnd(line, i, end) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the equals sign of the name that begins there, or -1. */
    private static int keyEnd(String line, int from, int end) {
        int at = from;
        while (at < end && at - from < SecretNames.LONGEST && KeyValues.nameChar(line.charAt(at))) {
            at++;
        }
        boolean name = at > from && at < end && line.charAt(at) == '=';
        return name && (Character.isLetter(line.charAt(from)) || line.charAt(from) == '_') ? at : -1;
    }
}
