package dev.longshore.engine.transport;

import java.time.Duration;

/** Each way that a request can take through a transport. */
enum Way {
    SEND {
        @Override
        void go(Transport transport) {
            transport.send(Request.of("GET", "/secret-path").withLimits(LIMITS));
        }
    },
    POST {
        @Override
        void go(Transport transport) {
            transport.send(Request.of("POST", "/secret-path").withBody(RequestBody.json("{\"a\":1}")).withLimits(LIMITS));
        }
    },
    STREAM {
        @Override
        void go(Transport transport) {
            transport.stream(Request.of("GET", "/secret-path").withLimits(LIMITS)).close();
        }
    },
    HIJACK {
        @Override
        void go(Transport transport) {
            transport.hijack(Request.of("POST", "/secret-path").withBody(RequestBody.json("{}")).withLimits(LIMITS)).close();
        }
    },
    LARGE_BODY {
        @Override
        void go(Transport transport) {
            transport.send(Request.of("POST", "/secret-path").withBody(new RequestsContract.Bytes(new byte[3_000_000], -1)).withLimits(LIMITS));
        }
    };

    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), 1 << 20);

    /** Makes one call over it, and reads the answer's header at least. */
    abstract void go(Transport transport);
}
