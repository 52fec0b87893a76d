package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.PodmanStats;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.Transport;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How samples are asked for, and how each engine says that a container does not run. */
class StatsApiTest {

    private final List<String> sent = new ArrayList<>();
    private byte[] answer = new byte[0];
    private int status = 200;

    private StatsApi api(String version) {
        Transport answering = (Transport) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Transport.class}, (proxy, method, arguments) -> {
            Request request = (Request) arguments[0];   // nothing but requests that are answered at once
            sent.add(request.method() + " " + request.target());
            return new Response(status, Headers.of(Map.of()), answer);
        });
        return new StatsApi(new Requests(answering, ApiVersion.parse(version).orElseThrow()));
    }

    private void answer(String file) throws IOException {
        answer = Files.readAllBytes(Path.of("src/test/resources/stats", file));
    }

    @Test
    void onlyNewEnginesAreAskedForOneShot() throws IOException {
        answer("docker28-oneshot-no-name.json");
        assertEquals("222676269", api("1.41").sample("a/b").orElseThrow().cpu().usage().total());
        assertTrue(api("1.40").sample("a").isPresent());
        assertEquals(List.of("GET /v1.41/containers/a%2Fb/stats?stream=false&one-shot=true", "GET /v1.40/containers/a/stats?stream=false"), sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker28-stopped.json", "podman4-stopped-status-200-empty.json", "podman58-stopped-status-200.json"})
    void notRunning(String file) throws IOException {
        answer(file);
        assertEquals(Optional.empty(), api("1.41").sample("a"));
    }

    @Test
    void whatIsNoJsonIsNotTakenForStopped() {
        answer = "{\"read\":".getBytes(StandardCharsets.UTF_8);
        assertThrows(EngineException.Malformed.class, () -> api("1.41").sample("a"));
    }

    @Test
    void podmanTellsManyAtOnce() throws IOException {
        answer("libpod58.json");
        List<PodmanStats.Sample> told = api("1.41").samples(List.of("a", "b")).orElseThrow();
        assertEquals("668022982", told.getFirst().cpu());
        assertEquals("9374", told.getFirst().networks().get("eth0").received());
        answer("libpod4.json");
        assertEquals("586", api("1.41").samples(List.of("c")).orElseThrow().getFirst().received());
        assertEquals(List.of("GET /v1.41/libpod/containers/stats?stream=false&containers=a&containers=b",
                "GET /v1.41/libpod/containers/stats?stream=false&containers=c"), sent);
    }

    @Test
    void oneUnknownContainerSpoilsAllOfPodmansAnswer() {
        answer = "{\"Error\":{},\"Stats\":null}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), api("1.41").samples(List.of("a", "gone")));
        status = 404;
        answer = "{\"cause\":\"no such container\",\"message\":\"no container with name or ID \\\"gone\\\" found: no such container\",\"response\":404}"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), api("1.41").samples(List.of("a", "gone")));
    }

    @Test
    void whatAnInspectionSaysOfTheRun() {
        answer = ("{\"State\":{\"StartedAt\":\"2026-11-28T16:00:00.5Z\"},\"HostConfig\":{\"Memory\":67108864,\"NanoCpus\":500000000,\"NetworkMode\":\"container:abc\"}}")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals("2026-11-28T16:00:00.5Z", api("1.41").run("a").state().startedAt());
        assertEquals(67_108_864, api("1.41").run("a").limits().memory());
        assertEquals("container:abc", api("1.41").run("a").limits().networkMode());
        answer = "{}".getBytes(StandardCharsets.UTF_8);
        assertEquals(null, api("1.41").run("a").limits());
    }
}
