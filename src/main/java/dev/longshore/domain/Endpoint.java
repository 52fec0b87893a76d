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

    /** Plain HTTP over tcp. */
    record Tcp(String host, int port) implements Endpoint {
        @Override
        public String uri() {
            return "tcp://" + authority();
        }

        /** Whether it is this machine itself, so that no network is crossed. */
        public boolean loopback() {
            return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
        }

        /** Host and port as in a URL: an IPv6 address in brackets. */
        public String authority() {
            return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * HTTP over TLS.
     *
     * @param verified whether the engine's certificate and name are checked; where not, anyone in between can pose as the engine
     */
    record Tls(String host, int port, TlsFiles files, boolean verified) implements Endpoint {
        @Override
        public String uri() {
            return "tcp://" + authority();
        }

        /** As of {@link Tcp#authority}. */
        public String authority() {
            return new Tcp(host, port).authority();
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
