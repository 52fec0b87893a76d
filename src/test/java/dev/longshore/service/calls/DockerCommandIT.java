package dev.longshore.service.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.service.containers.ContainerLines;
import dev.longshore.service.images.ImageLines;
import dev.longshore.service.networks.NetworkLines;
import dev.longshore.service.system.SystemLines;
import dev.longshore.service.volumes.VolumeLines;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.InstalledDocker;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines given to the docker command that is installed: it makes the call that the line was made of. */
class DockerCommandIT {

    private static final List<DockerForm> FORMS = Stream.of(ContainerLines.FORMS, ImageLines.FORMS, VolumeLines.FORMS, NetworkLines.FORMS, SystemLines.FORMS)
            .flatMap(List::stream).toList();

    /** Verb and target as this app sends them. */
    private static final List<String> CALLS = List.of(
            "GET /containers/json?all=1", "GET /containers/abc/json", "POST /containers/abc/start", "POST /containers/abc/stop?t=5",
            "POST /containers/abc/restart", "POST /containers/abc/pause", "POST /containers/abc/unpause", "POST /containers/abc/kill?signal=SIGHUP",
            "POST /containers/abc/rename?name=web-2", "DELETE /containers/abc?force=1&v=1", "GET /containers/abc/top", "GET /containers/abc/changes",
            "GET /images/json", "GET /images/a/b:2/json", "GET /images/a/b:2/history", "POST /images/abc/tag?repo=registry.test/b&tag=2", "DELETE /images/abc?force=1",
            "POST /images/create?fromImage=registry.test/nginx&tag=1.27&platform=linux/arm64", "POST /images/registry.test/a/push?tag=2",
            "GET /images/get?names=a:1&names=b:2", "POST /images/load?quiet=1", "GET /images/search?term=web&limit=25",
            "GET /volumes", "GET /volumes/data", "DELETE /volumes/data?force=1", "GET /networks", "GET /networks/abc", "DELETE /networks/abc",
            "GET /info", "GET /version", "GET /events?since=5", "GET /system/df");

    @TempDir
    Path folder;

    @Test
    void dockerMakesTheCallOfEachLine() throws Exception {
        if (InstalledDocker.tooOldFor("lines of docker")) {
            return;
        }
        Files.createFile(folder.resolve("saved.tar"));
        List<String> wrong = new ArrayList<>();
        for (String call : CALLS) {
            try (HostileEngine engine = HostileEngine.unix(Files.createTempDirectory(folder, "e")).behaveLikeAnEngine()) {
                engine.on("GET", "/events", exchange -> exchange.json(""));
                String[] parts = call.split(" ");
                String line = line(engine, parts[0], parts[1], null);
                run(line);
                if (engine.requests(parts[0], "/").stream().noneMatch(request -> sameCall(parts[1], request))) {
                    wrong.add(call + "\n  " + line + "\n  " + engine.requests().stream().map(each -> each.method() + " " + each.target()).toList());
                }
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void dockerSendsTheBodyOfEachLine() throws Exception {
        if (InstalledDocker.tooOldFor("lines of docker")) {
            return;
        }
        body("/volumes/create", "{\"Name\":\"data\",\"Driver\":\"local\",\"DriverOpts\":{\"type\":\"nfs\"},\"Labels\":{\"team\":\"a b\"}}",
                "\"Name\":\"data\"", "\"Driver\":\"local\"", "{\"type\":\"nfs\"}", "{\"team\":\"a b\"}");
        body("/networks/create", "{\"Name\":\"back\",\"Driver\":\"bridge\",\"Internal\":true,\"EnableIPv6\":true,\"IPAM\":{\"Config\":[{\"Subnet\":\"10.9.0.0/24\","
                + "\"IPRange\":\"10.9.0.128/25\",\"Gateway\":\"10.9.0.1\"}]},\"Options\":{\"mtu\":\"1400\"}}",
                "\"Name\":\"back\"", "\"Internal\":true", "\"EnableIPv6\":true", "\"Subnet\":\"10.9.0.0/24\"", "\"IPRange\":\"10.9.0.128/25\"", "\"Gateway\":\"10.9.0.1\"", "{\"mtu\":\"1400\"}");
        body("/networks/back/connect", "{\"Container\":\"web\",\"EndpointConfig\":{\"Aliases\":[\"db\"],\"IPAMConfig\":{\"IPv4Address\":\"10.9.0.7\"}}}",
                "\"Container\":\"web\"", "\"Aliases\":[\"db\"]", "\"IPv4Address\":\"10.9.0.7\"");
        body("/networks/back/disconnect", "{\"Container\":\"web\",\"Force\":true}", "\"Container\":\"web\"", "\"Force\":true");
    }

    private void body(String target, String json, String... parts) throws Exception {
        try (HostileEngine engine = HostileEngine.unix(Files.createTempDirectory(folder, "e")).behaveLikeAnEngine()) {
            engine.on("POST", target, exchange -> {
                exchange.body();
                exchange.json("{}");
            });
            String line = line(engine, "POST", target, json);
            run(line);
            String sent = new String(engine.awaitRequest("POST", target).body().join(), StandardCharsets.UTF_8);
            for (String part : parts) {
                assertTrue(sent.contains(part), () -> line + "\n" + sent);
            }
        }
    }

    private static String line(HostileEngine engine, String method, String target, String body) {
        Host host = new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER);
        return DockerLine.of(new ApiCall(1, Instant.EPOCH, host, method, target, body, false, 200, Duration.ZERO, 0, null), FORMS).orElseThrow();
    }

    /** Whether docker sends the same verb and path, and no less in its query. */
    private static boolean sameCall(String target, ReceivedRequest request) {
        String[] wanted = target.split("\\?", 2);
        String[] sent = request.target().replaceFirst("^/v[0-9.]+", "").replace("%2F", "/").replace("%3A", ":").split("\\?", 2);
        List<String> query = sent.length < 2 ? List.of() : List.of(sent[1].split("&"));
        return sent[0].equals(wanted[0]) && (wanted.length < 2 || Stream.of(wanted[1].split("&")).allMatch(query::contains));
    }

    /** What the command says of the answer does not count. */
    private void run(String line) throws IOException, InterruptedException {
        ProcessBuilder shell = Required.process("sh", "-c", line).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
        shell.environment().put("DOCKER_CONFIG", folder.toString());
        shell.environment().remove("DOCKER_HOST");
        Process process = shell.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, line);
    }
}
