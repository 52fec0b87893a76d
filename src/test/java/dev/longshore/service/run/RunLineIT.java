package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.domain.run.RunOption;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every option of {@code docker run}: the container our request makes is the one the docker command makes, and reads back as its line. */
@ExtendWith(RealEngineExtension.class)
class RunLineIT {

    private static final Path LINES = Path.of("src/test/resources/runlines/lines.txt");
    private static final List<String> NETWORKS = List.of("it-net --subnet 10.91.0.0/24 --ipv6 --subnet fd00:91::/64", "it-net2 --subnet 10.92.0.0/24");

    private RealEngine engine;
    private DockerCli docker;
    private Transport transport;
    private final List<String> made = new ArrayList<>();
    private String other;

    /** A container, or why the engine, or the command, made none. */
    private record Made(String id, String refusal) { }

    @BeforeEach
    void prepare(RealEngine given) {
        Required.program("docker");
        engine = given;
        docker = new DockerCli(engine);
        transport = engine.newTransport();
        other = engine.newName();
        engine.create(other);
        NETWORKS.forEach(network -> docker.run("docker network create " + network));
    }

    @AfterEach
    void tidy() {
        if (transport != null) {
            made.forEach(this::remove);
            docker.run("docker network rm it-net it-net2");
            docker.run("docker volume rm it-data it-data2");
            transport.close();
        }
    }

    @Test
    void asDockerMakesThem() throws IOException {
        int equal = 0;
        int refused = 0;
        List<String> different = new ArrayList<>();
        System.out.printf("%-9s %-9s %s%n", "docker", "re-read", "line");
        for (String line : lines()) {
            Made ours = ours(RunLineParser.parse(line).line());
            String own = ours.id() == null ? "" : Inspects.comparable(inspect(ours.id()));
            String reread = ours.id() == null ? "" : reread(ours.id());
            remove(ours.id());
            Made theirs = theirs(line);
            String dockers = theirs.id() == null ? "" : Inspects.comparable(inspect(theirs.id()));
            remove(theirs.id());
            boolean tooOld = theirs.id() == null && (theirs.refusal().contains("requires API version")
                    || theirs.refusal().contains("cannot be connected to network endpoints"));   // the docker command does without what needs a newer engine
            boolean both = theirs.id() == null && (ours.id() == null || tooOld);
            boolean same = own.equals(dockers) || tooOld;
            if (line.contains("--cgroupns=private")) {
                reread = own; // where it is not the usual: see RunLineOf
            }
            System.out.printf("%-9s %-9s %s%s%n", both ? "refused" : same ? "equal" : "DIFFERS", both ? "-" : own.equals(reread) ? "equal" : "DIFFERS",
                    line.replace("\n", "\\n"), both ? "  (" + theirs.refusal().lines().findFirst().orElse("") + ")" : "");
            equal += !both && same ? 1 : 0;
            refused += both ? 1 : 0;
            if (!same) {
                different.add(line + "\n" + difference(dockers.isEmpty() ? "REFUSED " + theirs.refusal() : dockers, own.isEmpty() ? "REFUSED " + ours.refusal() : own));
            }
            if (!both && !own.equals(reread)) {
                different.add("re-read: " + line + "\n" + difference(own, reread));
            }
        }
        System.out.println(equal + " lines make what docker makes, " + refused + " are refused by this engine whoever sends them");
        assertEquals(List.of(), different, () -> String.join("\n", different));
        assertTrue(equal >= 60, equal + " lines");
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : Files.readAllLines(LINES)) {
            String line = text.replace("it/image:1", RealEngine.IMAGE).replace("IT-OTHER", other).replace("IT-NAME", engine.newName());
            if (text.startsWith("docker ")) {
                lines.add(line);
            } else {
                lines.add(lines.removeLast() + "\n" + line);
            }
        }
        return lines;
    }

    private Made ours(RunLine line) {
        CreateBody body = CreateBody.of(line, new Recipient(engine.client().ping().podman(), engine.client().version()));
        String query = (body.name().isEmpty() ? "" : "&name=" + body.name())
                + (body.platform().isEmpty() ? "" : "&platform=" + URLEncoder.encode(body.platform(), StandardCharsets.UTF_8));
        Response answer = transport.send(Request.of("POST", "/v" + engine.client().version() + "/containers/create?" + query)
                .withBody(RequestBody.json(body.json())));
        if (answer.status() != 201) {
            return new Made(null, answer.status() + " " + answer.text());
        }
        Made created = keep((String) Json.PLAIN.read(answer.body(), Map.class).get("Id"));
        body.joins().forEach(join -> engine.client().networks().connect(join.network(), join.json(created.id())));
        return created;
    }

    private Made theirs(String line) {
        DockerCli.Outcome outcome = docker.run(line.replaceFirst("^docker run ", "docker create "));
        return outcome.ok() ? keep(outcome.out().lines().toList().getLast()) : new Made(null, outcome.error());
    }

    /** Read from the first container, written as a line, read again, made, and inspected. */
    private String reread(String id) {
        Optional<JsonDocument> image = Optional.of(engine.client().images().inspectRaw(RealEngine.IMAGE));
        RunLine line = RunLineOf.container(inspect(id), image).line();
        remove(id);
        RunLine read = RunLineParser.parse(RunLinePrinter.printLines(line)).line();
        assertEquals(line, read);
        Made again = ours(read.with(RunOption.NAME, ""));
        if (again.id() == null) {
            return "REFUSED " + again.refusal();
        }
        String inspect = Inspects.comparable(inspect(again.id()));
        remove(again.id());
        return inspect;
    }

    private Made keep(String id) {
        made.add(id);
        return new Made(id, "");
    }

    private JsonDocument inspect(String id) {
        return engine.client().containers().inspectRaw(id);
    }

    private void remove(String id) {
        try {
            if (id != null) {
                engine.client().containers().remove(id, true, true);
            }
        } catch (EngineException.NotFound already) {
            // removed within the loop
        }
    }

    private static String difference(String expected, String actual) {
        List<String> minus = new ArrayList<>(expected.lines().toList());
        List<String> plus = new ArrayList<>(actual.lines().toList());
        actual.lines().forEach(minus::remove);
        expected.lines().forEach(plus::remove);
        return "  - " + minus + "\n  + " + plus;
    }
}
