package dev.longshore.service.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.registry.LoginSource;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.Waiting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildServiceTest {

    private static final String ID = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final String BUILT = "{\"aux\":{\"ID\":\"" + ID + "\"}}\n{\"stream\":\"Successfully built 0123456789ab\\n\"}\n";

    @TempDir
    Path temp;
    private final Masker masker = new Masker();
    private final CallLog log = new CallLog(masker::target, masker::body, masker::text);
    private HostileEngine engine;
    private Host host;
    private BuildRig rig;
    private Path folder;

    @BeforeEach
    void connect() throws IOException {
        engine = HostileEngine.unix(temp).behaveLikeAnEngine();
        host = new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER);
        rig = new BuildRig(host, known -> new RecordingTransport(new UnixTransport(engine.socket()), log.recorder(host)));
        folder = Files.createDirectory(temp.resolve("app"));
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\nCOPY . /\n");
    }

    @AfterEach
    void close() {
        rig.close();
        engine.close();
    }

    @Test
    void theRequestIsWhatTheClassicBuilderTakes() throws IOException {
        engine.on("POST", "/build", exchange -> exchange.chunks(BUILT));
        TaskState state = rig.build(folder, new BuildOptions("Dockerfile", List.of("a:1", "reg:5000/b:2"), Map.of("TOKEN", "s3cr3t"), "base", true, true, "linux/arm64"));
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertEquals(ID, state.result());
        assertEquals(state.total(), state.done());
        ReceivedRequest request = engine.requests("POST", "/build").getFirst();
        assertEquals("dockerfile=Dockerfile&t=a:1&t=reg:5000/b:2&buildargs=%7B%22TOKEN%22:%22s3cr3t%22%7D&target=base&nocache=1&pull=1"
                + "&platform=linux/arm64&rm=1&forcerm=1", request.query());
        assertEquals("application/x-tar", request.header("Content-Type"));
        assertEquals("chunked", request.header("Transfer-Encoding"));
        assertEquals(null, request.header("X-Registry-Config"));
        assertEquals(List.of("Dockerfile"), names(request.body().join()));
        String listed = log.snapshot().toString();
        assertTrue(listed.contains("buildargs=***"), listed);
        assertFalse(listed.contains("s3cr3t"), "secrets stay out of the list of calls");
    }

    @Test
    void loginsGoInTheirHeaderAndNowhereElse() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "ARG BASE=reg:5000/base\nFROM $BASE AS base\nFROM base\n");
        rig.logins = List.of(login("reg:5000", "ann", "hunter2?>", false), login("docker.io", "", "idtoken", true), new LoginSource.Found(Optional.empty(), "no helper"));
        engine.on("POST", "/build", exchange -> exchange.chunks(BUILT));
        Task task = rig.start(folder, BuildRig.options("a:1"));
        assertEquals(Phase.SUCCEEDED, BuildRig.end(task).phase(), task.state()::toString);
        assertEquals(List.of(Set.of("reg:5000")), rig.asked);
        String sent = engine.requests("POST", "/build").getFirst().header("X-Registry-Config");
        assertEquals("{\"reg:5000\":{\"username\":\"ann\",\"password\":\"hunter2?>\",\"serveraddress\":\"reg:5000\"},"
                + "\"https://index.docker.io/v1/\":{\"identitytoken\":\"idtoken\",\"serveraddress\":\"https://index.docker.io/v1/\"}}",
                new String(Base64.getUrlDecoder().decode(sent), StandardCharsets.UTF_8));
        String shown = log.snapshot() + BuildRig.output(task) + task.state();
        assertFalse(shown.contains("hunter2") || shown.contains("idtoken") || shown.contains(sent), shown);
    }

    private static LoginSource.Found login(String registry, String user, String secret, boolean token) {
        return new LoginSource.Found(Optional.of(new RegistryLogin(registry, user, secret, token)), "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Get \"http://reg:5000/v2/base/manifests/latest\": no basic auth credentials|BASE_DENIED",
            "pull access denied for reg:5000/base, repository does not exist or may require 'docker login'|BASE_DENIED",
            "building at STEP \"FROM reg:5000/base\": creating build container: unauthorized: authentication required|BASE_DENIED",
            "The command '/bin/sh -c echo unauthorized: x' returned a non-zero code: 1|REPORTED",
            "building at STEP \"RUN echo unauthorized; false\": while running runtime: exit status 1|REPORTED"})
    void aBaseImageThatWasDeniedIsToldFromAStepThatFailed(String message, Failure.Cause cause) {
        engine.on("POST", "/build", exchange -> exchange.chunks(Json.PLAIN.write(Map.of("error", message)) + "\n"));
        rig.logins = List.of(LoginSource.Found.NOTHING);
        assertEquals(cause, rig.build(folder, BuildRig.options()).failure().orElseThrow().cause());
        rig.logins = List.of(LoginSource.Found.NOTHING, new LoginSource.Found(Optional.empty(), "docker-credential-x is not installed"));
        Failure failure = rig.build(folder, BuildRig.options()).failure().orElseThrow();
        assertEquals(cause == Failure.Cause.BASE_DENIED ? Failure.Cause.CREDENTIALS : cause, failure.cause());
    }

    @Test
    void stepsAreFollowedAndTheFailingOneIsMarked() {
        engine.on("POST", "/build", exchange -> exchange.chunks("{\"stream\":\"Step 1/3 : FROM x\"}\n{\"stream\":\"\\n\"}\n",
                "{\"stream\":\"Step 2/3 : COPY . /\"}\n{\"stream\":\" ---\\u003e Using cache\\n\"}\n{\"stream\":\"Step 3/3 : RUN make\"}\n",
                "{\"stream\":\"\\u001b[31mStep 9/9 : not one\\u001b[0m\\n\"}\n{\"stream\":\"Successfully built 0123456789ab\\n\"}\n",
                "{\"errorDetail\":{\"code\":2,\"message\":\"returned a non-zero code: 2\"},\"error\":\"x\"}\n"));
        Task task = rig.start(folder, BuildRig.options("a:1"));
        TaskState state = BuildRig.end(task);
        assertEquals(Phase.FAILED, state.phase());
        Failure failure = state.failure().orElseThrow();
        assertEquals(Failure.Cause.REPORTED, failure.cause());
        assertEquals("returned a non-zero code: 2", failure.detail());
        assertEquals("local", failure.host());
        assertEquals(List.of(new Part("Step 1/3 : FROM x", "DONE", 0, -1), new Part("Step 2/3 : COPY . /", "CACHED", 0, -1),
                new Part("Step 3/3 : RUN make", "FAILED", 0, -1)), state.parts());
        assertTrue(BuildRig.output(task).contains("\u001b[31m"), "colours are kept");
    }

    @Test
    void theCauseOfAWindowsStepIsShownWhateverItsExitCode() {
        engine.on("POST", "/build", exchange -> exchange.chunks("{\"stream\":\"Step 1/1 : RUN powershell -Command y\\n\"}\n",
                "{\"errorDetail\":{\"code\":3221225781,\"message\":\"returned a non-zero code: 3221225781\"},\"error\":{\"odd\":1}}\n"));
        Failure failure = rig.build(folder, BuildRig.options("a:1")).failure().orElseThrow();
        assertEquals(Failure.Cause.REPORTED, failure.cause());
        assertEquals("returned a non-zero code: 3221225781", failure.detail());
    }

    /** Before API 1.30 no record tells the id apart. */
    @Test
    void anOldEnginesLastWordsCountWhereItHasTheImage() {
        engine.on("GET", "/images/0123456789ab/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\"}"));
        engine.on("POST", "/build", exchange -> exchange.chunks("{\"stream\":\"Step 1/1 : FROM x\"}\n",
                "{\"stream\":\"Successfully built 0123456789ab\\n\"}\n{\"stream\":\"Successfully tagged a:1\\n\"}\n"));
        TaskState state = rig.build(folder, BuildRig.options("a:1"));
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertEquals(ID, state.result());
        engine.on("POST", "/build", exchange -> exchange.chunks("{\"stream\":\"Successfully built 0123456789ab\\n\"}\n{\"stream\":\"said by a step\\n\"}\n"));
        assertEquals(Failure.Cause.INCOMPLETE, rig.build(folder, BuildRig.options("a:1")).failure().orElseThrow().cause());
        engine.on("POST", "/build", exchange -> exchange.chunks("{\"stream\":\"Successfully built ba9876543210\\n\"}\n"));
        engine.on("GET", "/images/ba9876543210/json", exchange -> exchange.reply(404, "text/plain", "No such image: ba9876543210"));
        assertEquals(Failure.Cause.INCOMPLETE, rig.build(folder, BuildRig.options("a:1")).failure().orElseThrow().cause());
    }

    @Test
    void podmansStepsAreFollowedOverItsStages() {
        engine.on("POST", "/build", exchange -> exchange.chunks("{\"stream\":\"[1/2] STEP 1/2: FROM scratch AS a\\n\"}\n{\"stream\":\"[1/2] STEP 2/2: RUN x\\n\"}\n",
                "{\"stream\":\"--\\u003e Using cache 12\\n\"}\n{\"stream\":\"[2/2] STEP 1/1: FROM a\\n\"}\n", BUILT));
        TaskState state = rig.build(folder, BuildRig.options());
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertEquals(List.of("DONE", "CACHED", "DONE"), state.parts().stream().map(Part::status).toList());
    }

    @Test
    void anEndWithoutTheWordsIsNoSuccess() {
        engine.on("POST", "/build", exchange -> exchange.chunks("{\"stream\":\"Step 1/1 : FROM x\"}\n{\"aux\":{\"ID\":\"" + ID + "\"}}\n"));
        assertEquals(Failure.Cause.INCOMPLETE, rig.build(folder, BuildRig.options()).failure().orElseThrow().cause());
    }

    @Test
    void aCutInTheMiddleIsNoSuccessAndSentOnce() {
        engine.on("POST", "/build", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk("{\"stream\":\"Step 1/2 : FROM x\"}\n{\"aux\":{\"ID\":\"" + ID + "\"}}\n{\"stream\":\"Successfully built abababababab\\n\"}\n");
            exchange.closeNow();
        });
        TaskState state = rig.build(folder, BuildRig.options());
        assertEquals(Failure.Cause.DISCONNECTED, state.failure().orElseThrow().cause());
        assertEquals(1, engine.count("POST", "/build"));
    }

    @Test
    void wordsThatAProgramPrintsAreNoSuccess() {
        engine.on("POST", "/build", exchange -> exchange.chunks("{\"stream\":\"Successfully built ffffffffffff\\n\"}\n{\"aux\":{\"ID\":\"" + ID + "\"}}\n"));
        assertEquals(Failure.Cause.INCOMPLETE, rig.build(folder, BuildRig.options()).failure().orElseThrow().cause());
    }

    @Test
    void aFileThatGrowsShrinksOrVanishesEndsTheSendingBeforeTheEndOfTheTar() throws Exception {
        assertBroken("a-large", path -> Files.writeString(path, "more", StandardOpenOption.APPEND), "changed its size while it was being sent: a-large");
        assertBroken("a-large", path -> Files.writeString(path, "less"), "changed its size while it was being sent: a-large");
        assertBroken("b-small", Files::delete, "vanished while it was being sent: b-small");
    }

    @FunctionalInterface
    private interface Change {
        void on(Path path) throws IOException;
    }

    /** The change comes while the large file is on its way: it is larger than any buffer between. */
    private void assertBroken(String name, Change change, String detail) throws Exception {
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("a-large").toFile(), "rw")) {
            large.setLength(64 << 20);
        }
        Files.writeString(folder.resolve("b-small"), "here");
        List<Boolean> whole = new ArrayList<>();
        CountDownLatch seen = new CountDownLatch(1);
        engine.on("POST", "/build", exchange -> {
            exchange.input().readNBytes(100_000);
            change.on(folder.resolve(name));
            whole.add(endsWhole(exchange));
            seen.countDown();
        });
        TaskState state = rig.build(folder, BuildRig.options());
        seen.await();
        Failure failure = state.failure().orElseThrow();
        assertEquals(Failure.Cause.FILE, failure.cause(), state::toString);
        assertEquals(folder.resolve(name).toString(), failure.object());
        assertEquals(detail, failure.detail());
        assertEquals(List.of(false), whole, "the engine was told of a whole tar");
    }

    /** Whether the last chunk came: the body's end. */
    private static boolean endsWhole(HostileExchange exchange) {
        return endsWhole(exchange, count -> { });
    }

    /** As {@link #endsWhole(HostileExchange)}, telling of the bytes as they come, with the framing of chunks. */
    private static boolean endsWhole(HostileExchange exchange, LongConsumer came) {
        byte[] last = new byte[5];
        byte[] piece = new byte[256 * 1024];
        try {
            for (int count = exchange.input().read(piece); count >= 0; count = exchange.input().read(piece)) {
                came.accept(count);
                byte[] both = new byte[5 + count];
                System.arraycopy(last, 0, both, 0, 5);
                System.arraycopy(piece, 0, both, 5, count);
                System.arraycopy(both, count, last, 0, 5);
                if (new String(last).equals("0\r\n\r\n")) {
                    return true;
                }
            }
        } catch (IOException cut) {
            return false;
        }
        return false;
    }

    @Test
    void whatCannotBeReadOrIsMissingIsNamedAndNothingIsSent() throws IOException {
        assertEquals(temp.resolve("none").toString(), rig.build(temp.resolve("none"), BuildRig.options()).failure().orElseThrow().object());
        Files.delete(folder.resolve("Dockerfile"));
        assertTrue(rig.build(folder, BuildRig.options()).failure().orElseThrow().object().endsWith("/Dockerfile"));
        assertEquals(0, engine.count("POST", "/build"));
    }

    @Test
    void cancellingCutsAnUploadThatIsStuck() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength(64 << 20);
        }
        CountDownLatch cut = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        engine.on("POST", "/build", exchange -> {
            exchange.input().readNBytes(1_000_000);
            go.await();
            assertFalse(endsWhole(exchange));
            cut.countDown();
        });
        Task task = rig.start(folder, BuildRig.options());
        Waiting.until("some was sent", () -> task.state().done() > 500_000);   // how much more a socket takes differs
        task.cancel();
        assertEquals(Phase.CANCELLED, BuildRig.end(task).phase());
        go.countDown();
        Waiting.until("the engine saw the cut", () -> cut.getCount() == 0);
    }

    @Test
    void anEarlyRefusalIsToldAndEndsTheSending() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength(64 << 20);
        }
        engine.on("POST", "/build", exchange -> {
            exchange.input().readNBytes(1000);
            exchange.raw("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 24\r\nConnection: close\r\n\r\n{\"message\":\"no such tag\"}");
        });
        Failure failure = rig.build(folder, BuildRig.options()).failure().orElseThrow();
        assertEquals(Failure.Cause.BAD_REQUEST, failure.cause(), failure::toString);
    }

    /** Four gigabytes that take no room on the disk; the heap of this process is a quarter of that at most, and its peak says the rest. */
    @Tag("long")
    @Test
    void fourGigabytesPassInConstantMemory() throws IOException {
        long size = 4L << 30;
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
            large.setLength(size);
        }
        AtomicLong received = new AtomicLong();
        engine.on("POST", "/build", exchange -> {
            assertTrue(endsWhole(exchange, received::addAndGet));
            exchange.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + BUILT.length() + "\r\nConnection: close\r\n\r\n" + BUILT);
        });
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = oldGeneration();
        TaskState state = rig.build(folder, BuildRig.options());
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertEquals(size + Files.size(folder.resolve("Dockerfile")), state.done());
        assertTrue(received.get() > size);
        long grown = oldGeneration() - before;
        assertTrue(grown < 64L << 20, "kept " + grown + " bytes");
    }

    /** The most that what lives long has taken. */
    private static long oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().matches(".*(?:Old|Tenured).*"))
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<String> names(byte[] tar) throws IOException {
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
