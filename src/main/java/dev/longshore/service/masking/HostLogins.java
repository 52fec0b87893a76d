package dev.longshore.service.masking;

import java.util.Set;

/** Finds the password of {@code user:password@host:port} without a scheme, as proxies are given. The port tells it from other texts. */
final class HostLogins {

    private static final int LONGEST = 200;

    /** What stands after these is a name, no password. */
    private static final Set<String> NO_USERS = SecretNames.words("to from cc mailto sip sips user node peer jdbc host image");

    private HostLogins() {
    }

    static void find(String text, Spans spans) {
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (port(text, at + 1)) {
                int start = at;
                while (start > done && at - start < LONGEST && inside(text.charAt(start - 1))) {
                    start--;
                }
                login(text, start, at, spans);
                done = at;
            }
        }
    }

    private static boolean inside(char c) {
        return c > ' ' && "\"'`,(<[".indexOf(c) < 0;
    }

    private static void login(String text, int start, int at, Spans spans) {
        int colon = text.indexOf(':', start, at);
        if (colon <= start) {
            return;
        }
        String user = text.substring(start, colon);
        user = user.substring(user.lastIndexOf('=') + 1);
        String password = text.substring(colon + 1, at);
        boolean name = !user.isEmpty() && Character.isLetter(user.charAt(0)) && !NO_USERS.contains(user)
                && user.chars().allMatch(c -> KeyValues.nameChar((char) c));
        if (name && password.indexOf('/') < 0 && mixed(password) && !ValueShapes.reference(password)) {
            spans.add(colon + 1, at);
        }
    }

    /** A plain word may be anything: {@code node:rabbit@host:25672}. */
    private static boolean mixed(String password) {
        return password.chars().anyMatch(c -> Character.isDigit(c) || Character.isUpperCase(c));
    }

    /** Whether a host and its port stand there. */
    private static boolean port(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && KeyValues.nameChar(text.charAt(at))) {
            at++;
        }
        if (at == from || at >= text.length() || text.charAt(at) != ':') {
            return false;
        }
        int digits = at + 1;
        int end = digits;
        while (end < text.length() && end - digits < 6 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return end - digits >= 2 && end - digits <= 5 && ends;
    }
}
