package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunProblem.Kind;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CreateBodyTest {

    private static final Path RECORDED = Path.of("src/test/resources/runlines/docker28-bodies.ndjson");

    /** Docker sends these in a new order each time. */
    private static final Set<String> UNORDERED = Set.of("Env", "Binds");

    /** What the docker command 28.2 sent for a line, without the members that say nothing: null, empty, 0, false, the policy "no". */
    record Sent(String line, String query, Map<String, Object> body) {
        @Override
        public String toString() {
            return line;
        }
    }

    static List<Sent> dockers() throws IOException {
        return Files.readAllLines(RECORDED).stream().map(line -> Json.PLAIN.read(line, Sent.class)).toList();
    }

    @ParameterizedTest
    @MethodSource
    void dockers(Sent sent) {
        CreateBody body = CreateBody.of(RunLineParser.parse(sent.line()).line());
        assertEquals(pretty(sent.body()), pretty(map(body)));
        assertEquals(List.of(), body.left());
        String query = (body.name().isEmpty() ? "" : "name=" + body.name())
                + (body.platform().isEmpty() ? "" : "platform=" + body.platform().replace("/", "%2F"));
        assertEquals(sent.query(), query);
    }

    @Test
    void detachedNothingIsAttached() {
        Map<String, Object> body = map(CreateBody.of(RunLineParser.parse("docker run -d -i x").line()));
        assertEquals(Map.of("Image", "x", "OpenStdin", true, "HostConfig", Map.of("NetworkMode", "default")), body);
    }

    @Test
    void whatIsInvalidOrCannotBeToldIsLeftOutAndListed() {
        CreateBody body = CreateBody.of(RunLineParser.parse("docker run -m lots -p x:y -p 80:80 --env-file e --security-opt seccomp=f.json "
                + "--security-opt no-new-privileges x").line());
        assertEquals(List.of(Kind.INVALID_VALUE, Kind.INVALID_VALUE, Kind.CALLERS_FILE, Kind.CALLERS_FILE),
                body.left().stream().map(problem -> problem.kind()).toList());
        assertFalse(body.json().contains("f.json"));
        assertTrue(body.json().contains("no-new-privileges"));
        assertTrue(body.json().contains("80/tcp"));
    }

    @Test
    @SuppressWarnings("unchecked") // JSON objects
    void anEngineOfOldJoinsFurtherNetworksByRequestsOfTheirOwn() {
        RunLine line = RunLineParser.parse("docker run -d --name web --network name=a,mac-address=92:d0:c6:0a:29:33 --network name=b,alias=two,ip=10.0.0.7 x").line();
        CreateBody old = CreateBody.of(line, new Recipient(false, new ApiVersion(1, 43)));
        Map<String, Object> body = map(old);
        assertEquals(Set.of("a"), ((Map<String, Map<String, Object>>) body.get("NetworkingConfig")).get("EndpointsConfig").keySet());
        assertEquals("92:d0:c6:0a:29:33", body.get("MacAddress"));
        assertEquals(List.of("/containers/create?name=web", "/networks/b/connect", "/containers/web/start"),
                RunCalls.of(old).all().stream().map(RunCalls.Call::target).toList());
        assertEquals(Map.of("Container", "id", "EndpointConfig", Map.of("IPAMConfig", Map.of("IPv4Address", "10.0.0.7"), "Aliases", List.of("two"))),
                Json.PLAIN.read(old.joins().getFirst().json("id"), Map.class));
        for (Recipient able : List.of(new Recipient(false, new ApiVersion(1, 44)), new Recipient(true, new ApiVersion(1, 41)))) {
            CreateBody whole = CreateBody.of(line, able);
            assertEquals(Set.of("a", "b"), ((Map<String, Map<String, Object>>) map(whole).get("NetworkingConfig")).get("EndpointsConfig").keySet());
            assertFalse(map(whole).containsKey("MacAddress"));
            assertEquals(2, RunCalls.of(whole).all().size());
        }
    }

    @Test
    void whatAWindowsEngineTakes() {
        String line = "docker run --isolation process --device=\"class/4D36E978-E325-11CE-BFC1-08002BE10318\" -v '\\\\.\\pipe\\agent:\\\\.\\pipe\\agent' -v 'cache:C:\\cache'"
                + " --mount 'type=npipe,src=\\\\.\\pipe\\b,dst=\\\\.\\pipe\\c' x";
        CreateBody body = CreateBody.of(RunLineParser.parse(line).line());
        assertEquals(List.of(), body.left());
        @SuppressWarnings("unchecked") // a JSON object
        Map<String, Object> host = (Map<String, Object>) map(body).get("HostConfig");
        assertEquals(List.of(Map.of("PathOnHost", "class/4D36E978-E325-11CE-BFC1-08002BE10318")), host.get("Devices"));
        assertEquals(List.of("\\\\.\\pipe\\agent:\\\\.\\pipe\\agent", "cache:C:\\cache"), host.get("Binds"));
        assertEquals(List.of(Map.of("Type", "npipe", "Source", "\\\\.\\pipe\\b", "Target", "\\\\.\\pipe\\c")), host.get("Mounts"));
        assertEquals("process", host.get("Isolation"));
    }

    @Test
    void keysComeInTheSameOrderWhateverTheLines() {
        assertEquals(CreateBody.of(RunLineParser.parse("docker run -e A=1 --cap-add x -m 1g i").line()).json(),
                CreateBody.of(RunLineParser.parse("docker run -m 1g --cap-add x -e A=1 i").line()).json());
    }

    @Test
    void secretsAreNotPrinted() {
        assertFalse(CreateBody.of(RunLine.EMPTY.withImage("secret")).toString().contains("secret"));
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> map(CreateBody body) {
        Map<String, Object> map = Json.PLAIN.read(body.json(), Map.class);
        Map<String, Object> host = (Map<String, Object>) map.get("HostConfig");
        if (Map.of("Name", "no").equals(host.get("RestartPolicy"))) {
            host.remove("RestartPolicy");
        }
        return map;
    }

    private static List<?> inOrder(List<?> texts) {
        return texts.stream().map(String::valueOf).sorted().toList();
    }

    private static String pretty(Map<String, Object> map) {
        return Json.PLAIN.writePretty(sorted(map));
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, item) -> sorted.put((String) key, UNORDERED.contains(key) ? inOrder((List<?>) item) : sorted(item)));
                sorted.remove("KernelMemory"); // docker says it only to engines before API 1.42; later ones pass over it
                yield sorted;
            }
            case List<?> list -> list.stream().map(CreateBodyTest::sorted).toList();
            default -> value;
        };
    }
}
