package dev.longshore.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads an engine's address as docker writes it. */
public final class EndpointText {

    /** The port docker takes for plain tcp where none is given. */
    public static final int DEFAULT_PORT = 2375;

    /** The port docker takes for TLS. */
    public static final int DEFAULT_TLS_PORT = 2376;

    private EndpointText() {
    }

    /** An address, or what is wrong with it. */
    public sealed interface Parsed { }

    public record Valid(Endpoint endpoint) implements Parsed { }

    public record Invalid(Problem problem) implements Parsed { }

    /** What can be wrong with an address. */
    public enum Problem { EMPTY, UNKNOWN_SCHEME, RELATIVE_PATH, BAD_PATH, NO_HOST, BAD_PORT, USER_INFO, BAD_HOST, PATH_NOT_ALLOWED, NOT_YET }

    /** Accepts {@code unix:///path}, an absolute path, {@code tcp://host[:port]}, {@code http://…}, {@code https://…} and {@code host:port}. */
    public static Parsed parse(String typed) {
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
            return tcp("tcp://" + text, DEFAULT_PORT);
        }
        return switch (text.substring(0, scheme)) {
            case "tcp", "http" -> tcp("tcp" + text.substring(scheme), DEFAULT_PORT);
            case "https" -> tls(tcp("tcp" + text.substring(scheme), DEFAULT_TLS_PORT));
            case "ssh", "npipe" -> new Invalid(Problem.NOT_YET);
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

    private static Parsed tls(Parsed plain) {
        return plain instanceof Valid(Endpoint.Tcp(String host, int port)) ? new Valid(new Endpoint.Tls(host, port, TlsFiles.NONE, true)) : plain;
    }

    private static Parsed tcp(String text, int defaultPort) {
        URI uri;
        try {
            uri = new URI(text).parseServerAuthority();
        } catch (URISyntaxException e) {
            return new Invalid(Problem.BAD_HOST);
        }
        if (uri.getUserInfo() != null) {
            return new Invalid(Problem.USER_INFO);
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            return new Invalid(Problem.NO_HOST);
        }
        boolean onlyHost = (uri.getPath().isEmpty() || uri.getPath().equals("/")) && uri.getQuery() == null && uri.getFragment() == null;
        if (!onlyHost) {
            return new Invalid(Problem.PATH_NOT_ALLOWED);
        }
        int port = uri.getPort() < 0 ? defaultPort : uri.getPort();
        if (port == 0 || port > 65535) {
            return new Invalid(Problem.BAD_PORT);
        }
        String host = uri.getHost();
        return new Valid(new Endpoint.Tcp(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port));
    }
}
