package dev.longshore.domain;

import dev.longshore.domain.EndpointText.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code [host][:port][/prefix]} as docker does: without a host it is this machine, a host's name may hold {@code _}, which
 * {@link java.net.URI} takes for no host, and a prefix stands before the target of each request.
 */
final class TcpText {

    private static final Pattern PARTS = Pattern.compile("([^/?#]*)(/[^?#]*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^]]*]|[^:]*)(?::([^:]*))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.~-]*)");
    private static final Pattern ADDRESS_6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9_.~-]+)?");
    private static final Pattern PREFIX = Pattern.compile("(?:/|[A-Za-z0-9_.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*");
    private static final int LONGEST_NAME = 255;

    private TcpText() {
    }

    /** Where an engine is, or what is wrong with the text. */
    sealed interface Parsed { }

    /** @param port empty where none is given @param path the prefix; empty for none, else without a slash at its end */
    record Place(String host, Optional<Integer> port, String path) implements Parsed { }

    record Wrong(Problem problem) implements Parsed { }

    /** @param text without the scheme */
    static Parsed parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return new Wrong(Problem.PATH_NOT_ALLOWED);
        }
        if (parts.group(1).indexOf('@') >= 0) {
            return new Wrong(Problem.USER_INFO);
        }
        String path = parts.group(2) == null ? "" : parts.group(2).replaceFirst("/+$", "");
        return PREFIX.matcher(path).matches() ? authority(parts.group(1), path) : new Wrong(Problem.PATH_NOT_ALLOWED);
    }

    private static Parsed authority(String authority, String path) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            boolean bare = ADDRESS_6.matcher(authority).matches();
            return bare ? new Place(authority, Optional.empty(), path) : new Wrong(Problem.BAD_HOST);
        }
        String host = parts.group(1);
        String port = parts.group(2) == null ? "" : parts.group(2);
        if (host.isEmpty()) {
            host = "localhost";
            if (port.isEmpty()) {
                return new Wrong(Problem.NO_HOST);
            }
        }
        boolean bracketed = host.startsWith("[");
        String inner = bracketed ? host.substring(1, host.length() - 1).replaceFirst("%25", "%") : host;
        if (!(bracketed ? ADDRESS_6 : NAME).matcher(inner).matches() || inner.length() > LONGEST_NAME) {
            return new Wrong(Problem.BAD_HOST);
        }
        return port(port, inner, path);
    }

    private static Parsed port(String digits, String host, String path) {
        if (digits.isEmpty()) {
            return new Place(host, Optional.empty(), path);
        }
        boolean port = digits.matches("0{0,9}[1-9]\\d{0,4}") && Integer.parseInt(digits) <= 65535;
        return port ? new Place(host, Optional.of(Integer.parseInt(digits)), path) : new Wrong(Problem.BAD_PORT);
    }
}
