package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.transport.TlsProbe.Step;
import dev.longshore.engine.transport.tls.ServerCertificate;
import dev.longshore.engine.transport.tls.TlsSettings;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RawListener;
import dev.longshore.testing.RefusingPort;
import dev.longshore.testing.TestPki;
import dev.longshore.testing.TestPki.Validity;
import dev.longshore.testing.TlsFront;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class TlsProbeTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static TestPki pki;
    private static TestPki.Pair ours;
    private static TestPki.Pair client;

    private HostileEngine engine;

    @BeforeAll
    static void make(@TempDir Path folder) {
        pki = TestPki.in(folder);
        ours = pki.authority("ours");
        client = pki.client(ours, Validity.NOW);
    }

    @BeforeEach
    void open() {
        engine = HostileEngine.tcp();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), engine.requests(), "nothing is asked for");
        engine.close();
    }

    @Test
    void tellsWhatWasAgreedOnAndShown() throws IOException {
        TestPki.Pair middle = pki.authority("middle", ours);
        TestPki.Pair server = pki.server(middle, "DNS:engine.test,IP:127.0.0.1", Validity.NOW);
        Path chain = pki.file("chain.pem");
        Files.writeString(chain, Files.readString(server.certificate()) + Files.readString(middle.certificate()));
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            try (TlsFront front = TlsFront.forClientsOf(ours, engine.port(), new TestPki.Pair(chain, server.key()), protocol)) {
                TlsProbe probe = TlsProbe.of("127.0.0.1", front.port(), settings(client), LIMIT);
                assertEquals(Optional.empty(), probe.failure());
                assertEquals(Optional.empty(), probe.failedAt());
                assertEquals(protocol, probe.protocol());
                assertTrue(probe.cipher().startsWith("TLS_"), probe.cipher());
                assertTrue(probe.clientAsked());
                assertEquals(List.of("CN=engine", "CN=middle"), probe.chain().stream().map(ServerCertificate::subject).toList());
                ServerCertificate first = probe.chain().getFirst();
                assertEquals("CN=middle", first.issuer());
                assertEquals(List.of("engine.test", "127.0.0.1"), first.names());
                assertTrue(first.notBefore().isBefore(Instant.now()) && first.notAfter().isAfter(Instant.now()));
                front.awaitNoConnections();
            }
        }
    }

    @Test
    void tellsAtWhichStepItEnds() {
        assertStep(Step.TRUST, pki.server(pki.authority("other"), "IP:127.0.0.1", Validity.NOW), settings(null));
        assertStep(Step.VALIDITY, pki.server(ours, "IP:127.0.0.1", Validity.OVER), settings(null));
        assertStep(Step.NAME, pki.server(ours, "DNS:engine.test", Validity.NOW), settings(null));
        for (String protocol : List.of("TLSv1.3", "TLSv1.2")) {
            try (TlsFront front = TlsFront.forClientsOf(ours, engine.port(), pki.server(ours, "IP:127.0.0.1", Validity.NOW), protocol)) {
                TlsProbe probe = TlsProbe.of("127.0.0.1", front.port(), settings(null), LIMIT);
                assertEquals(Optional.of(Step.CLIENT), probe.failedAt());
                assertTrue(probe.clientAsked());
                assertEquals(1, probe.chain().size());
            }
        }
    }

    @Test
    void aServerThatDoesNotAskForAClientIsNotWaitedFor() {
        try (TlsFront front = TlsFront.before(engine.port(), pki.server(ours, "IP:127.0.0.1", Validity.NOW))) {
            TlsProbe probe = TlsProbe.of("127.0.0.1", front.port(), settings(null), LIMIT);
            assertEquals(Optional.empty(), probe.failure());
            assertFalse(probe.clientAsked());
        }
    }

    @Test
    void tellsThatThereIsNoTls() throws IOException {
        try (RawListener plain = RawListener.answering("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII))) {
            assertEquals(Optional.of(Step.HANDSHAKE), TlsProbe.of("127.0.0.1", plain.port(), settings(null), LIMIT).failedAt());
        }
        try (RefusingPort nobody = new RefusingPort()) {
            assertEquals(Optional.of(Step.CONNECT), TlsProbe.of("127.0.0.1", nobody.number(), settings(null), LIMIT).failedAt());
            TlsSettings lost = new TlsSettings(Optional.of(Path.of("absent.pem")), Optional.empty(), Optional.empty(), true);
            assertEquals(Optional.of(Step.FILES), TlsProbe.of("127.0.0.1", nobody.number(), lost, LIMIT).failedAt());
        }
        assertEquals(Optional.of(Step.CONNECT), TlsProbe.of("no-such-host.invalid", 2376, settings(null), LIMIT).failedAt());
    }

    @Test
    void silenceMeetsTheLimit() {
        try (RawListener silent = RawListener.silent()) {
            TlsProbe probe = TlsProbe.of("127.0.0.1", silent.port(), settings(null), Duration.ofMillis(300));
            assertEquals(TimedOut.Phase.CONNECT, assertInstanceOf(TimedOut.class, probe.failure().orElseThrow()).phase());
        }
    }

    private void assertStep(Step step, TestPki.Pair server, TlsSettings settings) {
        try (TlsFront front = TlsFront.before(engine.port(), server)) {
            TlsProbe probe = TlsProbe.of("127.0.0.1", front.port(), settings, LIMIT);
            assertEquals(Optional.of(step), probe.failedAt(), () -> probe.failure().toString());
            assertEquals("CN=engine", probe.chain().getFirst().subject());
        }
    }

    private static TlsSettings settings(TestPki.Pair identity) {
        return new TlsSettings(Optional.of(ours.certificate()), Optional.ofNullable(identity).map(TestPki.Pair::certificate),
                Optional.ofNullable(identity).map(TestPki.Pair::key), true);
    }
}
