package dev.longshore.engine.transport.ssh;

import java.util.regex.Pattern;

/**
 * The engine's socket on another machine. Only characters pass that mean nothing to a shell, to ssh's options or to the tokens of its
 * configuration, which a user's ProxyCommand may hand to a shell; whatever else is given is an {@link IllegalArgumentException}.
 *
 * @param user   empty where ssh's own configuration says
 * @param host   a name, an address or an alias of ssh's configuration
 * @param port   0 where ssh's own configuration says
 * @param socket its absolute path over there
 */
public record SshTarget(String user, String host, int port, String socket) {

    private static final Pattern USER = Pattern.compile("|[A-Za-z0-9_][A-Za-z0-9_.+@-]*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern SOCKET = Pattern.compile("/[A-Za-z0-9_.+@,=/-]+");

    public SshTarget {
        check(USER, user);
        check(HOST, host);
        check(SOCKET, socket);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("no port: " + port);
        }
    }

    private static void check(Pattern allowed, String given) {
        if (!allowed.matcher(given).matches()) {
            throw new IllegalArgumentException("not handed to ssh: " + given.length() + " characters that are not all allowed");
        }
    }
}
