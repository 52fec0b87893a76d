package dev.longshore.engine.transport;

import dev.longshore.engine.transport.tls.TlsSettings;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.TestPki;
import dev.longshore.testing.TlsFront;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole contract once more, within TLS: some of its tests make a hundred handshakes, which takes its time on a busy machine. */
@Tag("long")
@Timeout(600)
class TlsTransportTest implements TransportContract {

    private static TestPki.Pair authority;
    private static TestPki.Pair server;

    private HostileEngine engine;
    private TlsFront front;
    private Transport transport;

    @BeforeAll
    static void make(@TempDir Path folder) {
        TestPki pki = TestPki.in(folder);
        authority = pki.authority("tests");
        server = pki.server(authority, "IP:127.0.0.1", TestPki.Validity.NOW);
    }

    @BeforeEach
    void open() {
        engine = HostileEngine.tcp();
        front = TlsFront.before(engine.port(), server);
        transport = new TcpTransport("127.0.0.1", front.port(), new TlsSettings(Optional.of(authority.certificate()), Optional.empty(), Optional.empty(), true));
    }

    @AfterEach
    void close() {
        transport.close();
        front.close();
        engine.close();
    }

    @Override
    public HostileEngine engine() {
        return engine;
    }

    @Override
    public Transport transport() {
        return transport;
    }

    /** The time to the header includes the handshake where java.net.http makes it. */
    @Override
    public Limits shortLimits() {
        return new Limits(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMillis(400), 1 << 20);
    }
}
