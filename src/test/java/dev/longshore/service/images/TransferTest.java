package dev.longshore.service.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.service.registry.LoginSource;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Samples;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {

    private static final HostId HOST = new HostId("h");
    private static final ImageReference IMAGE = ImageReference.parse("localhost:5000/team/web:1").orElseThrow();
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final String DONE = "{\"status\":\"Status: Downloaded newer image for localhost:5000/team/web:1\"}\n";

    private UiFixture fixture;
    private Tasks tasks;
    private LoginSource.Found login = LoginSource.Found.NOTHING;
    private PullService pulls;
    private PushService pushes;

    @BeforeEach
    void start(@TempDir Path folder) {
        fixture = new UiFixture(folder).connect();
        tasks = new Tasks(task -> Thread.startVirtualThread(task));
        pulls = new PullService(tasks, fixture.calls, registry -> login);
        pushes = new PushService(tasks, fixture.calls, registry -> login);
    }

    @AfterEach
    void stop() {
        tasks.close();
        fixture.close();
    }

    @Test
    void aPullShowsItsLayersAndTheirSum() {
        answers("/images/create", "{\"status\":\"Pulling from team/web\",\"id\":\"1\"}\n",
                "{\"status\":\"Pulling fs layer\",\"progressDetail\":{},\"id\":\"aaa\"}\n{\"status\":\"Pulling fs layer\",\"id\":\"bbb\"}\n",
                "{\"status\":\"Downloading\",\"progressDetail\":{\"current\":40,\"total\":100},\"id\":\"aaa\"}\n",
                "not json\n",
                "{\"status\":\"Download complete\",\"progressDetail\":{},\"id\":\"aaa\"}\n",
                "{\"status\":\"Extracting\",\"progressDetail\":{\"current\":10,\"total\":100},\"id\":\"aaa\"}\n",
                "{\"status\":\"Already exists\",\"progressDetail\":{},\"id\":\"bbb\"}\n",
                "{\"status\":\"Digest: " + DIGEST + "\"}\n", DONE);
        TaskState end = pull().done().join();
        assertEquals(Phase.SUCCEEDED, end.phase(), end.toString());
        assertEquals(DIGEST, end.result());
        assertEquals(List.of(new Part("aaa", "Extracting", 10, 100), new Part("bbb", "Already exists", 0, -1)), end.parts());
        assertEquals(100, end.done(), "what is unpacked is not counted again");
        assertEquals(100, end.total());
        assertTrue(fixture.engine.awaitRequest("POST", "/images/create").target().endsWith("/images/create?fromImage=localhost:5000/team/web&tag=1"));
    }

    @Test
    void platformAndDigestAreAskedFor() {
        answers("/images/create", DONE);
        ImageReference exact = ImageReference.parse("nginx@" + DIGEST).orElseThrow();
        pulls.pull(HOST, exact, Optional.of("linux/arm64")).done().join();
        assertTrue(fixture.engine.awaitRequest("POST", "/images/create").target()
                .endsWith("?fromImage=docker.io/library/nginx&tag=" + DIGEST + "&platform=linux/arm64"));
    }

    @Test
    void anEndInOrderWithoutTheLastRecordIsNoSuccess() {
        answers("/images/create", "{\"status\":\"Download complete\",\"progressDetail\":{},\"id\":\"aaa\"}\n", "{\"status\":\"Digest: " + DIGEST + "\"}\n");
        assertEquals(Cause.INCOMPLETE, failure(pull()));
    }

    /** Behind a proxy that drops headers its ping does not say what it is. */
    @Test
    void thePullOfAPodmanThatDoesNotSayItInItsPingSucceeds() {
        String id = "0123456789ab" + "c".repeat(52);
        fixture.engine.on("GET", "/version", exchange -> exchange.json(new String(Samples.bytes("podman4", "version.json"), StandardCharsets.UTF_8)));
        fixture.engine.on("GET", "/images/localhost:5000/team/web:1/json", exchange -> exchange.json("{\"Id\":\"sha256:" + id + "\"}"));
        answers("/images/create", "{\"status\":\"Download complete\",\"progressDetail\":{},\"id\":\"" + id.substring(0, 12) + "\"}\n");
        TaskState end = pull().done().join();
        assertEquals(Phase.SUCCEEDED, end.phase(), end.toString());
        assertEquals("sha256:" + id, end.result());
    }

    @Test
    void somethingAfterTheLastRecordIsNoSuccessEither() {
        answers("/images/create", DONE, "{\"status\":\"Retrying in 5 seconds\",\"id\":\"aaa\"}\n");
        assertEquals(Cause.INCOMPLETE, failure(pull()));
    }

    @Test
    void aCutStreamIsNoSuccess() {
        fixture.engine.on("POST", "/images/create", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk(DONE);
            exchange.closeNow();
        });
        assertEquals(Cause.DISCONNECTED, failure(pull()));
    }

    /** Real answers of Docker 20.10, 28.5, Podman 5.4 and of registries behind them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "unauthorized: authentication required|REGISTRY_DENIED",
            "pull access denied for team/web, repository does not exist or may require 'docker login'|REGISTRY_DENIED",
            "manifest for localhost:5000/team/web:1 not found: manifest unknown: manifest unknown|REGISTRY_DENIED",
            "toomanyrequests: You have reached your pull rate limit.|RATE_LIMITED",
            "received unexpected HTTP status: 429 Too Many Requests|RATE_LIMITED",
            "Get https://localhost:5000/v2/: x509: certificate signed by unknown authority|REGISTRY_UNREACHABLE",
            "Get http://127.0.0.1:5999/v2/: dial tcp 127.0.0.1:5999: connect: connection refused|REGISTRY_UNREACHABLE",
            "dial tcp: lookup index.docker.io on 10.0.0.53:53: no such host|REGISTRY_UNREACHABLE",
            "http: server gave HTTP response to HTTPS client|REGISTRY_UNREACHABLE",
            "error parsing HTTP 200 response body: invalid character '<' looking for beginning of value|REGISTRY_UNREACHABLE",
            "no matching manifest for linux/s390x in the manifest list entries|REPORTED",
            "failed to register layer: write /x: no space left on device|DISK_FULL",
            "reading manifest 1 in localhost:5000/team/web: StatusCode: 429, slow down|RATE_LIMITED",
            "unexpected status code 429|RATE_LIMITED", "login failed with status: 403|REGISTRY_DENIED",
            "denied: team/web-429:429 is private|REGISTRY_DENIED", "127.0.0.1:429/team/web-404:401 is odd|REPORTED",
            "something that nobody has seen before|REPORTED"})
    void anErrorInsideTheStreamIsToldByItsKind(String said, Cause cause) {
        answers("/images/create", "{\"status\":\"Pulling from team/web\",\"id\":\"1\"}\n", "{\"errorDetail\":{\"message\":\"" + said + "\"},\"error\":\"" + said + "\"}\n");
        Task task = pull();
        assertEquals(cause, failure(task));
        assertEquals(said, task.state().failure().orElseThrow().detail());
        assertEquals("local", task.state().failure().orElseThrow().host());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "404|manifest unknown: manifest unknown|REGISTRY_DENIED", "500|connection refused|REGISTRY_UNREACHABLE",
            "500|toomanyrequests: slow down|RATE_LIMITED", "500|Head http://localhost:5000/v2/x/manifests/1: no basic auth credentials|REGISTRY_DENIED",
            "500|boom|SERVER_FAULT"})
    void anErrorBeforeTheStreamToo(int status, String said, Cause cause) {
        fixture.engine.on("POST", "/images/create", exchange -> exchange.reply(status, "application/json", "{\"message\":\"" + said + "\"}"));
        assertEquals(cause, failure(pull()));
    }

    @Test
    void aPageOfHtmlIsNoEngine() {
        fixture.engine.on("POST", "/images/create", exchange -> exchange.html502());
        assertEquals(Cause.NOT_AN_ENGINE, failure(pull()));
    }

    @Test
    void cancelClosesTheStream() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        fixture.engine.on("POST", "/images/create", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk("{\"status\":\"Downloading\",\"progressDetail\":{\"current\":4,\"total\":9},\"id\":\"aaa\"}\n");
            while (exchange.input().read() != -1) { }
            gone.complete(null);
        });
        Task task = pull();
        Waiting.until("a layer shows", () -> !task.state().parts().isEmpty());
        assertFalse(task.state().phase().over());
        task.cancel();
        assertEquals(Phase.CANCELLED, task.done().join().phase());
        gone.join();
    }

    @Test
    void cancelEndsTheWaitForAnAnswer() {
        fixture.engine.on("POST", "/images/create", exchange -> exchange.hang());
        Task task = pull();
        fixture.engine.awaitRequest("POST", "/images/create");
        task.cancel();
        assertEquals(Phase.CANCELLED, task.done().join().phase());
    }

    @Test
    void theLoginGoesInItsHeaderAndNowhereElse() {
        login = new LoginSource.Found(Optional.of(new RegistryLogin("localhost:5000", "ann", "hunter2?>", false)), "");
        answers("/images/create", DONE);
        pull().done().join();
        String sent = fixture.engine.awaitRequest("POST", "/images/create").header("X-Registry-Auth");
        assertEquals("{\"username\":\"ann\",\"password\":\"hunter2?>\",\"serveraddress\":\"localhost:5000\"}",
                new String(Base64.getUrlDecoder().decode(sent), StandardCharsets.UTF_8));
        assertFalse(login.toString().contains("hunter2"));
        assertFalse(login.auth().orElseThrow().toString().contains("hunter2"));
    }

    @Test
    void aHelperThatFailedIsTheCauseWhereAccessIsDenied() {
        login = new LoginSource.Found(Optional.empty(), "docker-credential-pass is not installed");
        answers("/images/create", "{\"error\":\"unauthorized: authentication required\"}\n");
        Task task = pull();
        assertEquals(Cause.CREDENTIALS, failure(task));
        assertTrue(task.state().failure().orElseThrow().detail().startsWith("docker-credential-pass is not installed"));
        answers("/images/create", DONE);
        assertEquals(Phase.SUCCEEDED, pull().done().join().phase(), "an open registry needs no login");
    }

    @Test
    void aPushIsDoneByItsDigest() {
        answers("/images/localhost:5000/team/web/push", "{\"status\":\"Pushing\",\"progressDetail\":{\"current\":512,\"total\":2},\"id\":\"aaa\"}\n",
                "{\"status\":\"Pushed\",\"progressDetail\":{},\"id\":\"aaa\"}\n", "{\"status\":\"1: digest: " + DIGEST + " size: 528\"}\n",
                "{\"progressDetail\":{},\"aux\":{\"Tag\":\"1\",\"Digest\":\"" + DIGEST + "\",\"Size\":528}}\n");
        TaskState end = pushes.push(HOST, IMAGE).done().join();
        assertEquals(Phase.SUCCEEDED, end.phase(), end.toString());
        assertEquals(DIGEST, end.result());
        assertEquals(List.of(new Part("aaa", "Pushed", 512, 512)), end.parts());
        var asked = fixture.engine.awaitRequest("POST", "/images/localhost:5000/team/web/push");
        assertTrue(asked.target().endsWith("?tag=1"));
        assertEquals("{}", new String(Base64.getUrlDecoder().decode(asked.header("X-Registry-Auth")), StandardCharsets.UTF_8));
    }

    /** As engines answered: the last record of some is the line of text with the digest. */
    @ParameterizedTest
    @CsvSource({"docker20,push,Pushed", "docker20,push-again,Layer already exists", "docker20,push-mounted,Mounted from team/web",
        "docker28,push,Pushed", "docker28,push-again,Layer already exists", "docker28,push-mounted,Mounted from team/web",
        "docker28c,push,Pushed", "docker28c,push-again,Layer already exists", "docker28c,push-mounted,Mounted from team/web",
        "podman4,push,", "podman5,push,"})
    void aRecordedPushIsDone(String engine, String file, String layer) {
        String said = new String(Samples.bytes(engine, file + ".ndjson"), StandardCharsets.UTF_8);
        answers("/images/localhost:5000/team/web/push", said);
        TaskState end = pushes.push(HOST, IMAGE).done().join();
        assertEquals(Phase.SUCCEEDED, end.phase(), end.toString());
        assertTrue(end.result().matches("sha256:[0-9a-f]{64}") && said.contains("1: digest: " + end.result() + " size: "), end.result());
        assertEquals(Stream.ofNullable(layer).toList(), end.parts().stream().map(Part::status).toList());
        assertTrue(end.total() == -1 || end.done() == end.total(), end.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker28", "docker28c", "podman4", "podman5"})
    void aRecordedPushThatEndsBeforeTheDigestIsNoSuccess(String engine) {
        List<String> lines = new String(Samples.bytes(engine, "push.ndjson"), StandardCharsets.UTF_8).lines().toList();
        List<String> before = lines.stream().takeWhile(line -> !line.contains("1: digest: ")).map(line -> line + "\n").toList();
        assertTrue(before.size() < lines.size());
        answers("/images/localhost:5000/team/web/push", before.toArray(String[]::new));
        assertEquals(Cause.INCOMPLETE, failure(pushes.push(HOST, IMAGE)));
    }

    @Test
    void thatOnlyOnePlatformWasPushedIsTold() {
        answers("/images/localhost:5000/team/web/push", new String(Samples.bytes("docker28c", "push-one-platform.ndjson"), StandardCharsets.UTF_8));
        TaskState end = pushes.push(HOST, IMAGE).done().join();
        assertEquals(Phase.SUCCEEDED, end.phase(), end.toString());
        assertEquals(new Part("linux/amd64", PushService.ONE_PLATFORM, 0, -1), end.parts().getFirst());
    }

    /** Containerd's store may tell after the digest that only one of several platforms went. */
    @Test
    void notesAfterTheDigestAndFailuresAfterIt() {
        String line = "{\"status\":\"1: digest: " + DIGEST + " size: 405\"}\n";
        answers("/images/localhost:5000/team/web/push", line, "{\"aux\":{\"manifestPushedInsteadOfIndex\":true}}\n");
        assertEquals(DIGEST, pushes.push(HOST, IMAGE).done().join().result());
        answers("/images/localhost:5000/team/web/push", line, "{\"error\":\"boom\",\"errorDetail\":{\"message\":\"boom\"}}\n");
        assertEquals(Cause.REPORTED, failure(pushes.push(HOST, IMAGE)));
        answers("/images/localhost:5000/team/web/push", line.replace("1: digest", "2: digest"));
        assertEquals(Cause.INCOMPLETE, failure(pushes.push(HOST, IMAGE)), "the digest of another tag");
    }

    @Test
    void aPushWithoutTheDigestRecordIsNoSuccess() {
        answers("/images/localhost:5000/team/web/push", "{\"status\":\"Pushed\",\"progressDetail\":{},\"id\":\"aaa\"}\n");
        assertEquals(Cause.INCOMPLETE, failure(pushes.push(HOST, IMAGE)));
    }

    @Test
    void aPushThatIsCutInTheMiddleIsNoSuccessAndSentOnce() {
        fixture.engine.on("POST", "/images/localhost:5000/team/web/push", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk("{\"status\":\"Pushing\",\"progressDetail\":{\"current\":50,\"total\":100},\"id\":\"aaa\"}\n");
            exchange.closeNow();
        });
        assertEquals(Cause.DISCONNECTED, failure(pushes.push(HOST, IMAGE)));
        assertEquals(1, fixture.engine.count("POST", "/"));
    }

    @Test
    void aPushThatTheUserStopsIsToldSoOnlyOnceItHasStopped() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        fixture.engine.on("POST", "/images/localhost:5000/team/web/push", exchange -> {
            exchange.startChunks("application/json");
            exchange.chunk("{\"status\":\"Pushing\",\"progressDetail\":{\"current\":50,\"total\":100},\"id\":\"aaa\"}\n");
            try {
                exchange.hang();
            } finally {
                gone.complete(null);
            }
        });
        Task task = pushes.push(HOST, IMAGE);
        Waiting.until("half of it", () -> task.state().done() == 50);
        task.cancel();
        assertTrue(List.of(Phase.CANCELLING, Phase.CANCELLED).contains(task.state().phase()));
        assertEquals(Phase.CANCELLED, task.done().join().phase());
        gone.join();
    }

    @Test
    void whatIsNotThereIsNotPushed() {
        answers("/images/localhost:5000/team/web/push", "{\"errorDetail\":{\"message\":\"An image does not exist locally with the tag: x\"},\"error\":\"An image does not exist locally with the tag: x\"}\n");
        assertEquals(Cause.NOT_FOUND, failure(pushes.push(HOST, IMAGE)));
    }

    private void answers(String path, String... chunks) {
        HostileEngine engine = fixture.engine;
        engine.on("POST", path, exchange -> exchange.chunks(chunks));
    }

    private Task pull() {
        return pulls.pull(HOST, IMAGE, Optional.empty());
    }

    private static Cause failure(Task task) {
        TaskState end = task.done().join();
        assertEquals(Phase.FAILED, end.phase(), end.toString());
        return end.failure().orElseThrow().cause();
    }
}
