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

        /** Host and port as in a URL: an IPv6 address in brackets. */
        public String authority() {
            return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
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
