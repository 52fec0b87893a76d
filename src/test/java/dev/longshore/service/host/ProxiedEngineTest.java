package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.HurriedTransport;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Engines behind something that shapes, ends or replaces their answers. */
class ProxiedEngineTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(100));
    private static final Duration BETWEEN_STREAMS = Duration.ofMillis(100);
    private static final String ONE = "[{\"Id\":\"n1\",\"Names\":[\"/n1\"],\"State\":\"running\"}]";

    private final RecordingListener heard = new RecordingListener();
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void begin() {
        engine = HostileEngine.tcp().behaveLikeAnEngine();
        session = session(QUICK);
    }

    private HostSession session(SessionTiming timing) {
        return session(timing, transport -> transport);
    }

    private HostSession session(SessionTiming timing, UnaryOperator<Transport> around) {
        HostSession made = new HostSession(new Host(new HostId("h"), "nas", new Endpoint.Tcp("127.0.0.1", engine.port()), Host.Origin.USER),
                host -> around.apply(new TcpTransport("127.0.0.1", engine.port())), timing);
        heard.follow(made);
        return made;
    }

    @AfterEach
    void end() {
        session.close();
        engine.close();
    }

    private Cause lostBecause() {
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        return ((HostStatus.Lost) heard.status()).failure().cause();
    }

    /** What proxies, and old servers, do to an answer. */
    private enum Shape {
        HTTP_1_0 {
            @Override
            void answer(HostileExchange exchange, String json) throws IOException {
                exchange.raw("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nApi-Version: 1.51\r\n\r\n" + json(exchange, json));
            }
        },
        CONNECTION_CLOSE {
            @Override
            void answer(HostileExchange exchange, String json) throws IOException {
                exchange.reply(200, "application/json", json, "Connection: close", "Api-Version: 1.51");
                exchange.closeNow();
            }
        },
        GZIP {
            @Override
            void answer(HostileExchange exchange, String json) throws IOException {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                    out.write(json.getBytes(StandardCharsets.UTF_8));
                }
                exchange.reply(200, "application/json", bytes.toByteArray(), "Content-Encoding: gzip", "Api-Version: 1.51");
            }
        },
        INTERIM_FIRST {
            @Override
            void answer(HostileExchange exchange, String json) throws IOException {
                exchange.raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
                exchange.reply(200, "application/json", json, "Api-Version: 1.51");
            }
        };

        abstract void answer(HostileExchange exchange, String json) throws IOException;

        private static String json(HostileExchange exchange, String json) {
            return exchange.request().method().equals("HEAD") ? "" : json;
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyShapeOfAnAnswerIsUnderstood(Shape shape) {
        engine.on("*", "/_ping", exchange -> shape.answer(exchange, "OK"));
        engine.on("GET", "/version", exchange -> shape.answer(exchange, "{\"Version\":\"28.5.2\",\"ApiVersion\":\"1.51\"}"));
        engine.on("GET", "/containers/json", exchange -> shape.answer(exchange, ONE));
        engine.on("GET", "/images/json", exchange -> shape.answer(exchange, "[]"));
        session.start();
        Waiting.until("connected", () -> heard.status().connected());
        assertEquals("running", heard.states().get("n1"));
    }

    @Test
    void aRedirectIsNotFollowedToAnotherHost() {
        try (HostileEngine elsewhere = HostileEngine.tcp().behaveLikeAnEngine()) {
            engine.on("*", "/", exchange -> exchange.reply(301, "text/plain", "", "Location: " + elsewhere.endpointUri().replace("tcp:", "http:") + "/_ping"));
            session.start();
            assertEquals(Cause.REDIRECT, lostBecause());
            assertEquals(0, elsewhere.acceptedConnections());
        }
    }

    @Test
    void aProxyWhoseEngineIsGoneIsNoEngine() {
        engine.on("*", "/", HostileExchange::html502);
        session.start();
        assertEquals(Cause.NOT_AN_ENGINE, lostBecause());
    }

    @Test
    void aProxyWhoseEngineGoesLaterIsALoss() {
        session.start();
        Waiting.until("connected", () -> heard.status().connected());
        engine.on("*", "/", HostileExchange::html502);
        engine.endEvents();
        assertEquals(Cause.NOT_AN_ENGINE, lostBecause());
        assertEquals(20, heard.containers().size(), "what was known stays");
    }

    /** The status tells what it is, though the words that follow never come to their end. */
    @Test
    void eventsRefusedByAnEngineThatStallsInTheMessageAreNoLoss() {
        engine.on("GET", "/events", exchange -> {
            exchange.raw("HTTP/1.1 500 Broken\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{\"message\":\"no sp");
            exchange.hang();
        });
        session = session(QUICK, transport -> new HurriedTransport(transport,
                limits -> new Limits(limits.connect(), limits.header(), Duration.ofMillis(300), limits.maxBody()),
                request -> request.target().contains("/events")));
        session.start();
        Waiting.until("connected", () -> heard.status().connected());
        Failure failure = ((HostStatus.Connected) heard.status()).eventsFailure().orElseThrow();
        assertEquals(Cause.SERVER_FAULT, failure.cause());
        assertEquals(500, failure.status());
        assertTrue(failure.detail().startsWith("{\"message\":\"no sp") && failure.detail().contains("300 ms"), failure::detail);
    }

    @Test
    void aHeaderWithoutEndIsALoss() {
        engine.on("*", "/_ping", HostileExchange::endlessHeader);
        session.start();
        assertEquals(Cause.HEADER_TOO_LARGE, lostBecause());
    }

    @Test
    void aStreamThatEndsAtOnceIsOpenedAgainWithoutAStorm() {
        engine.on("GET", "/events", exchange -> exchange.chunks(""));
        ManualSessionClock clock = new ManualSessionClock();
        session = session(new SessionTiming(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ZERO, BETWEEN_STREAMS, clock));
        session.start();
        for (int streams = 1; streams <= 10; streams++) {
            clock.awaitWaiting("the next stream is waited for", BETWEEN_STREAMS);
            assertEquals(streams, engine.count("GET", "/events"));
            clock.pass(BETWEEN_STREAMS);
        }
        assertEquals(1, heard.statuses().stream().filter(HostStatus::connected).count(), "told once, not each time");
        assertTrue(heard.statuses().stream().noneMatch(status -> status instanceof HostStatus.Lost), heard.statuses()::toString);
        assertEquals(20, heard.containers().size());
    }

    @Test
    void anEngineThatComesBackInAnotherVersionIsSpokenToInThat() {
        session.start();
        Waiting.until("connected", () -> heard.status().connected());
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.30"));
        engine.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"17.06.2\",\"ApiVersion\":\"1.30\"}"));
        engine.endEvents();
        HostStatus.Connected older = new HostStatus.Connected("Docker", "17.06.2", "1.30");
        Waiting.until("spoken to in its version", () -> older.equals(heard.status()));
        assertTrue(engine.requests("GET", "/containers/json").getLast().path().startsWith("/v1.30/"));
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 2.0"));
        engine.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"99\",\"ApiVersion\":\"2.0\",\"MinAPIVersion\":\"1.60\"}"));
        engine.endEvents();
        Waiting.until("nothing in common any more", () -> heard.status() instanceof HostStatus.Lost);
        assertEquals(List.of("1.60–2.0", "1.21–1.56"), ((HostStatus.Lost) heard.status()).failure().facts());
    }
}
