package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Podman tells many containers in one answer, which one of them can spoil. */
class PodmanSamplerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;
    private ScriptedStats stats;
    private volatile Set<String> spoiled = Set.of();
    private volatile boolean inWords;

    @BeforeEach
    void begin() {
        stats = new ScriptedStats(folder);
        stats.engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.41", "Libpod-Api-Version: 5.4.2"));
        stats.engine.on("GET", "/libpod/containers/stats", this::answer);
    }

    @AfterEach
    void end() {
        stats.close();
    }

    private void answer(HostileExchange exchange) throws IOException {
        List<String> ids = Stream.of(exchange.request().query().split("&")).filter(each -> each.startsWith("containers=")).map(each -> each.split("=")[1]).toList();
        if (ids.stream().anyMatch(spoiled::contains) && inWords) {
            exchange.reply(404, "application/json", "{\"message\":\"no such container\"}");
        } else if (ids.stream().anyMatch(spoiled::contains)) {
            exchange.json("{\"Error\":{},\"Stats\":null}");
        } else {
            exchange.json(ids.stream().map(id -> told(id, stats.box(id))).collect(Collectors.joining(",", "{\"Error\":null,\"Stats\":[", "]}")));
        }
    }

    private static String told(String id, ScriptedStats.Box box) {
        return "{\"ContainerID\":\"" + id + "\",\"CPUNano\":" + box.cpu + ",\"SystemNano\":" + box.read.getEpochSecond() + "000000000,\"PerCPU\":[" + box.cpu + ",0],"
                + "\"MemUsage\":" + box.memory + ",\"MemLimit\":25276502016,\"NetInput\":" + box.received + ",\"NetOutput\":0,\"BlockInput\":0,\"BlockOutput\":0,\"PIDs\":3}";
    }

    private void want(List<String> ids) {
        stats.connect();
        stats.watch.want(new StatsDemand(ScriptedStats.refs(ids), Set.of(), Set.of()));
        awaitMemory(ids);
    }

    private void awaitMemory(List<String> ids) {
        ids.forEach(id -> Waiting.until("told of " + id, () -> stats.reading(id).filter(each -> each.memory().isPresent()).isPresent()));
    }

    private int batches() {
        return stats.engine.count("GET", "/libpod/containers/stats");
    }

    @Test
    void manyTakeFewRequests() {
        List<String> ids = stats.boxes(60);
        want(ids);
        assertEquals(2, batches());
        assertEquals(2, stats.asked(), "none is asked for alone");
        ids.forEach(id -> stats.box(id).uses(12.5, SECOND));
        stats.clock.pass(SECOND);
        Waiting.until("the second round", () -> stats.reading("box59").orElseThrow().cpu().isPresent() && stats.reading("box0").orElseThrow().cpu().isPresent());
        assertEquals(12.5, stats.reading("box0").orElseThrow().cpu().orElseThrow(), 1e-9);
        assertEquals(List.of(12.5, 0.0), stats.reading("box0").orElseThrow().perCpu());
        assertEquals(1000, stats.reading("box0").orElseThrow().received().orElseThrow(), 1e-9);
        assertTrue(stats.reading("box0").orElseThrow().memoryUse().withCache());
    }

    @Test
    void oneThatEndedSpoilsNothingOfTheOthers() {
        for (boolean words : List.of(false, true)) {
            inWords = words;
            spoiled = Set.of("box1");
            List<String> ids = stats.boxes(3);
            stats.box("box1").body = "{\"cause\":\"container is stopped\",\"message\":\"container is stopped\",\"response\":500}";
            if (!words) {
                stats.connect();
                stats.watch.want(new StatsDemand(ScriptedStats.refs(ids), Set.of(), Set.of()));
            } else {
                stats.clock.pass(Duration.ofSeconds(5));
            }
            int before = words ? 1 : 0;
            Waiting.until("each alone", () -> stats.asked("box0") > before && stats.asked("box1") > before && stats.asked("box2") > before);
            awaitMemory(List.of("box0", "box2"));
            Waiting.until("it does not run", () -> stats.reading("box1").filter(each -> !each.running()).isPresent());
        }
        assertFalse(stats.reading("box1").orElseThrow().running());
    }

    @Test
    void samplesOfBothEndpointsMakeOneRate() {
        List<String> ids = stats.boxes(2);
        want(ids);
        ids.forEach(id -> stats.box(id).uses(50, SECOND));
        spoiled = Set.of("box1");
        stats.clock.pass(SECOND);
        Waiting.until("the second round", () -> stats.reading("box0").orElseThrow().cpu().isPresent());
        assertEquals(50, stats.reading("box0").orElseThrow().cpu().orElseThrow(), 1e-9);
        assertEquals(OptionalDouble.empty(), stats.reading("box0").orElseThrow().received(), "the two name networks in other ways");
        assertEquals(Optional.empty(), stats.reading("box0").orElseThrow().cpuUse().throttling());
    }
}
