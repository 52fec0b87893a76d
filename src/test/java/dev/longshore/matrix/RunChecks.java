package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.domain.run.RunOption;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonText;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.Inspects;
import dev.longshore.service.run.Recipient;
import dev.longshore.service.run.RunLineOf;
import dev.longshore.service.run.RunOutcome;
import dev.longshore.service.run.RunRequest;
import dev.longshore.service.run.RunService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What containers are run with beside their own settings: ports, volumes and networks, as the engine then tells them; and one more like another. */
final class RunChecks {

    private final EngineRig rig;

    RunChecks(EngineRig rig) {
        this.rig = rig;
    }

    /** By what it is called. */
    Map<String, FeatureChecks.Check> all() {
        Map<String, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.put("run, port published", this::port);
        checks.put("run, named volume", this::volume);
        checks.put("run, second network", this::networks);
        checks.put("run another like this", this::another);
        return checks;
    }

    private void port() throws IOException {
        String port = String.valueOf(freePort());
        JsonNode made = run("--network " + rig.newNetwork() + " -p 127.0.0.1:" + port + ":80");
        assertTold("\"HostPort\":\"" + port + "\"", made, "NetworkSettings", "Ports", "80/tcp");
        assertTold("\"HostIp\":\"127.0.0.1\"", made, "NetworkSettings", "Ports", "80/tcp");
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private void volume() {
        String name = rig.newVolume();
        JsonNode made = run("--network none -v " + name + ":/data");
        assertTold("\"Name\":\"" + name + "\"", made, "Mounts");
        assertTold("\"Destination\":\"/data\"", made, "Mounts");
        assertTrue(rig.truth.volumes().list().volumes().stream().anyMatch(volume -> volume.name().equals(name)), name);
    }

    private void networks() {
        String first = rig.newNetwork();
        String second = rig.newNetwork();
        JsonNode made = run("--network " + first + " --network name=" + second + ",alias=two");
        assertTold("\"IPAddress\":\"", made, "NetworkSettings", "Networks", first);
        assertTold("\"two\"", made, "NetworkSettings", "Networks", second, "Aliases");
    }

    /** As the form does it. */
    private JsonNode run(String options) {
        RunOutcome outcome = FeatureChecks.now(rig.runs.run(new RunRequest(rig.host.id(), rig.image + ":1", "never", body(parse("--stop-signal SIGKILL " + options)))));
        rig.made(outcome.container().id());
        outcome.startFailure().filter(failure -> FeatureChecks.NotHere.isSaidBy(failure.detail())).ifPresent(failure -> {
            throw new FeatureChecks.NotHere(failure.detail());
        });
        assertEquals(Optional.empty(), outcome.startFailure());
        assertTrue(rig.truth.containers().inspect(outcome.container().id()).state().running());
        return rig.truth.containers().inspectRaw(outcome.container().id()).root();
    }

    /** A line read from a container, as the form is filled with it, makes its like. */
    private void another() {
        String line = "--network " + rig.newNetwork() + " -p 127.0.0.1:8080:80 -v " + rig.newVolume() + ":/data --hostname box --user 0:0 --workdir /w -e A=b"
                + " -l c=d --stop-signal SIGKILL --restart on-failure:3 --memory 64m --read-only --cap-drop ALL";
        ObjectRef one = create(parse(line));
        RunService.Described described = FeatureChecks.now(rig.runs.describe(one));
        RunLine read = RunLineOf.container(described.container(), described.image()).line();
        RunLine typed = RunLineParser.parse(RunLinePrinter.printLines(read)).line();
        assertEquals(read, typed);
        ObjectRef like = create(typed.with(RunOption.NAME, ""));
        assertEquals(inspected(one), inspected(like));
        assertTrue(inspected(one).contains("A=b") && inspected(one).contains("8080"), () -> inspected(one));
    }

    private ObjectRef create(RunLine line) {
        EngineClient spoken = EngineClient.connect(rig.transport(), ApiVersion.parse(rig.status().apiVersion()));
        String name = rig.newName();
        String id = rig.made(spoken.containers().create(name, "", body(line).json()).id());
        return new ObjectRef(rig.host.id(), ContainerOperations.CONTAINER, id, name);
    }

    private String inspected(ObjectRef container) {
        return Inspects.comparable(rig.truth.containers().inspectRaw(container.id()));
    }

    private RunLine parse(String options) {
        return RunLineParser.parse("docker run " + options + " " + rig.image + ":1").line();
    }

    private CreateBody body(RunLine line) {
        return CreateBody.of(line, Recipient.of(rig.status()));
    }

    private static void assertTold(String part, JsonNode of, String... path) {
        JsonNode node = of;
        for (String name : path) {
            node = node instanceof JsonNode.JsonObject object ? object.get(name) : null;
        }
        String told = node == null ? "nothing" : JsonText.compact(node);
        assertTrue(told.contains(part), () -> String.join(".", path) + " is " + told);
    }
}
