package dev.longshore.domain;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads an engine's address as docker writes it. */
public final class EndpointText {

    /** The port docker takes for plain tcp where none is given. */
    public static final int DEFAULT_PORT = 2375;

    /** The port docker takes for TLS where none is given. */
    public static final int DEFAULT_TLS_PORT = 2376;

    private EndpointText() {
    }

    /** An address, or what is wrong with it. */
    public sealed interface Parsed { }

    public record Valid(Endpoint endpoint) implements Parsed { }

    public record Invalid(Problem problem) implements Parsed { }

    /** What can be wrong with an address. */
    public enum Problem {
        EMPTY, UNKNOWN_SCHEME, RELATIVE_PATH, BAD_PATH, NO_HOST, BAD_PORT, USER_INFO, BAD_HOST, PATH_NOT_ALLOWED, NOT_YET,
        PASSWORD, BAD_USER, BAD_REMOTE_PATH
    }

    /** As {@link #parse(String, boolean)} without TLS. */
    public static Parsed parse(String typed) {
        return parse(typed, false);
    }

    /**
     * Accepts {@code unix:///path}, an absolute path, {@code tcp://[host][:port][/prefix]}, {@code http://…}, {@code https://…},
     * {@code host:port} and {@code ssh://[user@]host[:port][/path/of/socket]}.
     *
     * @param tls whether a tcp address is to be reached over TLS: it is then given without files, verified
     */
    public static Parsed parse(String typed, boolean tls) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Invalid(Problem.EMPTY);
        }
        if (text.startsWith("unix://")) {
            return unix(text.substring("unix://".length()));
        }
        if (text.startsWith("/")) {
            return unix(text);
        }
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            return tcp(text, tls);
        }
        return switch (text.substring(0, scheme)) {
            case "tcp", "http" -> tcp(text.substring(scheme + 3), tls);
            case "https" -> tcp(text.substring(scheme + 3), true);
            case "ssh" -> SshText.parse(text.substring("ssh://".length()));
            case "npipe" -> new Invalid(Problem.NOT_YET);
            default -> new Invalid(Problem.UNKNOWN_SCHEME);
        };
    }

    private static Parsed unix(String path) {
        try {
            Path socket = Path.of(path);
            return socket.isAbsolute() && socket.getNameCount() > 0 ? new Valid(new Endpoint.Unix(socket)) : new Invalid(Problem.RELATIVE_PATH);
        } catch (InvalidPathException e) {
            return new Invalid(Problem.BAD_PATH);
        }
    }

    private static Parsed tcp(String text, boolean tls) {
        return switch (TcpText.parse(text)) {
            case TcpText.Wrong(Problem problem) -> new Invalid(problem);
            case TcpText.Place place -> {
                Endpoint.Tcp there = new Endpoint.Tcp(place.host(), place.port().orElse(tls ? DEFAULT_TLS_PORT : DEFAULT_PORT), place.path());
                yield new Valid(tls ? there.withTls(TlsFiles.NONE, true) : there);
            }
        };
    }

    /** Whether an address with a scheme leaves the port to whoever connects. */
    public static boolean withoutPort(String typed) {
        int scheme = typed.indexOf("://");
        return scheme >= 0 && TcpText.parse(typed.substring(scheme + 3)) instanceof TcpText.Place place && place.port().isEmpty();
    }
}
