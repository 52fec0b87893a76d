package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Malformed;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import dev.longshore.engine.transport.tls.TlsSettings;
import dev.longshore.json.Json;
import dev.longshore.testing.PrivateDockerd;
import dev.longshore.testing.Required;
import dev.longshore.testing.TestPki;
import dev.longshore.testing.TestPki.Validity;
import dev.longshore.testing.Waiting;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dockerd with {@code --tlsverify}, and its clients: right ones and wrong ones. */
@Timeout(600)
class TlsIT {

    private static TestPki pki;
    private static TestPki.Pair ours;
    private static TestPki.Pair other;
    private static TestPki.Pair client;
    private static PrivateDockerd dockerd;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        pki = TestPki.in(folder);
        ours = pki.authority("ours");
        other = pki.authority("other");
        client = pki.client(ours, Validity.NOW);
        port = freePort();
        dockerd = PrivateDockerd.startWith(arguments(port, pki.server(ours, "IP:127.0.0.1", Validity.NOW)));
    }

    @AfterAll
    static void stop() {
        if (dockerd != null) {
            dockerd.close();
        }
    }

    private static List<String> arguments(int port, TestPki.Pair server) {
        return List.of("-H", "tcp://127.0.0.1:" + port, "--tlsverify", "--tlscacert", ours.certificate().toString(), "--tlscert",
                server.certificate().toString(), "--tlskey", server.key().toString());
    }

    @Test
    void theRightClientIsLetIn() {
        try (Transport transport = open(settings(ours, client))) {
            EngineClient engine = EngineClient.connect(transport);
            assertEquals("1.41", engine.version().toString());
            assertEquals(List.of(), engine.containers().list().stream().filter(each -> each.name().equals("none")).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theWrongOnesAreNot(Way way) {
        fails(Reason.TLS_UNTRUSTED, "127.0.0.1", port, settings(other, client), way);
        fails(Reason.TLS_UNTRUSTED, "127.0.0.1", port, TlsSettings.SYSTEM, way);
        fails(Reason.TLS_WRONG_NAME, "localhost", port, settings(ours, client), way);
        fails(Reason.TLS_CLIENT_REFUSED, "127.0.0.1", port, settings(ours, null), way);
        fails(Reason.TLS_CLIENT_REFUSED, "127.0.0.1", port, settings(ours, pki.client(other, Validity.NOW)), way);
        fails(Reason.TLS_CLIENT_REFUSED, "127.0.0.1", port, settings(ours, pki.client(ours, Validity.OVER)), way);
    }

    @Test
    void aNameIsNotAskedForWhereNothingIsVerified() {
        TlsSettings blind = new TlsSettings(Optional.of(other.certificate()), Optional.of(client.certificate()), Optional.of(client.key()), false);
        try (Transport transport = new TcpTransport("localhost", port, blind)) {
            assertEquals("1.41", EngineClient.connect(transport).version().toString());
        }
    }

    @Test
    void anEngineOutOfItsTime() throws IOException {
        for (Validity validity : List.of(Validity.OVER, Validity.LATER)) {
            int there = freePort();
            PrivateDockerd late = PrivateDockerd.startWith(arguments(there, pki.server(ours, "IP:127.0.0.1", validity)));
            try {
                for (Way way : Way.values()) {
                    fails(Reason.TLS_NOT_VALID, "127.0.0.1", there, settings(ours, client), way);
                }
            } finally {
                late.close();
            }
        }
    }

    @Test
    void plainHttpIsToldToUseTls() {
        try (Transport transport = new TcpTransport("127.0.0.1", port)) {
            Malformed failure = assertThrows(Malformed.class, () -> EngineClient.connect(transport));
            assertEquals(Malformed.Reason.NEEDS_TLS, failure.reason());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aServerThatSpeaksOnlyOldVersions(Way way) throws IOException {
        for (String version : List.of("-tls1", "-tls1_1")) {
            TestPki.Pair server = pki.server(ours, "IP:127.0.0.1", Validity.NOW);
            int there = freePort();
            Process old = Required.process("openssl", "s_server", "-accept", "127.0.0.1:" + there, version, "-cipher", "ALL:@SECLEVEL=0", "-quiet",
                    "-cert", server.certificate().toString(), "-key", server.key().toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                Waiting.until("openssl listens", () -> listens(there));
                fails(Reason.TLS_VERSION, "127.0.0.1", there, settings(ours, client), way);
            } finally {
                old.destroy();
                old.onExit().join();
            }
        }
    }

    @Test
    void buildsAttachesExecutesAndFollowsEvents() throws IOException {
        Path busybox = Required.program("busybox");
        try (Transport transport = open(settings(ours, client)); StreamingResponse events = transport.stream(Request.of("GET", "/events"))) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8));
            build(transport, context(busybox));
            assertEquals("hello\n", attached(transport));
            assertEquals("from exec\n", executed(transport));
            String seen = lines.readLine();
            while (!seen.contains("exec_create")) {
                seen = lines.readLine();
            }
            CompletableFuture<EngineException> reader = ContractRig.async(() -> ContractRig.readFailure(events.body()));
            events.close();
            assertInstanceOf(Disconnected.class, reader.join());
        }
    }

    private static void build(Transport transport, byte[] context) throws IOException {
        RequestBody tar = new RequestsContract.Bytes(context, -1);
        try (StreamingResponse answer = transport.stream(Request.of("POST", "/build?t=longshore-it/tls:1").withBody(tar))) {
            String said = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(said.contains("Successfully tagged longshore-it/tls:1"), said);
        }
    }

    /** Some MB. */
    private static byte[] context(Path busybox) throws IOException {
        byte[] noise = new byte[8_000_000];
        new Random(3).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            entry(tar, "Dockerfile", "FROM scratch\nCOPY busybox /bin/busybox\nCOPY noise /noise\n".getBytes(StandardCharsets.UTF_8));
            entry(tar, "busybox", Files.readAllBytes(busybox));
            entry(tar, "noise", noise);
        }
        return bytes.toByteArray();
    }

    private static void entry(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(0755);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /** What {@code cat} gives back, which ends when its input does. */
    private static String attached(Transport transport) throws IOException {
        String id = create(transport, "{\"Image\":\"longshore-it/tls:1\",\"Cmd\":[\"/bin/busybox\",\"cat\"],\"OpenStdin\":true,\"StdinOnce\":true,\"AttachStdin\":true,"
                + "\"AttachStdout\":true,\"HostConfig\":{\"NetworkMode\":\"none\"}}");
        try (HijackedConnection connection = transport.hijack(Request.of("POST", "/containers/" + id + "/attach?stream=1&stdin=1&stdout=1"))) {
            done(transport, "/containers/" + id + "/start", "");
            connection.output().write("hello\n".getBytes(StandardCharsets.UTF_8));
            connection.closeOutput();
            return unframed(connection);
        }
    }

    private static String executed(Transport transport) throws IOException {
        String id = create(transport, "{\"Image\":\"longshore-it/tls:1\",\"Cmd\":[\"/bin/busybox\",\"sleep\",\"600\"],\"HostConfig\":{\"NetworkMode\":\"none\"}}");
        done(transport, "/containers/" + id + "/start", "");
        String exec = id(done(transport, "/containers/" + id + "/exec", "{\"Cmd\":[\"/bin/busybox\",\"cat\"],\"AttachStdin\":true,\"AttachStdout\":true}"));
        Request start = Request.of("POST", "/exec/" + exec + "/start").withBody(RequestBody.json("{\"Detach\":false,\"Tty\":false}"));
        try (HijackedConnection connection = transport.hijack(start)) {
            connection.output().write("from exec\n".getBytes(StandardCharsets.UTF_8));
            connection.closeOutput();
            return unframed(connection);
        } finally {
            transport.send(Request.of("DELETE", "/containers/" + id + "?force=1"));
        }
    }

    /** Frames of eight bytes of head each, here few and small. */
    private static String unframed(HijackedConnection connection) throws IOException {
        StringBuilder text = new StringBuilder();
        for (byte[] head = connection.input().readNBytes(8); head.length == 8; head = connection.input().readNBytes(8)) {
            text.append(new String(connection.input().readNBytes(head[7] & 0xff), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static String create(Transport transport, String body) {
        return id(done(transport, "/containers/create", body));
    }

    private static String id(Response answer) {
        return (String) Json.PLAIN.read(answer.body(), Map.class).get("Id");
    }

    private static Response done(Transport transport, String target, String body) {
        Request request = Request.of("POST", target);
        Response answer = transport.send(body.isEmpty() ? request : request.withBody(RequestBody.json(body)));
        assertTrue(answer.status() < 300, answer::text);
        return answer;
    }

    private static Transport open(TlsSettings settings) {
        return new TcpTransport("127.0.0.1", port, settings);
    }

    private static TlsSettings settings(TestPki.Pair authority, TestPki.Pair identity) {
        return new TlsSettings(Optional.of(authority.certificate()), Optional.ofNullable(identity).map(TestPki.Pair::certificate),
                Optional.ofNullable(identity).map(TestPki.Pair::key), true);
    }

    private static void fails(Reason reason, String host, int port, TlsSettings settings, Way way) {
        try (Transport transport = new TcpTransport(host, port, settings)) {
            EngineException failure = assertThrows(EngineException.class, () -> way.go(transport));
            assertTrue(failure instanceof Unreachable unreachable && unreachable.reason() == reason, () -> reason + " expected: " + failure);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }
}
