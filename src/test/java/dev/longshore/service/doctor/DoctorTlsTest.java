package dev.longshore.service.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.TlsFiles;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.engine.transport.tls.TlsSettings;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.TestPki;
import dev.longshore.testing.TestPki.Validity;
import dev.longshore.testing.TlsFront;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTlsTest {

    private static TestPki pki;
    private static TestPki.Pair ours;
    private static TestPki.Pair server;
    private static TestPki.Pair client;

    private HostileEngine engine;

    @BeforeAll
    static void make(@TempDir Path folder) {
        pki = TestPki.in(folder);
        ours = pki.authority("ours");
        server = pki.server(ours, "DNS:localhost,IP:127.0.0.1", Validity.NOW);
        client = pki.client(ours, Validity.NOW);
    }

    @BeforeEach
    void open() throws IOException {
        engine = HostileEngine.tcp().behaveLikeAnEngine();
        Files.setPosixFilePermissions(client.key(), PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static TlsFiles files(TestPki.Pair authority, Optional<TestPki.Pair> identity) {
        return new TlsFiles(Optional.of(authority.certificate()), identity.map(TestPki.Pair::certificate), identity.map(TestPki.Pair::key));
    }

    private static List<Step> examine(TlsFront front, TlsFiles files, boolean verified) {
        Endpoint.Tls endpoint = new Endpoint.Tls("127.0.0.1", front.port(), files, verified);
        List<Step> told = new CopyOnWriteArrayList<>();
        Doctor doctor = new Doctor(host -> new TcpTransport(endpoint.host(), endpoint.port(), new TlsSettings(files.ca(), files.certificate(), files.key(), verified)),
                OpenSsh.ofSystem(System.getenv(), System.getProperty("os.name")), InstantSource.system(), task -> Thread.ofVirtual().start(task));
        doctor.examine(new Host(new HostId("h"), "nas", endpoint, Host.Origin.USER, HostMarks.NONE.accepting(endpoint)), told::add).done().join();
        return told;
    }

    private static Step step(List<Step> told, Check check) {
        return told.stream().filter(step -> step.check() == check).findFirst().orElseThrow();
    }

    private static Cause cause(List<Step> told, Check check) {
        return step(told, check).failure().orElseThrow().cause();
    }

    @Test
    void inOrder() {
        try (TlsFront front = TlsFront.forClientsOf(ours, engine.port(), server, "TLSv1.3")) {
            List<Step> told = examine(front, files(ours, Optional.of(client)), true);
            assertEquals(List.of(Check.TLS_FILES, Check.NAME, Check.REACH, Check.ENCRYPTION, Check.TLS, Check.ENGINE, Check.API, Check.CLOCK),
                    told.stream().map(Step::check).toList());
            assertEquals(Finding.FILES_READ, step(told, Check.TLS_FILES).finding());
            Step certificate = step(told, Check.TLS);
            assertEquals(Finding.TLS_ENDS_SOON, certificate.finding(), "the test's own certificates last thirty days");
            assertEquals("TLSv1.3", certificate.facts().getFirst());
            assertEquals("localhost, 127.0.0.1", certificate.facts().get(3));
            assertEquals(Finding.ENGINE_ANSWERS, step(told, Check.ENGINE).finding());
        }
    }

    @Test
    void eachThingThatIsWrongIsNamedAtItsStep() throws IOException {
        TestPki.Pair others = pki.authority("others");
        try (TlsFront front = TlsFront.forClientsOf(ours, engine.port(), server, "TLSv1.3")) {
            assertEquals(Cause.TLS_UNTRUSTED, cause(examine(front, files(others, Optional.of(client)), true), Check.TLS));
            assertEquals(Cause.TLS_CLIENT_REFUSED, cause(examine(front, files(ours, Optional.empty()), true), Check.TLS));
            TlsFiles missing = new TlsFiles(Optional.of(Path.of("/none/ca.pem")), Optional.empty(), Optional.empty());
            List<Step> told = examine(front, missing, true);
            assertEquals(Cause.TLS_FILE, cause(told, Check.TLS_FILES));
            assertTrue(told.stream().skip(1).allMatch(step -> step.verdict() == Step.Verdict.SKIPPED), told::toString);
            Files.setPosixFilePermissions(client.key(), PosixFilePermissions.fromString("rw-r--r--"));
            assertEquals(List.of(client.key().toString(), "rw-r--r--"), step(examine(front, files(ours, Optional.of(client)), true), Check.TLS_FILES).facts());
        }
        try (TlsFront elsewhere = TlsFront.before(engine.port(), pki.server(ours, "DNS:other.test", Validity.NOW));
             TlsFront over = TlsFront.before(engine.port(), pki.server(ours, "IP:127.0.0.1", Validity.OVER))) {
            assertEquals(Cause.TLS_WRONG_NAME, cause(examine(elsewhere, files(ours, Optional.empty()), true), Check.TLS));
            assertEquals(Cause.TLS_NOT_VALID, cause(examine(over, files(ours, Optional.empty()), true), Check.TLS));
            assertEquals(Finding.TLS_UNCHECKED, step(examine(elsewhere, files(ours, Optional.empty()), false), Check.TLS).finding());
        }
    }
}
