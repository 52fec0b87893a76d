package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the sampler asks, how much at once, and what it makes of what happens to containers meanwhile. */
class StatsSamplerTest {

    private static final double EXACT = 1e-9;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;
    private ScriptedStats stats;

    @BeforeEach
    void begin() {
        stats = new ScriptedStats(folder);
    }

    @AfterEach
    void end() {
        stats.close();
    }

    private static StatsDemand rows(String... ids) {
        return new StatsDemand(ScriptedStats.refs(List.of(ids)), Set.of(), Set.of());
    }

    private static StatsDemand close(String... ids) {
        return new StatsDemand(Set.of(), Set.of(), ScriptedStats.refs(List.of(ids)));
    }

    private static StatsDemand all() {
        return new StatsDemand(Set.of(), Set.of(ScriptedStats.HOST), Set.of());
    }

    private int tellings(String id) {
        ContainerKey key = new ContainerKey(ScriptedStats.HOST, id);
        return (int) stats.told.stream().filter(news -> news.readings().containsKey(key)).count();
    }

    private StatsReading awaitTelling(String id, int count) {
        Waiting.until("told " + count + " times of " + id, () -> tellings(id) >= count);
        return stats.reading(id).orElseThrow();
    }

    /** The container uses so much while that time passes, and is sampled again. */
    private StatsReading next(String id, double percent, Duration time) {
        int before = tellings(id);
        stats.box(id).uses(percent, time);
        stats.clock.pass(time);
        return awaitTelling(id, before + 1);
    }

    private void awaitMark(String id, StatsMark.Kind kind) {
        Waiting.until(kind + " of " + id, () -> stats.sampler.history(ScriptedStats.ref(id)).marks().stream().anyMatch(mark -> mark.kind() == kind));
    }

    /** Two samples of a running container are known. */
    private void sampled(String id) {
        stats.box(id);
        stats.connect();
        stats.watch.want(rows(id));
        awaitTelling(id, 1);
        assertEquals(25, next(id, 25, SECOND).cpu().orElseThrow(), EXACT);
    }

    @Test
    void twoSamplesMakeRates() {
        stats.box("web");
        stats.connect();
        stats.watch.want(rows("web"));
        StatsReading first = awaitTelling("web", 1);
        assertEquals(OptionalDouble.empty(), first.cpu());
        assertEquals(OptionalLong.of(50_000_000), first.memory());
        assertEquals(OptionalLong.empty(), first.limit(), "the engine tells the memory of the machine where there is no limit");
        StatsReading second = next("web", 25, SECOND);
        assertEquals(25, second.cpu().orElseThrow(), EXACT);
        assertEquals(1000, second.received().orElseThrow(), EXACT);
        assertEquals(List.of(first, second), stats.sampler.history(ScriptedStats.ref("web")).readings());
    }

    @Test
    void rowsEachFiveSecondsAndWhatIsLookedAtEachTwo() {
        stats.box("row");
        stats.box("near");
        stats.connect();
        stats.watch.want(new StatsDemand(ScriptedStats.refs(List.of("row", "near")), Set.of(), ScriptedStats.refs(List.of("near"))));
        awaitTelling("row", 1);
        awaitTelling("near", 1);
        for (int second = 1; second <= 16; second++) {
            stats.box("row").uses(1, SECOND);
            stats.box("near").uses(1, SECOND);
            stats.clock.pass(SECOND);
            awaitTelling("row", 2 + (second - 1) / 5);
            awaitTelling("near", 2 + (second - 1) / 2);
        }
        assertEquals(5, stats.asked("row"));
        assertEquals(9, stats.asked("near"));
    }

    @Test
    void whatNobodyWantsIsNotAskedFor() {
        sampled("web");
        stats.watch.want(StatsDemand.NOTHING);
        stats.clock.awaitWaiting("nothing is wanted", MINUTE);
        int asked = stats.asked();
        stats.clock.pass(Duration.ofSeconds(59));
        assertEquals(asked, stats.asked());
        assertTrue(stats.sampler.historyBytes() > 0);
        stats.clock.pass(SECOND);
        Waiting.until("the history goes as well", () -> stats.sampler.historyBytes() == 0);
    }

    @Test
    void nothingIsAskedWhileNoWindowShows() {
        sampled("web");
        stats.hosts.watched(false);
        stats.clock.awaitWaiting("nobody sees it", HOUR);
        int asked = stats.asked();
        stats.clock.pass(Duration.ofMinutes(10));
        assertEquals(asked, stats.asked());
        stats.box("web").uses(50, Duration.ofMinutes(10));
        stats.hosts.watched(true);
        assertEquals(OptionalDouble.empty(), awaitTelling("web", 3).cpu(), "a mean over ten minutes says nothing of now");
        assertEquals(40, next("web", 40, SECOND).cpu().orElseThrow(), EXACT);
    }

    @Test
    void atMostEightRequestsAtOnce() {
        List<String> ids = stats.boxes(40);
        CountDownLatch latch = new CountDownLatch(1);
        stats.held = Optional.of(latch);
        stats.connect();
        stats.watch.want(new StatsDemand(ScriptedStats.refs(ids.subList(3, 40)), Set.of(ScriptedStats.HOST), ScriptedStats.refs(ids.subList(0, 3))));
        Waiting.until("as many as may", () -> stats.under.get() == 8);
        latch.countDown();
        ids.forEach(id -> awaitTelling(id, 1));
        assertEquals(8, stats.most.get());
    }

    @Test
    void stoppedAndRemovedOnesAreNotAskedFor() {
        stats.box("web");
        sampled("gone");
        stats.watch.want(rows("gone", "web"));
        awaitTelling("web", 1);
        stats.remove("gone");
        Waiting.until("gone", () -> !stats.reading("gone").orElseThrow().running());
        stats.becomes("web", "exited", "die");
        Waiting.until("stopped", () -> !stats.reading("web").orElseThrow().running());
        assertEquals(StatsReading.stopped(stats.reading("web").orElseThrow().at()), stats.reading("web").orElseThrow());
        stats.clock.awaitWaiting("none runs", HOUR);
        int asked = stats.asked();
        stats.clock.pass(MINUTE);
        assertEquals(asked, stats.asked());
        stats.becomes("web", "running", "start");
        Waiting.until("running", () -> stats.reading("web").orElseThrow().running());
        assertEquals(OptionalDouble.empty(), stats.reading("web").orElseThrow().cpu());
    }

    @Test
    void whatEndedIsForgottenThoughAllRunningOnesAreWanted() {
        stats.box("web");
        stats.box("gone");
        stats.connect();
        stats.watch.want(all());
        awaitTelling("web", 1);
        awaitTelling("gone", 1);
        stats.remove("gone");
        Waiting.until("gone", () -> !stats.reading("gone").orElseThrow().running());
        for (int i = 0; i < 15; i++) {
            int before = rounds();
            stats.box("web").uses(1, ROUND);
            stats.clock.pass(ROUND);
            Waiting.until("a round", () -> rounds() > before);
        }
        Waiting.until("forgotten", () -> stats.sampler.history(ScriptedStats.ref("gone")).readings().isEmpty());
        assertFalse(stats.sampler.history(ScriptedStats.ref("web")).readings().isEmpty());
    }

    @Test
    void aContainerThatEndsBeforeItsEventIsStopped() {
        sampled("web");
        stats.box("web").body = RecordedStats.text("docker28-stopped.json");
        stats.clock.pass(ROUND);
        assertFalse(awaitTelling("web", 3).running());
        stats.box("web").body = "";
        stats.box("web").startedAt = stats.box("web").read.plusSeconds(1);
        assertEquals(OptionalDouble.empty(), next("web", 30, ROUND).cpu());
        assertEquals(30, next("web", 30, SECOND).cpu().orElseThrow(), EXACT);
    }

    @Test
    void samplesBeforeAndAfterARestartMakeNoRate() {
        sampled("web");
        stats.box("web").startedAt = stats.box("web").read.plusSeconds(2);
        stats.event("web", "start");   // that of the end is not told here: it would bring a sample of its own in between, or not
        awaitMark("web", StatsMark.Kind.STARTED);
        StatsReading after = next("web", 60, ROUND);
        assertEquals(OptionalDouble.empty(), after.cpu(), "higher counters, of another run");
        assertEquals(IoRates.UNKNOWN, after.rates());
        assertEquals(OptionalLong.of(50_000_000), after.memory());
        assertEquals(60, next("web", 60, SECOND).cpu().orElseThrow(), EXACT);
        assertEquals(List.of(StatsMark.Kind.STARTED),
                stats.sampler.history(ScriptedStats.ref("web")).marks().stream().map(StatsMark::kind).toList());
    }

    @Test
    void lowerCountersAreOfAnotherRun() {
        sampled("web");
        stats.box("web").cpu = 1000;
        stats.box("web").startedAt = stats.box("web").read.plusSeconds(2);
        assertEquals(OptionalDouble.empty(), next("web", 10, ROUND).cpu());
        assertEquals(10, next("web", 10, SECOND).cpu().orElseThrow(), EXACT);
    }

    @Test
    void anEventThatComesLateTakesTheWrongRateBack() {
        sampled("web");
        stats.box("web").startedAt = stats.box("web").read.plusSeconds(2);
        assertTrue(next("web", 400, ROUND).cpu().isPresent(), "nothing tells of the restart yet");
        stats.event("web", "start");
        awaitMark("web", StatsMark.Kind.STARTED);
        assertEquals(10, next("web", 10, ROUND).cpu().orElseThrow(), EXACT);
        List<StatsReading> readings = stats.sampler.history(ScriptedStats.ref("web")).readings();
        assertEquals(OptionalDouble.empty(), readings.get(2).cpu());
        assertEquals(OptionalLong.of(50_000_000), readings.get(2).memory());
    }

    @Test
    void withoutEventsEachContainerIsInspectedEachTime() {
        stats.engine.on("GET", "/events", exchange -> exchange.reply(403, "application/json", "{\"message\":\"forbidden\"}"));
        sampled("web");
        stats.box("web").startedAt = stats.box("web").read.plusSeconds(2);
        assertEquals(OptionalDouble.empty(), next("web", 60, ROUND).cpu());
    }

    @Test
    void pausedUsesNoTimeAndKeepsItsMemory() {
        sampled("web");
        stats.becomes("web", "paused", "pause");
        awaitMark("web", StatsMark.Kind.PAUSED);
        StatsReading paused = next("web", 0, ROUND);
        assertEquals(OptionalDouble.of(0), paused.cpu());
        assertEquals(OptionalLong.of(50_000_000), paused.memory());
    }

    @Test
    void theKernelsKillingIsMarked() {
        sampled("web");
        stats.event("web", "oom");
        awaitMark("web", StatsMark.Kind.OOM);
    }

    @Test
    void anotherLimitIsLookedUp() {
        sampled("web");
        stats.box("web").memoryLimit = 64_000_000;
        stats.event("web", "update");
        stats.event("web", "oom");   // told after the other
        awaitMark("web", StatsMark.Kind.OOM);
        assertEquals(OptionalLong.of(25_276_502_016L), next("web", 1, ROUND).limit());
    }

    @Test
    void allRunningOnesAreSummedEachRound() {
        stats.boxes(3);
        stats.box("box2").networkMode = "container:box1";
        stats.box("stopped").state = "exited";
        stats.connect();
        stats.watch.want(all());
        Waiting.until("a round", () -> totals().isPresent());
        assertEquals(OptionalLong.of(150_000_000), totals().orElseThrow().memory());
        assertEquals(OptionalDouble.empty(), totals().orElseThrow().cpu());
        stats.boxes(3).forEach(id -> stats.box(id).uses(20, SECOND));
        stats.clock.pass(SECOND);
        Waiting.until("the second round", () -> totals().orElseThrow().cpu().isPresent());
        assertEquals(60, totals().orElseThrow().cpu().orElseThrow(), EXACT);
        assertEquals(2000, totals().orElseThrow().rates().received().orElseThrow(), EXACT, "two networks");
        assertEquals(3, totals().orElseThrow().counted());
        assertEquals(0, stats.asked("stopped"));
        int rounds = rounds();
        stats.boxes(3).forEach(id -> stats.box(id).uses(20, ROUND));
        stats.clock.pass(ROUND);
        Waiting.until("the third round", () -> rounds() > rounds);
        assertEquals(rounds + 1, rounds());
        stats.boxes(3).forEach(id -> assertEquals(3, stats.asked(id)));
    }

    private int rounds() {
        return (int) stats.told.stream().filter(news -> news.roundAt().containsKey(ScriptedStats.HOST)).count();
    }

    private Optional<StatsTotals> totals() {
        return stats.told.stream().map(news -> Optional.ofNullable(news.totals().get(ScriptedStats.HOST))).flatMap(Optional::stream).reduce((one, other) -> other);
    }

    @Test
    void anEngineWithoutOneShotIsAskedForVisibleRowsOnly() {
        stats.boxes(3);
        stats.engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.40", "Docker-Experimental: false"));
        stats.connect();
        stats.watch.want(new StatsDemand(ScriptedStats.refs(List.of("box1")), Set.of(ScriptedStats.HOST), Set.of()));
        awaitTelling("box1", 1);
        next("box1", 5, SECOND);
        next("box1", 5, ROUND);
        assertEquals(0, stats.asked("box0"));
        assertEquals(Optional.empty(), totals());
        assertEquals("stream=false", stats.engine.requests("GET", "/containers/box1/stats").getFirst().query());
    }

    @Test
    void anEngineThatRefusesIsLeftAloneForAMinute() {
        stats.box("web").status = 403;
        stats.box("web").body = "{\"message\":\"not for you\"}";
        stats.connect();
        stats.watch.want(rows("web"));
        Waiting.until("the failure is told", () -> stats.told.stream().anyMatch(news -> news.failures().containsKey(ScriptedStats.HOST)));
        assertEquals(Failure.Cause.UNAUTHORIZED, stats.told.getLast().failures().get(ScriptedStats.HOST).cause());
        stats.clock.awaitWaiting("it rests", MINUTE);
        assertEquals(1, stats.asked());
        stats.box("web").status = 200;
        stats.box("web").body = "";
        stats.clock.pass(MINUTE);
        Waiting.until("it is asked again", () -> stats.reading("web").filter(each -> each.memory().isPresent()).isPresent());
    }

    @Test
    void aLostHostLeavesNoOldNumbers() {
        sampled("web");
        stats.engine.on("*", "/", exchange -> exchange.closeNow());
        stats.engine.dropConnections();
        Waiting.until("nothing is known", () -> stats.reading("web").orElseThrow().equals(StatsReading.unknown(stats.reading("web").orElseThrow().at())));
    }

    @Test
    void watchersShareWhatIsSampled() {
        stats.box("web");
        sampled("api");
        StatsWatch other = stats.sampler.watch(stats.told::add);
        other.want(close("web"));
        awaitTelling("web", 2);
        assertEquals(1, stats.asked("web"), "each of the two is told");
        stats.watch.close();
        other.close();
        stats.clock.awaitWaiting("nobody watches", MINUTE);
    }
}
