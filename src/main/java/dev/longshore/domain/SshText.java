package dev.longshore.domain;

import dev.longshore.domain.EndpointText.Invalid;
import dev.longshore.domain.EndpointText.Parsed;
import dev.longshore.domain.EndpointText.Problem;
import dev.longshore.domain.EndpointText.Valid;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code [user@]host[:port][/path]}; the last {@code @} ends the user, who may be of a domain. {@code %40} and its likes are what
 * they stand for. Only letters, digits and a few marks pass: what ssh is given here, a user's own ProxyCommand may
 * hand to a shell.
 */
final class SshText {

    private static final Pattern PARTS = Pattern.compile("(?:(?<user>[^/]*)@)?(?<host>\\[[^]/]*]|[^:/\\[\\]]*)(?<port>:[^/]*)?(?<path>/.*)?", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+@-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern ADDRESS_6 = Pattern.compile("\\[([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)]");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_.+@,=/-]+");
    private static final Pattern ENCODED = Pattern.compile("%([2-7][0-9A-Fa-f])");
    /** What the socket of any system takes. */
    private static final int LONGEST_PATH = 103;
    private static final int LONGEST_NAME = 255;

    private SshText() {
    }

    static Parsed parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return new Invalid(Problem.BAD_HOST);
        }
        String user = parts.group("user") == null ? "" : decoded(parts.group("user"));
        if (user.indexOf(':') >= 0) {
            return new Invalid(Problem.PASSWORD);
        }
        if (parts.group("user") != null && (!USER.matcher(user).matches() || user.length() > LONGEST_NAME)) {
            return new Invalid(Problem.BAD_USER);
        }
        if (parts.group("host").isEmpty()) {
            return new Invalid(Problem.NO_HOST);
        }
        return host(user, parts);
    }

    private static Parsed host(String user, Matcher parts) {
        String host = parts.group("host");
        Matcher bracketed = ADDRESS_6.matcher(host);
        if (bracketed.matches()) {
            host = bracketed.group(1);
        } else if (!NAME.matcher(host).matches() || host.length() > LONGEST_NAME) {
            return new Invalid(Problem.BAD_HOST);
        }
        String digits = parts.group("port") == null ? "" : parts.group("port").substring(1);
        if (parts.group("port") != null && !digits.matches("[1-9][0-9]{0,4}") || !digits.isEmpty() && Integer.parseInt(digits) > 65535) {
            return new Invalid(Problem.BAD_PORT);
        }
        return path(user, host, digits.isEmpty() ? 0 : Integer.parseInt(digits), parts.group("path"));
    }

    /** What stands for a character outside of plain text stays, and is refused. */
    private static String decoded(String text) {
        return ENCODED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static Parsed path(String user, String host, int port, String path) {
        String socket = path == null || path.equals("/") ? "" : decoded(path);
        boolean usable = socket.isEmpty() || PATH.matcher(socket).matches() && socket.length() <= LONGEST_PATH;
        return usable ? new Valid(new Endpoint.Ssh(user, host, port, socket)) : new Invalid(Problem.BAD_REMOTE_PATH);
    }
}
