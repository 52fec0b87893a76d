package dev.longshore.service.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerStats;
import dev.longshore.engine.model.ContainerSummary;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The containers of the Demo engine use something, and what they use is told as Docker tells it. */
class DemoStatsTest {

    private final DemoClient demo = new DemoClient();
    private final EngineClient client = EngineClient.connect(demo.transport);

    @AfterEach
    void close() {
        demo.close();
    }

    private ContainerStats sample(String name) {
        return client.stats().sample(name).orElseThrow();
    }

    private static long cpu(ContainerStats stats) {
        return Long.parseLong(stats.cpu().usage().total());
    }

    @Test
    void countersGrowWithTime() {
        ContainerStats before = sample("harbor-db-1");
        demo.pace.pass(60);
        ContainerStats now = sample("harbor-db-1");
        double percent = 100.0 * (cpu(now) - cpu(before)) / (Long.parseLong(now.cpu().system()) - Long.parseLong(before.cpu().system())) * now.cpu().online();
        assertTrue(percent > 20 && percent < 110, () -> "percent: " + percent);
        assertTrue(Long.parseLong(now.networks().get("eth0").received()) > Long.parseLong(before.networks().get("eth0").received()));
        assertTrue(Long.parseLong(now.memory().usage()) < 268_435_456);
        assertEquals(268_435_456, client.stats().run("harbor-db-1").limits().memory());
    }

    @Test
    void aLimitOfProcessorTimeThrottles() {
        ContainerStats before = sample("harbor-worker-1");
        demo.pace.pass(55);
        ContainerStats now = sample("harbor-worker-1");
        assertTrue(Long.parseLong(now.cpu().throttling().throttled()) > Long.parseLong(before.cpu().throttling().throttled()));
        assertTrue(Long.parseLong(now.cpu().throttling().throttled()) <= Long.parseLong(now.cpu().throttling().periods()));
        assertEquals(500_000_000, client.stats().run("harbor-worker-1").limits().nanoCpus());
    }

    @Test
    void aPausedContainerUsesNoTimeAndAStoppedOneNothing() {
        client.containers().pause("harbor-web-1");
        ContainerStats before = sample("harbor-web-1");
        demo.pace.pass(10);
        assertEquals(cpu(before), cpu(sample("harbor-web-1")));
        client.containers().unpause("harbor-web-1");
        client.containers().stop("harbor-web-1");
        assertEquals(Optional.empty(), client.stats().sample("harbor-web-1"));
        assertThrows(EngineException.NotFound.class, () -> client.stats().sample("nobody"));
    }

    @Test
    void aRestartBeginsAnew() {
        long before = cpu(sample("harbor-api-1"));
        client.containers().restart("harbor-api-1");
        demo.pace.pass(1);
        assertTrue(cpu(sample("harbor-api-1")) < before);
    }

    @Test
    void eachThatRunsIsTold() {
        for (ContainerSummary each : client.containers().list()) {
            assertEquals(each.state().equals("running") || each.state().equals("paused"), client.stats().sample(each.id()).isPresent(), each.name());
        }
    }
}
