package dev.longshore.service.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.service.doctor.Step.Verdict;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RefusingPort;
import dev.longshore.testing.Samples;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private static final String INFO = new String(Samples.bytes("docker28", "info.json"), StandardCharsets.UTF_8);
    private static final Instant ENGINE_TIME = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;
    private Instant now = ENGINE_TIME;
    private final List<Step> told = new CopyOnWriteArrayList<>();

    private Doctor doctor() {
        return new Doctor(host -> host.endpoint() instanceof Endpoint.Tcp tcp ? new TcpTransport(tcp.host(), tcp.port())
                : new UnixTransport(((Endpoint.Unix) host.endpoint()).socket()), OpenSsh.ofSystem(System.getenv(), System.getProperty("os.name")), () -> now, task -> Thread.ofVirtual().start(task));
    }

    private static Host host(Endpoint endpoint) {
        return new Host(new HostId("h"), "nas", endpoint, Host.Origin.USER);
    }

    private List<Step> examine(Endpoint endpoint) {
        told.clear();
        doctor().examine(host(endpoint), told::add).done().join();
        return told;
    }

    private List<String> verdicts(Endpoint endpoint) {
        return examine(endpoint).stream().map(step -> step.check() + " " + step.verdict()).toList();
    }

    private Step last(Endpoint endpoint, Check check) {
        return examine(endpoint).stream().filter(step -> step.check() == check).findFirst().orElseThrow();
    }

    private HostileEngine telling(HostileEngine engine) {
        return engine.behaveLikeAnEngine().on("GET", "/info", exchange -> exchange.json(
                INFO.replaceFirst("\"SystemTime\":\"[^\"]*\"", "\"SystemTime\":\"" + ENGINE_TIME + "\""))).ignoringVersion();
    }

    @Test
    void aSocketInOrder() {
        try (HostileEngine engine = telling(HostileEngine.unix(folder))) {
            assertEquals(List.of("SOCKET GOOD", "ENGINE GOOD", "API GOOD", "CLOCK GOOD"), verdicts(new Endpoint.Unix(engine.socket())));
            assertEquals(List.of("Docker", "28.5.2+dfsg4", "linux/amd64"), told.get(1).facts());
            assertEquals(List.of("1.51", "1.24", "1.51"), told.get(2).facts());
            assertTrue(engine.requests().stream().allMatch(request -> List.of("GET", "HEAD").contains(request.method())));
            engine.awaitNoConnections();
        }
    }

    @Test
    void nothingIsTriedAfterWhatFailed() {
        assertEquals(List.of("SOCKET FAILED", "ENGINE SKIPPED", "API SKIPPED", "CLOCK SKIPPED"), verdicts(new Endpoint.Unix(folder.resolve("a/b/none.sock"))));
        assertEquals(Cause.SOCKET_MISSING, told.getFirst().failure().orElseThrow().cause());
        assertEquals(folder.resolve("a").toString(), told.getFirst().failure().orElseThrow().detail(), "the first part that is not there");
    }

    @Test
    void aFileIsNoSocket() throws IOException {
        Step step = last(new Endpoint.Unix(Files.writeString(folder.resolve("file"), "")), Check.SOCKET);
        assertEquals(Cause.NOT_A_SOCKET, step.failure().orElseThrow().cause());
    }

    @Test
    void tcpOnThisMachineIsAWarning() {
        try (HostileEngine engine = telling(HostileEngine.tcp())) {
            Endpoint endpoint = new Endpoint.Tcp("localhost", engine.port());
            assertEquals(List.of("NAME GOOD", "REACH GOOD", "ENCRYPTION WARNING", "ENGINE GOOD", "API GOOD", "CLOCK GOOD"),
                    verdicts(endpoint).stream().map(line -> line.replace("REACH WARNING", "REACH GOOD")).toList());   // ::1 does not answer
            assertEquals(Finding.PLAIN_HERE, told.get(2).finding());
            assertEquals(Finding.NAME_NEEDLESS, last(new Endpoint.Tcp("127.0.0.1", engine.port()), Check.NAME).finding());
        }
    }

    @Test
    void aNameWithoutAddress() {
        assertEquals(Cause.UNKNOWN_HOST, last(new Endpoint.Tcp("nas.invalid", 2375), Check.NAME).failure().orElseThrow().cause());
        assertEquals(Verdict.SKIPPED, told.get(1).verdict());
    }

    @Test
    void nobodyListens() {
        try (RefusingPort port = new RefusingPort()) {
            assertEquals(Cause.REFUSED, last(new Endpoint.Tcp("127.0.0.1", port.number()), Check.REACH).failure().orElseThrow().cause());
        }
    }

    @Test
    void whatAnswersIsNoEngine() {
        try (HostileEngine page = HostileEngine.tcp().on("*", "/", exchange -> exchange.html502())) {
            assertEquals(Cause.NOT_AN_ENGINE, last(new Endpoint.Tcp("127.0.0.1", page.port()), Check.ENGINE).failure().orElseThrow().cause());
        }
    }

    @Test
    void theClocksAreCompared() {
        try (HostileEngine engine = telling(HostileEngine.unix(folder))) {
            Endpoint endpoint = new Endpoint.Unix(engine.socket());
            now = ENGINE_TIME.minusSeconds(3600);
            assertEquals(List.of("3600"), last(endpoint, Check.CLOCK).facts());
            assertEquals(Finding.CLOCK_AHEAD, told.getLast().finding());
            now = ENGINE_TIME.plusSeconds(90);
            assertEquals(Finding.CLOCK_BEHIND, last(endpoint, Check.CLOCK).finding());
            engine.on("GET", "/info", exchange -> exchange.json("{}"));
            assertEquals(Finding.CLOCK_UNTOLD, last(endpoint, Check.CLOCK).finding());
        }
    }

    @Test
    void itIsEndedWhereItIs() {
        CountDownLatch held = new CountDownLatch(1);
        try (HostileEngine engine = HostileEngine.unix(folder).on("*", "/", exchange -> held.await())) {
            Examination examination = doctor().examine(host(new Endpoint.Unix(engine.socket())), told::add);
            Waiting.until("the engine is asked", () -> !engine.requests().isEmpty());
            examination.close();
            examination.done().join();
            assertEquals(List.of(Check.SOCKET), told.stream().map(Step::check).toList());
            held.countDown();
            engine.awaitNoConnections();
        }
    }
}
