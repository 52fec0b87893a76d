package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.transport.tls.TlsSettings;
import dev.longshore.testing.RawListener;
import dev.longshore.testing.TestPki;
import dev.longshore.testing.TestPki.Validity;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where TLS was asked for, no byte of plain HTTP leaves: whichever way a request takes, whatever the peer does, whichever file is gone. */
@Timeout(600)
class NeverPlainTest {

    private static final int HANDSHAKE = 0x16;

    @TempDir
    Path folder;
    private TlsSettings settings;

    @BeforeEach
    void make() throws IOException {
        TestPki pki = TestPki.in(folder);
        TestPki.Pair authority = pki.authority("tests");
        TestPki.Pair client = pki.client(authority, Validity.NOW);
        Path docker = Files.createDirectory(folder.resolve("docker"));
        settings = new TlsSettings(Optional.of(Files.copy(authority.certificate(), docker.resolve("ca.pem"))),
                Optional.of(Files.copy(client.certificate(), docker.resolve("cert.pem"))), Optional.of(Files.copy(client.key(), docker.resolve("key.pem"))), true);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theFirstByteIsThatOfAHandshake(Way way) {
        List<String> answers = List.of("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", "HTTP/1.0 400 Bad Request\r\n\r\nuse http", "");
        for (String answer : answers) {
            try (RawListener listener = RawListener.answering(answer.getBytes(StandardCharsets.US_ASCII))) {
                assertThrows(EngineException.class, () -> goes(listener, way));
                assertOnlyHandshakes(listener);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void silenceDrawsOutNothingElse(Way way) throws InterruptedException {
        try (RawListener listener = RawListener.silent()) {
            Thread call = Thread.ofVirtual().start(() -> assertThrows(EngineException.class, () -> goes(listener, way)));
            Waiting.until("it has said hello", () -> listener.received().length > 100);
            call.join(Duration.ofMillis(300));
            assertOnlyHandshakes(listener);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aMissingFileLetsNoByteOut(Way way) throws IOException {
        for (Path file : List.of(settings.ca().orElseThrow(), settings.certificate().orElseThrow(), settings.key().orElseThrow())) {
            try (RawListener listener = RawListener.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))) {
                Path aside = Files.move(file, folder.resolve("aside"));
                assertEquals(Unreachable.Reason.TLS_FILE, assertThrows(Unreachable.class, () -> goes(listener, way)).reason());
                assertEquals(0, listener.accepted());
                assertEquals(0, listener.received().length);
                Files.move(aside, file);
            }
        }
    }

    /** So that this test can fail: the same listener sees plain HTTP where it was asked for. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void plainHttpWouldBeSeen(Way way) {
        try (RawListener listener = RawListener.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                Transport transport = new TcpTransport("127.0.0.1", listener.port())) {
            way.go(transport);
            assertTrue(new String(listener.received(), StandardCharsets.ISO_8859_1).contains("/secret-path"));
        }
    }

    private void goes(RawListener listener, Way way) {
        try (Transport transport = new TcpTransport("127.0.0.1", listener.port(), settings)) {
            way.go(transport);
        }
    }

    private static void assertOnlyHandshakes(RawListener listener) {
        byte[] bytes = listener.received();
        assertTrue(bytes.length > 100, "something came");
        assertEquals(HANDSHAKE, bytes[0]);
        String seen = new String(bytes, StandardCharsets.ISO_8859_1);
        assertFalse(seen.contains("secret-path") || seen.contains("HTTP/") || seen.contains("Host:"), "plain HTTP");
    }
}
