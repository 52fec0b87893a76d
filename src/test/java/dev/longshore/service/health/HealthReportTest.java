package dev.longshore.service.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPlace;
import dev.longshore.json.JsonText;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthReportTest {

    private static HealthReport of(String json) {
        return HealthReport.of(JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root(), new Masker());
    }

    /** The report on one of the recorded states. */
    private static HealthReport recorded(String name) throws IOException {
        JsonNode cases = JsonDocument.parse(Files.readAllBytes(Path.of("src/test/resources/inside/health.json"))).root();
        JsonPlace health = JsonPlace.of(cases).items().stream().filter(each -> each.at("case").text().equals(name)).findFirst().orElseThrow().at("Health");
        return of("{\"State\":{\"Status\":\"running\",\"Health\":" + JsonText.compact(health.node()) + "}}");
    }

    private static HealthReport checked(String status, String test) {
        return of("{\"State\":{\"Status\":\"" + status + "\",\"Health\":{\"Status\":\"unhealthy\"}},\"Config\":{\"Healthcheck\":{\"Test\":" + test + "}}}");
    }

    @Test
    void whatAnEngineCutIsMarked() throws IOException {
        Probe probe = recorded("docker truncated").probes().getFirst();
        assertTrue(probe.cut());
        assertFalse(probe.output().endsWith("."));
        assertEquals(Probe.Result.PASSED, probe.result());
        assertFalse(of("{\"State\":{\"Health\":{\"Log\":[{\"ExitCode\":0,\"Output\":\"well...\"}]}}}").probes().getFirst().cut());
    }

    @Test
    void minusOneHasTwoMeanings() throws IOException {
        assertEquals(Probe.Result.TIMED_OUT, recorded("docker timeout").probes().getFirst().result());
        assertEquals(Probe.Result.NOT_RUN, recorded("docker cannot run").probes().getFirst().result());
    }

    @Test
    void durationsAreRightAcrossOffsets() throws IOException {
        Probe probe = recorded("binary").probes().getFirst();
        assertEquals(50, probe.took().orElseThrow().toMillis(), 1);
        assertEquals(Probe.Result.FAILED, probe.result());
    }

    @Test
    void theNewestProbeComesFirst() {
        HealthReport report = HealthReport.of(JsonDocument.parse(Samples.bytes("docker28", "inspect/unhealthy-1.json")).root(), new Masker());
        assertEquals("unhealthy", report.status());
        assertTrue(report.streak() > 0);
        assertTrue(report.probes().getFirst().at().orElseThrow().isAfter(report.probes().getLast().at().orElseThrow()));
        HealthCheck check = report.check().orElseThrow();
        assertEquals(List.of("/bin/sh", "-c", "echo \"no luck\"; exit 1"), check.words());
        assertEquals(Duration.ofSeconds(1), check.times().interval());
        assertEquals(Duration.ofSeconds(30), check.times().timeout());
        assertEquals(2, check.retries());
    }

    @Test
    void podmanSaysTheSameOfACheckThatNeverRan() {
        for (String engine : List.of("podman4", "podman5")) {
            HealthReport report = HealthReport.of(JsonDocument.parse(Samples.bytes(engine, "inspect/unhealthy-1.json")).root(), new Masker());
            assertEquals("starting", report.status(), engine);
            assertEquals(List.of(), report.probes(), engine);
            assertTrue(report.check().isPresent(), engine);
        }
    }

    @Test
    void aContainerThatDoesNotRunIsNotCalledUnhealthy() {
        assertTrue(checked("exited", "[\"CMD\",\"x\"]").outdated());
        assertTrue(checked("paused", "[\"CMD\",\"x\"]").outdated());
        assertFalse(checked("running", "[\"CMD\",\"x\"]").outdated());
        assertFalse(of("{\"State\":{\"Status\":\"exited\",\"Health\":{\"Status\":\"none\"}}}").outdated());
    }

    @Test
    void theWordsAreThoseThatTheEngineRuns() {
        assertEquals(Optional.of(List.of("curl", "-f", "http://x")), checked("running", "[\"CMD\",\"curl\",\"-f\",\"http://x\"]").check().map(HealthCheck::words));
        assertEquals(Optional.empty(), checked("running", "[\"NONE\"]").check());
        assertEquals(Optional.empty(), checked("running", "[]").check());
        assertEquals(Optional.empty(), checked("running", "[\"CMD\"]").check());
        HealthReport own = of("{\"Config\":{\"Shell\":[\"/bin/bash\",\"-lc\"],\"Healthcheck\":{\"Test\":[\"CMD-SHELL\",\"ok\"]}}}");
        assertEquals(List.of("/bin/bash", "-lc", "ok"), own.check().orElseThrow().words());
    }

    @Test
    void secretsAreHiddenInTheCheckAndInItsOutput() {
        HealthReport report = of("{\"State\":{\"Health\":{\"Status\":\"odd\",\"Log\":[{\"ExitCode\":7,\"Output\":\"PASSWORD=hunter2222\"}]}},"
                + "\"Config\":{\"Healthcheck\":{\"Test\":[\"CMD-SHELL\",\"mysqladmin --password=hunter2222 ping\"]}}}");
        assertFalse(report.check().orElseThrow().shown().contains("hunter2222"), report::toString);
        assertFalse(report.toString().contains("hunter2222"), report::toString);
        assertEquals("odd", report.status());
        assertEquals("7", report.probes().getFirst().code());
    }

    @Test
    void whatMakesNoSenseCostsNothingElse() {
        HealthReport report = of("{\"State\":{\"Health\":{\"Log\":[{\"Start\":\"yesterday\",\"End\":5,\"ExitCode\":\"x\",\"Output\":null},7,null]}},"
                + "\"Config\":{\"Healthcheck\":{\"Test\":\"x\",\"Interval\":-5,\"Retries\":1e400}}}");
        assertEquals(3, report.probes().size());
        assertEquals(Probe.Result.FAILED, report.probes().getLast().result());
        assertEquals(Optional.empty(), report.check());
    }
}
