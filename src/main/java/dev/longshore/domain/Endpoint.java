package dev.longshore.domain;

import java.nio.file.Path;

/** Where an engine listens. */
public sealed interface Endpoint {

    /** As docker writes it: {@code unix:///var/run/docker.sock}, {@code tcp://10.0.0.7:2375}. */
    String uri();

    /** An absolute path to a unix socket. */
    record Unix(Path socket) implements Endpoint {
        @Override
        public String uri() {
            return "unix://" + socket;
        }
    }

    /**
     * Plain HTTP over tcp.
     *
     * @param path what a proxy in front of the engine wants before each target, such as {@code /docker}; usually empty
     */
    record Tcp(String host, int port, String path) implements Endpoint {

        /** Without a proxy's path. */
        public Tcp(String host, int port) {
            this(host, port, "");
        }

        @Override
        public String uri() {
            return "tcp://" + authority() + path;
        }

        /** Whether it is this machine itself, so that no network is crossed. */
        public boolean loopback() {
            return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
        }

        /** Host and port as in a URL: an IPv6 address in brackets. */
        public String authority() {
            return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        }

        public Tcp withPort(int other) {
            return new Tcp(host, other, path);
        }

        /** The same place, over TLS. */
        public Tls withTls(TlsFiles files, boolean verified) {
            return new Tls(host, port, path, files, verified);
        }
    }

    /**
     * HTTP over TLS.
     *
     * @param path     as of {@link Tcp}
     * @param verified whether the engine's certificate and name are checked; where not, anyone in between can pose as the engine
     */
    record Tls(String host, int port, String path, TlsFiles files, boolean verified) implements Endpoint {

        /** Without a proxy's path. */
        public Tls(String host, int port, TlsFiles files, boolean verified) {
            this(host, port, "", files, verified);
        }

        @Override
        public String uri() {
            return "tcp://" + authority() + path;
        }

        /** As of {@link Tcp#authority}. */
        public String authority() {
            return new Tcp(host, port).authority();
        }

        public Tls withPort(int other) {
            return new Tls(host, other, path, files, verified);
        }

        /** The same place, with other files. */
        public Tls withFiles(TlsFiles others, boolean check) {
            return new Tls(host, port, path, others, check);
        }
    }

    /**
     * A unix socket on another machine, reached through OpenSSH.
     *
     * @param user   empty where ssh's own configuration says
     * @param host   a name, an address or an alias of ssh's configuration; never begins with a dash
     * @param port   0 where ssh's own configuration says
     * @param socket the engine's socket over there; empty for the usual one
     */
    record Ssh(String user, String host, int port, String socket) implements Endpoint {

        /** Where an engine listens if nothing else is said. */
        public static final String USUAL_SOCKET = "/var/run/docker.sock";

        @Override
        public String uri() {
            return "ssh://" + (user.isEmpty() ? "" : user + "@") + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
                    + (port == 0 ? "" : ":" + port) + socket;
        }

        /** The engine's socket on the other machine. */
        public String remoteSocket() {
            return socket.isEmpty() ? USUAL_SOCKET : socket;
        }
    }

    /** The built-in engine in memory. */
    record Demo() implements Endpoint {
        @Override
        public String uri() {
            return "demo://";
        }
    }
}
