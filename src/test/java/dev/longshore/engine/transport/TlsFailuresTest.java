package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import dev.longshore.engine.transport.tls.TlsSettings;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RawListener;
import dev.longshore.testing.Required;
import dev.longshore.testing.TestPki;
import dev.longshore.testing.TestPki.Validity;
import dev.longshore.testing.TlsFront;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why two cannot agree on TLS: the same answer whichever way a request takes, and no request at the engine. */
@Timeout(600)
class TlsFailuresTest {

    private static final Map<String, TestPki.Pair> MADE = new HashMap<>();

    private static TestPki pki;
    private static TestPki.Pair ours;
    private static TestPki.Pair other;
    private static TestPki.Pair server;
    private static TestPki.Pair client;

    private HostileEngine engine;

    @BeforeAll
    static void make(@TempDir Path folder) {
        MADE.clear();
        pki = TestPki.in(folder);
        ours = pki.authority("ours");
        other = pki.authority("other");
        server = pki.server(ours, "IP:127.0.0.1,DNS:localhost", Validity.NOW);
        client = pki.client(ours, Validity.NOW);
    }

    /** Each way meets the same certificate. */
    private static TestPki.Pair made(String what, Supplier<TestPki.Pair> making) {
        return MADE.computeIfAbsent(what, _ -> making.get());
    }

    @BeforeEach
    void open() {
        engine = HostileEngine.tcp().on("*", "/secret-path", exchange -> exchange.reply(200, "application/json", "{}"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theRightCertificatesWork(Way way) {
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            try (TlsFront front = TlsFront.forClientsOf(ours, engine.port(), server, protocol)) {
                reaches("127.0.0.1", front.port(), settings(ours, client), way);
                reaches("localhost", front.port(), settings(ours, client), way);
            }
        }
        assertEquals(4, engine.requests().size());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anAuthorityUnknown(Way way) {
        try (TlsFront front = TlsFront.before(engine.port(), server)) {
            fails(Reason.TLS_UNTRUSTED, front.port(), settings(other, null), way);
            fails(Reason.TLS_UNTRUSTED, front.port(), TlsSettings.SYSTEM, way);
            assertEquals(0, front.handshakes());
            front.awaitNoConnections();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCertificateOutOfTime(Way way) {
        for (Validity validity : List.of(Validity.OVER, Validity.LATER)) {
            try (TlsFront front = TlsFront.before(engine.port(), made(validity.toString(), () -> pki.server(ours, "IP:127.0.0.1", validity)))) {
                fails(Reason.TLS_NOT_VALID, front.port(), settings(ours, null), way);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCertificateForAnotherName(Way way) {
        for (String names : List.of("DNS:engine.test,IP:127.0.0.2", "DNS:127.0.0.1", "email:a@engine.test")) {
            try (TlsFront front = TlsFront.before(engine.port(), made(names, () -> pki.server(ours, names, Validity.NOW)))) {
                fails(Reason.TLS_WRONG_NAME, front.port(), settings(ours, null), way);
            }
        }
    }

    @Test
    void aWrongNameIsToldWithTheRightOnes() {
        try (TlsFront front = TlsFront.before(engine.port(), pki.server(ours, "DNS:engine.test,IP:10.0.0.7", Validity.NOW))) {
            String message = failure(front.port(), settings(ours, null), Way.SEND).getMessage();
            assertTrue(message.contains("engine.test, 10.0.0.7") && message.contains("127.0.0.1"), message);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void noClientCertificateOrOneOfAnother(Way way) {
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            try (TlsFront front = TlsFront.forClientsOf(ours, engine.port(), server, protocol)) {
                fails(Reason.TLS_CLIENT_REFUSED, front.port(), settings(ours, null), way);
                fails(Reason.TLS_CLIENT_REFUSED, front.port(), settings(ours, made("other client", () -> pki.client(other, Validity.NOW))), way);
                fails(Reason.TLS_CLIENT_REFUSED, front.port(), settings(ours, made("old client", () -> pki.client(ours, Validity.OVER))), way);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aServerOfAnOldVersionOnly(Way way) {
        byte[] alert = {0x15, 3, 1, 0, 2, 2, 70};
        try (RawListener old = RawListener.answering(alert)) {
            fails(Reason.TLS_VERSION, old.port(), settings(ours, null), way);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aServerThatSpeaksPlainly(Way way) {
        for (String answer : List.of("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", "SSH-2.0-OpenSSH_9.6\r\n")) {
            try (RawListener plain = RawListener.answering(answer.getBytes(StandardCharsets.US_ASCII))) {
                fails(Reason.TLS_NOT_SPOKEN, plain.port(), settings(ours, null), way);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aServerThatGoesAway(Way way) {
        try (RawListener closing = RawListener.answering()) {
            EngineException failure = failure(closing.port(), settings(ours, null), way);
            assertTrue(failure instanceof Unreachable, failure::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aHostThatIsNotVerifiedMayShowAnything(Way way) {
        TlsSettings blind = new TlsSettings(Optional.of(other.certificate()), Optional.of(client.certificate()), Optional.of(client.key()), false);
        TestPki.Pair wrong = pki.server(other, "DNS:engine.test", Validity.OVER);
        try (TlsFront front = TlsFront.forClientsOf(ours, engine.port(), wrong, "TLSv1.3")) {
            reaches("127.0.0.1", front.port(), blind, way);
        }
        assertEquals(1, engine.requests().size());
    }

    @Test
    void anAddressOfVersion6IsAName() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
            assertTrue(probe.isBound());
        } catch (IOException none) {
            throw Required.notHere("no IPv6 here");
        }
        try (TlsFront right = TlsFront.at("::1", engine.port(), pki.server(ours, "IP:::1", Validity.NOW));
                TlsFront wrong = TlsFront.at("::1", engine.port(), pki.server(ours, "IP:::2", Validity.NOW))) {
            for (Way way : Way.values()) {
                reaches("::1", right.port(), settings(ours, null), way);
                try (Transport transport = new TcpTransport("::1", wrong.port(), settings(ours, null))) {
                    assertEquals(Reason.TLS_WRONG_NAME, assertThrows(Unreachable.class, () -> way.go(transport)).reason());
                }
            }
        }
    }

    private static TlsSettings settings(TestPki.Pair authority, TestPki.Pair identity) {
        return new TlsSettings(Optional.of(authority.certificate()), Optional.ofNullable(identity).map(TestPki.Pair::certificate),
                Optional.ofNullable(identity).map(TestPki.Pair::key), true);
    }

    private static void reaches(String host, int port, TlsSettings settings, Way way) {
        try (Transport transport = new TcpTransport(host, port, settings)) {
            way.go(transport);
        }
    }

    private void fails(Reason reason, int port, TlsSettings settings, Way way) {
        EngineException failure = failure(port, settings, way);
        assertTrue(failure instanceof Unreachable unreachable && unreachable.reason() == reason, () -> reason + " expected: " + failure + causes(failure));
        assertEquals(List.of(), engine.requests(), "nothing has come through");
    }

    private static EngineException failure(int port, TlsSettings settings, Way way) {
        try (Transport transport = new TcpTransport("127.0.0.1", port, settings)) {
            return assertThrows(EngineException.class, () -> way.go(transport));
        }
    }

    private static String causes(Throwable failure) {
        return failure.getCause() == null ? "" : " <- " + failure.getCause() + causes(failure.getCause());
    }
}
