package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunValues;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.testing.InstalledDocker;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every option of {@code docker run}: the container our request makes is the one the docker command makes, and reads back as its line. */
@ExtendWith(RealEngineExtension.class)
class RunLineIT {

    private static final Path LINES = Path.of("src/test/resources/runlines/lines.txt");
    private static final List<String> NETWORKS = List.of("it-net --subnet 10.91.0.0/24 --ipv6 --subnet fd00:91::/64", "it-net2 --subnet 10.92.0.0/24");

    private static final List<Newer> NEWER = List.of(new Newer("--annotation", 43, ""), new Newer("--health-start-interval", 44, ""),
            new Newer("mac-address", 44, "92:d0:c6:0a:29:3"), new Newer("--network name=it-net2", 44, "it-net2"));

    /** What older docker commands than the rule refuse, or write otherwise: comparing with them says nothing of ours. */
    private static final List<String> IN_NEW_COMMANDS = List.of("gw=host-gateway", "--annotation", "--cap-add", "--health-start-interval", "mac-address",
            "bind-recursive", "vendor.com/class");

    private RealEngine engine;
    private DockerCli docker;
    private Transport transport;
    private final List<String> made = new ArrayList<>();
    private String other;
    private String usualCgroupns;

    /**
     * What the docker command asks of an engine only from an API version on.
     *
     * @param part of a line
     * @param minor of the version
     * @param seen on an older engine's container that we make; empty where the form says that such an engine lacks it
     */
    private record Newer(String part, int minor, String seen) { }

    /** A container, or why the engine, or the command, made none. */
    private record Made(String id, String refusal) { }

    @BeforeEach
    void prepare(RealEngine given) {
        Required.program("docker");
        engine = given;
        docker = new DockerCli(engine);
        transport = engine.newTransport();
        other = engine.newName();
        String id = engine.create(other);
        usualCgroupns = new Inspected((JsonNode.JsonObject) inspect(id).root()).at("HostConfig").at("CgroupnsMode").text();
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
        Map<String, Integer> counts = new TreeMap<>();
        List<String> different = new ArrayList<>();
        boolean old = InstalledDocker.tooOldFor("lines with any of " + IN_NEW_COMMANDS);
        System.out.printf("%-9s %-9s %s%n", "docker", "re-read", "line");
        for (String line : lines()) {
            String verdict = old && IN_NEW_COMMANDS.stream().anyMatch(line::contains) ? "old" : compare(line, different);
            counts.merge(verdict, 1, Integer::sum);
        }
        System.out.println(counts + ": equal to what docker makes; refused by this engine whoever sends them; alone, since the docker command asks"
                + " for a newer engine; old, where this docker command has them not, or otherwise");
        assertEquals(List.of(), different, () -> String.join("\n", different));
        assertTrue(counts.getOrDefault("equal", 0) >= 60, counts::toString);
    }

    /** What the form refuses and why, against the words of the docker command. */
    @Test
    void whatDockerRefusesIsRefusedForItsReason() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("--mount type=bind,src=/tmp,dst=/b,bind-recursive=writable|MOUNT_NEEDS_READONLY", "requires 'readonly'");
        refusals.put("--mount type=bind,src=/tmp,dst=/b,bind-recursive=readonly|MOUNT_NEEDS_READONLY", "requires 'readonly'");
        refusals.put("--mount type=bind,src=/tmp,dst=/b,ro,bind-recursive=readonly|MOUNT_NEEDS_RPRIVATE", "requires 'bind-propagation=rprivate'");
        refusals.put("--mount type=volume,dst=/b,bind-propagation=shared|MOUNT_MIXED", "cannot mix");
        refusals.put("--mount type=bind,src=/tmp|MOUNT_TARGET", "target is required");
        refusals.put("--mount type=bind,src=/tmp,dst=/b,speed=9|MOUNT_UNKNOWN_FIELD", "unexpected key 'speed'");
        refusals.put("--mount type=disk,src=/tmp,dst=/b|MOUNT_TYPE", "");
        refusals.put("-p 1:2:3:4|BAD_PORT", "invalid IP address");
        refusals.put("-p 80:|BAD_PORT", "no port specified");
        refusals.put("-p 80:81/icmp|BAD_PORT", "invalid proto");
        refusals.put("-p 1-3:1-2|BAD_PORT", "invalid ranges");
        refusals.put("--restart on-failure:x|BAD_RESTART", "maximum retry count must be an integer");
        boolean old = InstalledDocker.tooOldFor("the newer refusals of --mount");
        refusals.forEach((line, reason) -> {
            String option = line.substring(0, line.indexOf('|'));
            Made theirs = theirs("docker create " + option + " " + RealEngine.IMAGE);
            assertNull(theirs.id(), option);
            assertTrue(old || theirs.refusal().contains(reason), theirs::refusal);
            RunOption known = RunOption.ofFlag(option.startsWith("-p ") ? "--publish" : option.substring(0, option.indexOf(' '))).orElseThrow();
            assertEquals(line.substring(line.indexOf('|') + 1), RunValues.problem(known, option.substring(option.indexOf(' ') + 1)).orElseThrow().name());
        });
    }

    private String compare(String line, List<String> different) {
        RunLine parsed = RunLineParser.parse(line).line();
        Made ours = ours(parsed);
        String own = comparable(ours);
        String reread = ours.id() == null ? "" : reread(ours.id());
        remove(ours.id());
        Made theirs = theirs(line);
        String dockers = comparable(theirs);
        remove(theirs.id());
        String verdict = theirs.id() == null && askingTooMuch(line).isPresent() ? alone(askingTooMuch(line).get(), parsed, ours, own)
                : own.equals(dockers) ? ours.id() == null ? "refused" : "equal" : "DIFFERS";
        boolean same = readBack(line, own).equals(reread);
        System.out.printf("%-9s %-9s %s%s%n", verdict, ours.id() == null ? "-" : same ? "equal" : "DIFFERS", line.replace("\n", "\\n"),
                theirs.id() == null ? "  (" + theirs.refusal().lines().findFirst().orElse("") + ")" : "");
        if (verdict.equals("DIFFERS")) {
            different.add(line + "\n" + difference(dockers.isEmpty() ? "REFUSED " + theirs.refusal() : dockers, own.isEmpty() ? "REFUSED " + ours.refusal() : own));
        }
        if (!same) {
            different.add("re-read: " + line + "\n" + difference(readBack(line, own), reread));
        }
        return verdict;
    }

    private String comparable(Made made) {
        return made.id() == null ? "" : Inspects.comparable(inspect(made.id()));
    }

    private Optional<Newer> askingTooMuch(String line) {
        return NEWER.stream().filter(newer -> line.contains(newer.part()) && !engine.client().version().atLeast(1, newer.minor())).findFirst();
    }

    /** Made without docker's example: the container has it all the same, or the form says that this engine lacks it. */
    private String alone(Newer newer, RunLine line, Made ours, String own) {
        boolean told = !RunOffers.lacking(line, new HostStatus.Connected("", "", engine.client().version().toString())).isEmpty();
        return ours.id() != null && (newer.seen().isEmpty() ? told : own.contains(newer.seen())) ? "alone" : "DIFFERS";
    }

    /** What the line read from a container makes: the same, but for a private cgroup namespace where that is not the usual: see {@link RunLineOf}. */
    private String readBack(String line, String own) {
        return line.contains("--cgroupns=private") ? own.replace(cgroupns("private"), cgroupns(usualCgroupns)) : own;
    }

    private static String cgroupns(String mode) {
        return "\"CgroupnsMode\": \"" + mode + "\"";
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
