package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunValues;
import dev.longshore.json.JsonDocument;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLineOfTest {

    private static JsonDocument sample(String engine, String file) {
        return JsonDocument.parse(Samples.bytes(engine, file));
    }

    private static JsonDocument document(String json) {
        return JsonDocument.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static RunLine line(String engine, String file) {
        return RunLineOf.container(sample(engine, file), Optional.of(sample(engine, "inspect-image.json"))).line();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "docker28c", "podman4", "podman5"})
    void everySampleReadsBackValid(String engine) {
        for (String file : Samples.files(engine, "inspect", ".json")) {
            RunLine line = line(engine, file);
            assertEquals(line, RunLineParser.parse(RunLinePrinter.print(line)).line(), file);
            assertEquals(List.of(), RunValues.invalid(line).stream().map(problem -> problem.text()).toList(), file);
            assertFalse(line.image().isEmpty(), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "docker28c", "podman5"})
    void aRichContainerSaysWhatWasAskedOfIt(String engine) {
        RunLine line = line(engine, "inspect/rich-1.json");
        assertEquals("rich-1", line.one(RunOption.NAME).orElseThrow());
        assertEquals(List.of("x:10.0.0.1"), line.all(RunOption.ADD_HOST));
        assertEquals(List.of("10.0.0.53"), line.all(RunOption.DNS));
        assertEquals(List.of("/dev/null:/dev/xnull"), line.all(RunOption.DEVICE));
        assertEquals("65534:65534", line.one(RunOption.USER).orElseThrow());
        assertTrue(line.on(RunOption.INIT) && line.on(RunOption.DETACH));
        assertTrue(line.all(RunOption.HOSTNAME).isEmpty() && line.all(RunOption.IPC).isEmpty() && line.all(RunOption.SHM_SIZE).isEmpty());
        assertTrue(line.all(RunOption.STOP_TIMEOUT).isEmpty() && line.all(RunOption.ULIMIT).isEmpty() && line.all(RunOption.PID).isEmpty());
    }

    @Test
    void podmansNetworksAreNamedThoughItCallsThemBridges() {
        assertEquals(RunLine.EMPTY.withImage("i").with(RunOption.NAME, "n").with(RunOption.HOSTNAME, "h").with(RunOption.NETWORK, "shop")
                .with(RunOption.NETWORK_ALIAS, "two").with(RunOption.DETACH, true), ofPodman("'shop':{'Aliases':['two','h','n','0123456789ab']}"));
        assertEquals(RunLine.EMPTY.withImage("i").with(RunOption.NAME, "n").with(RunOption.HOSTNAME, "h").with(RunOption.DETACH, true),
                ofPodman("'podman':{'Aliases':['h','0123456789ab']}"));
        assertEquals(List.of("podman", "shop"), ofPodman("'podman':{},'shop':{}").all(RunOption.NETWORK));
    }

    private static RunLine ofPodman(String networks) {
        return RunLineOf.container(document("{'Id':'0123456789abcdef','Name':'/n','Config':{'Image':'i','Hostname':'h','Env':['container=podman']},"
                + "'HostConfig':{'NetworkMode':'bridge'},'NetworkSettings':{'Networks':{" + networks + "}}}"), Optional.empty()).line();
    }

    @Test
    void whatTheImageSaysIsNotSaidAgain() {
        JsonDocument image = document("{'Config':{'Env':['A=1','B=2'],'Cmd':['c'],'Entrypoint':['e'],'Labels':{'l':'1'},'User':'u','WorkingDir':'/w',"
                + "'ExposedPorts':{'80/tcp':{}},'Volumes':{'/v':{}},'Healthcheck':{'Test':['CMD-SHELL','t'],'Interval':5000000000}}}");
        JsonDocument container = document("{'Id':'abc','Name':'/n','Config':{'Image':'i','Env':['A=1','B=3'],'Cmd':['c'],'Entrypoint':['e'],'User':'u',"
                + "'Labels':{'l':'1','m':'2'},'WorkingDir':'/w','ExposedPorts':{'80/tcp':{},'81/tcp':{}},'Volumes':{'/v':{}},"
                + "'Healthcheck':{'Test':['CMD-SHELL','t'],'Interval':5000000000}},'HostConfig':{'PortBindings':{'81/tcp':[{'HostPort':'8081'}]}}}");
        assertEquals(RunLine.EMPTY.withImage("i").with(RunOption.NAME, "n").with(RunOption.ENV, "B=3").with(RunOption.LABEL, "m=2")
                .with(RunOption.PUBLISH, "8081:81").with(RunOption.DETACH, true), RunLineOf.container(container, Optional.of(image)).line());
    }

    @Test
    void anotherEntrypointBringsTheWholeCommand() {
        JsonDocument image = document("{'Config':{'Cmd':['c'],'Entrypoint':['e']}}");
        JsonDocument container = document("{'Config':{'Image':'i','Cmd':['c'],'Entrypoint':['sh','-c']}}");
        RunLine line = RunLineOf.container(container, Optional.of(image)).line();
        assertEquals("sh", line.one(RunOption.ENTRYPOINT).orElseThrow());
        assertEquals(List.of("-c", "c"), line.command());
        RunLine none = RunLineOf.container(document("{'Config':{'Image':'i','Cmd':['x'],'Entrypoint':null}}"), Optional.of(image)).line();
        assertEquals(List.of(""), none.all(RunOption.ENTRYPOINT));
    }

    @Test
    void whatNoLineCanSayIsListed() {
        JsonDocument container = document("{'Config':{'Image':'i','Healthcheck':{'Test':['CMD','a','b c']}},'HostConfig':{'SecurityOpt':['seccomp={}']}}");
        RunLineOf.Found found = RunLineOf.container(container, Optional.empty());
        assertEquals(List.of("HEALTHCHECK CMD a b c", "seccomp={…}"), found.left().stream().map(problem -> problem.text()).toList());
        assertEquals("a 'b c'", found.line().one(RunOption.HEALTH_CMD).orElseThrow());
    }

    @Test
    void anEmptyAnswerIsAnEmptyLine() {
        assertTrue(RunLineOf.container(document("{}"), Optional.empty()).line().image().isEmpty());
    }
}
