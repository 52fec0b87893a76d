package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunServiceTest {

    private static final String ID = "ab".repeat(32);

    @TempDir
    Path folder;

    private final Tasks tasks = new Tasks(Thread::startVirtualThread);
    private final CountDownLatch pulling = new CountDownLatch(1);
    private UiFixture fixture;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
    }

    @AfterEach
    void end() {
        tasks.close();
        fixture.close();
    }

    private CompletableFuture<RunOutcome> run(String image, String pull, ImagePull puller) {
        RunLine line = RunLineParser.parse("docker run " + image).line();
        return new RunService(fixture.calls, tasks, Optional.of(puller)).run(new RunRequest(new HostId("h"), line.image(), pull, CreateBody.of(line)));
    }

    private Failure failure(CompletableFuture<RunOutcome> outcome) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> outcome.get(60, TimeUnit.SECONDS));
        return FailureException.in(failed).orElseThrow(() -> new AssertionError(failed));
    }

    /** Docker's answer, and Podman's to an id without the prefix. */
    @ParameterizedTest
    @CsvSource({"'',missing,404,No such image", "sha256:,missing,404,No such image", "sha256:,always,404,No such image", "'',never,404,No such image",
            "'',missing,500,'invalid repository name, cannot specify 64-byte hexadecimal strings'"})
    void anUnknownIdIsNotFoundAndNothingIsPulledOrMade(String prefix, String pull, int status, String words) {
        fixture.engine.on("GET", "/images/" + prefix + ID + "/json", exchange -> exchange.reply(status, "application/json", "{\"message\":\"" + words + "\"}"));
        Failure failure = failure(run(prefix + ID, pull, (host, image, platform, control) -> {
            throw new AssertionError("no registry has an image by its id");
        }));
        assertEquals(Failure.Cause.NOT_FOUND, failure.cause());
        assertEquals(List.of(), tasks.all());
        assertEquals(List.of(), fixture.engine.requests("POST", "/"));
    }

    @Test
    void aPullThatEndsInADefectOrAnIoErrorIsToldAndNotTakenForAStop() {
        assertEquals(Failure.Cause.INTERNAL, failure(run("nginx", "always", (host, image, platform, control) -> {
            throw new IllegalArgumentException("not a reference to an image");
        })).cause());
        assertTrue(failure(run("nginx", "always", (host, image, platform, control) -> {
            throw new IOException("the line broke");
        })).detail().contains("the line broke"));
    }

    @Test
    void onlyAStopByTheUserIsOne() throws InterruptedException {
        CompletableFuture<RunOutcome> outcome = run("nginx", "always", (host, image, platform, control) -> {
            CountDownLatch stopped = new CountDownLatch(1);
            control.closeOnCancel(stopped::countDown);
            pulling.countDown();
            await(stopped);
            throw new IOException("stopped");
        });
        assertTrue(pulling.await(60, TimeUnit.SECONDS));
        tasks.all().forEach(Task::cancel);
        ExecutionException ended = assertThrows(ExecutionException.class, () -> outcome.get(60, TimeUnit.SECONDS));
        assertInstanceOf(CancellationException.class, ended.getCause());
        assertEquals(List.of(), fixture.engine.requests("POST", "/"));
    }

    /** Docker's words; what it has is for another platform. */
    @ParameterizedTest
    @CsvSource({"was found but does not provide the specified platform (linux/arm64)", "'was found but does not match the specified platform: wanted linux/arm64, actual: linux/amd64'",
            "was found but its platform (linux/amd64) does not match the specified platform (linux/arm64)"})
    void anImageForAnotherPlatformIsPulledForTheOneAskedFor(String words) throws Exception {
        CompletableFuture<String> pulled = new CompletableFuture<>();
        fixture.engine.on("GET", "/images/nginx/json", exchange -> exchange.json("{\"Id\":\"sha256:1\",\"Os\":\"linux\",\"Architecture\":\"amd64\"}"));
        fixture.engine.on("POST", "/containers/create", exchange -> {
            if (pulled.isDone()) {
                exchange.reply(201, "application/json", "{\"Id\":\"" + ID + "\"}");
            } else {
                exchange.reply(404, "application/json", "{\"message\":\"image with reference nginx " + words + "\"}");
            }
        });
        fixture.engine.on("POST", "/containers/" + ID + "/start", exchange -> exchange.reply(204, "", ""));
        assertEquals(Failure.Cause.NOT_FOUND, failure(run("--platform linux/arm64 nginx", "never", (host, image, platform, control) -> pulled.complete(platform))).cause());
        RunOutcome made = run("--platform linux/arm64 nginx", "missing", (host, image, platform, control) -> pulled.complete(platform))
                .get(60, TimeUnit.SECONDS);
        assertEquals(ID, made.container().id());
        assertEquals("linux/arm64", pulled.get());
        assertEquals(3, fixture.engine.count("POST", "/containers/create"));
    }

    /** It makes a container of whatever it has under that name. */
    @ParameterizedTest
    @CsvSource({"linux/arm64,true", "linux/arm64/v8,true", "arm64,true", "linux/amd64,false", "linux/x86_64,false", "linux,false", "'',false"})
    void podmanIsNotTrustedWithAPlatform(String platform, boolean pulls) throws Exception {
        CompletableFuture<String> pulled = new CompletableFuture<>();
        fixture.close();
        fixture = new UiFixture(Files.createDirectory(folder.resolve("podman")));
        fixture.engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.41", "Libpod-Api-Version: 4.3.1"));
        fixture.connect();
        fixture.engine.on("GET", "/images/nginx/json", exchange -> exchange.json("{\"Id\":\"sha256:1\",\"Os\":\"linux\",\"Architecture\":\"amd64\"}"));
        fixture.engine.on("POST", "/containers/create", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"" + ID + "\"}"));
        fixture.engine.on("POST", "/containers/" + ID + "/start", exchange -> exchange.reply(204, "", ""));
        run((platform.isEmpty() ? "" : "--platform " + platform + " ") + "nginx", "missing",
                (host, image, wanted, control) -> pulled.complete(wanted)).get(60, TimeUnit.SECONDS);
        assertEquals(pulls, pulled.isDone());
    }

    /** As behind a proxy that drops headers. */
    @Test
    void aPodmanThatDoesNotSayItInItsPingIsNotTrustedEither() throws Exception {
        CompletableFuture<String> pulled = new CompletableFuture<>();
        fixture.engine.on("GET", "/version", exchange -> exchange.json(new String(Samples.bytes("podman4", "version.json"), StandardCharsets.UTF_8)));
        fixture.engine.on("GET", "/images/nginx/json", exchange -> exchange.json("{\"Id\":\"sha256:1\",\"Os\":\"linux\",\"Architecture\":\"amd64\"}"));
        fixture.engine.on("POST", "/containers/create", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"" + ID + "\"}"));
        fixture.engine.on("POST", "/containers/" + ID + "/start", exchange -> exchange.reply(204, "", ""));
        run("--platform linux/arm64 nginx", "missing",
                (host, image, wanted, control) -> pulled.complete(wanted)).get(60, TimeUnit.SECONDS);
        assertTrue(pulled.isDone());
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
