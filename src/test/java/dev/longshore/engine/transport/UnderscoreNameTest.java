package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.transport.tls.TlsSettings;
import dev.longshore.testing.HangingNames;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.TestPki;
import dev.longshore.testing.TlsFront;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compose gives names such as socket_proxy, which java.net.URI takes for no host and the JDK for none that a certificate can have. */
@Timeout(600)
class UnderscoreNameTest {

    private static final String NAME = "socket_proxy" + HangingNames.HERE;

    private HostileEngine engine;

    @BeforeEach
    void open() {
        engine = HostileEngine.tcp().behaveLikeAnEngine();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static void answers(Transport transport) throws IOException {
        assertEquals(200, transport.send(Request.of("GET", "/_ping")).status());
        assertEquals(200, transport.send(Request.of("HEAD", "/_ping")).status());
        try (StreamingResponse answer = transport.stream(Request.of("GET", "/_ping"))) {
            assertEquals("OK", new String(answer.body().readAllBytes()).strip());
        }
    }

    @Test
    void isSpokenWith() throws IOException {
        try (Transport transport = new TcpTransport(NAME, engine.port())) {
            answers(transport);
        }
        assertEquals(NAME + ":" + engine.port(), engine.requests("GET", "/_ping").getFirst().header("Host"));
    }

    @Test
    void isSpokenWithInTls(@TempDir Path folder) throws IOException {
        TestPki pki = TestPki.in(folder);
        TestPki.Pair authority = pki.authority("tests");
        try (TlsFront front = TlsFront.before(engine.port(), pki.server(authority, "DNS:" + NAME, TestPki.Validity.NOW));
             Transport transport = new TcpTransport(NAME, front.port(), trusting(authority))) {
            answers(transport);
        }
    }

    @Test
    void aCertificateOfAnotherNameIsRefused(@TempDir Path folder) {
        TestPki pki = TestPki.in(folder);
        TestPki.Pair authority = pki.authority("tests");
        try (TlsFront front = TlsFront.before(engine.port(), pki.server(authority, "DNS:other_proxy" + HangingNames.HERE, TestPki.Validity.NOW));
             Transport transport = new TcpTransport(NAME, front.port(), trusting(authority))) {
            Unreachable refused = assertThrows(Unreachable.class, () -> transport.send(Request.of("GET", "/_ping")));
            assertEquals(Unreachable.Reason.TLS_WRONG_NAME, refused.reason());
        }
        TestPki.Pair stranger = pki.authority("stranger");
        try (TlsFront front = TlsFront.before(engine.port(), pki.server(stranger, "DNS:" + NAME, TestPki.Validity.NOW));
             Transport transport = new TcpTransport(NAME, front.port(), trusting(authority))) {
            Unreachable refused = assertThrows(Unreachable.class, () -> transport.send(Request.of("GET", "/_ping")));
            assertEquals(Unreachable.Reason.TLS_UNTRUSTED, refused.reason());
        }
    }

    @Test
    void aPrefixStandsBeforeEachTarget() throws IOException {
        engine.on("GET", "/docker/api/", exchange -> exchange.json("{}"));
        try (Transport transport = new PrefixTransport("/docker/api", new TcpTransport(NAME, engine.port()))) {
            assertEquals(200, transport.send(Request.of("GET", "/v1.41/info?a=b")).status());
            try (StreamingResponse answer = transport.stream(Request.of("GET", "/events"))) {
                assertEquals(200, answer.status());
            }
        }
        assertEquals(1, engine.requests("GET", "/docker/api/v1.41/info").size());
    }

    private static TlsSettings trusting(TestPki.Pair authority) {
        return new TlsSettings(Optional.of(authority.certificate()), Optional.empty(), Optional.empty(), true);
    }
}
