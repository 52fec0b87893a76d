package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.model.ContainerStats;
import dev.longshore.json.Json;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that answers of engines mean: the docker command's, and Podman's own. */
class StatsFormulasTest {

    private static final double EXACT = 1e-9;
    private static final long MIB = 1024 * 1024;

    private static StatsReading between(StatsSample before, StatsSample now, RunFacts facts) {
        return StatsFormulas.reading(Optional.of(before), now, facts, RecordedStats.NOW);
    }

    private static StatsSample docker(ContainerStats stats) {
        return DockerSamples.of(stats, false);
    }

    @Test
    void dockerOnTheFirstVersionOfCgroups() {
        List<ContainerStats> pair = RecordedStats.dockerLines("docker28-v1-pair.ndjson");
        assertEquals(OptionalDouble.empty(), RecordedStats.alone(pair.getFirst()).cpu(), "the sample before is of the year 1");
        for (StatsReading second : List.of(between(docker(pair.getFirst()), docker(pair.getLast()), RecordedStats.limit(64 * MIB)),
                StatsFormulas.reading(DockerSamples.before(pair.getLast(), false), docker(pair.getLast()), RecordedStats.limit(64 * MIB), RecordedStats.NOW))) {
            assertEquals(77_201_428.0 / 1_950_000_000 * 2 * 100, second.cpu().orElseThrow(), EXACT);
            assertEquals(7.918, second.cpu().orElseThrow(), 0.0005);
            assertEquals(OptionalLong.of(761_856), second.memory());
            assertEquals(OptionalLong.of(64 * MIB), second.limit());
            assertEquals(List.of(39_641_378.0 / 975_000_000 * 100, 37_560_050.0 / 975_000_000 * 100), second.perCpu());
            assertEquals(OptionalDouble.of(2), second.cpuUse().cpus());
            assertEquals(new Throttling(0, 10, Duration.ZERO), second.cpuUse().throttling().orElseThrow());
        }
        assertEquals(OptionalDouble.of(0), between(docker(pair.getFirst()), docker(pair.getLast()), RecordedStats.limit(0)).received());
    }

    @Test
    void podmanAtDockersEndpoint() {
        StatsSample before = DockerSamples.of(RecordedStats.docker("podman58-a.json"), true);
        StatsSample now = DockerSamples.of(RecordedStats.docker("podman58-b.json"), true);
        StatsReading reading = between(before, now, RecordedStats.limit(64 * MIB));
        assertEquals(268_347_311 / 4_069_573_402.0 * 100, reading.cpu().orElseThrow(), EXACT);
        assertEquals(6.59, reading.cpu().orElseThrow(), 0.005);
        assertEquals(8.64, between(docker(RecordedStats.docker("podman58-a.json")), docker(RecordedStats.docker("podman58-b.json")),
                RecordedStats.limit(0)).cpu().orElseThrow(), 0.005, "what docker's formula would give");
        assertEquals(OptionalLong.of(569_344), reading.memory());
        assertTrue(reading.memoryUse().withCache());
        assertEquals(List.of(), reading.perCpu(), "those counters stand still while the whole goes on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libpod58.json", "libpod4.json"})
    void podmanAtItsOwnEndpoint(String file) {
        String text = RecordedStats.text(file);
        StatsSample before = PodmanSamples.of(RecordedStats.podman(text));
        StatsReading first = StatsFormulas.reading(Optional.empty(), before, RecordedStats.limit(64 * MIB), RecordedStats.NOW);
        assertEquals(OptionalDouble.empty(), first.cpu(), "what one answer calls CPU is the mean since the start");
        assertEquals(OptionalLong.of(64 * MIB), first.limit());
        assertEquals(OptionalLong.of(2), first.pids());
        assertEquals(2026, before.read().atZone(ZoneOffset.UTC).getYear());
    }

    @Test
    void podmansRatesAreOverItsOwnTime() {
        for (String network : List.of("\"NetInput\":%d,\"NetOutput\":%d", "\"Network\":{\"eth0\":{\"RxBytes\":%d,\"TxBytes\":%d},\"eth1\":{\"RxBytes\":7,\"TxBytes\":7}}")) {
            StatsSample before = podman(1_000_000_000L, "1795881950000000000", network.formatted(1000, 50));
            StatsSample now = podman(1_800_000_000L, "1795881954000000000", network.formatted(9000, 450));
            StatsReading reading = between(before, now, RecordedStats.limit(0));
            assertEquals(20, reading.cpu().orElseThrow(), EXACT);
            assertEquals(List.of(15.0, 5.0), reading.perCpu());
            assertEquals(2000, reading.received().orElseThrow(), EXACT);
            assertEquals(100, reading.sent().orElseThrow(), EXACT);
            assertEquals(0, reading.written().orElseThrow(), EXACT);
            assertEquals(OptionalLong.empty(), reading.limit());
        }
    }

    private static StatsSample podman(long cpu, String time, String network) {
        return PodmanSamples.of(RecordedStats.podman("{\"Error\":null,\"Stats\":[{\"ContainerID\":\"a\",\"CPU\":93.5,\"CPUNano\":" + cpu + ",\"SystemNano\":" + time
                + ",\"PerCPU\":[" + cpu * 3 / 4 + "," + cpu / 4 + "],\"MemUsage\":536576,\"MemLimit\":25276502016,\"BlockInput\":0,\"BlockOutput\":0,\"PIDs\":2,"
                + "\"UpTime\":860680769," + network + "}]}"));
    }

    @Test
    void dockerOnTheSecondVersionOfCgroups() {
        ContainerStats stats = RecordedStats.docker("v2.json");
        StatsReading reading = StatsFormulas.reading(DockerSamples.before(stats, false), docker(stats), RecordedStats.limit(3_221_225_472L), RecordedStats.NOW);
        assertEquals(70.0, reading.cpu().orElseThrow(), EXACT);
        assertEquals(OptionalLong.of(410_935_552), reading.memory());
        assertEquals(OptionalLong.of(412_000_000), reading.cache());
        assertEquals(12.76, reading.ofLimit().orElseThrow(), 0.005);
        assertEquals(OptionalLong.of(5096), docker(stats).io().read());
        assertEquals(OptionalLong.of(1_781_760), docker(stats).io().written());
        assertEquals(new Throttling(6, 10, Duration.ofMillis(400)), reading.cpuUse().throttling().orElseThrow());
        assertEquals(0.6, reading.throttled().orElseThrow(), EXACT);
        assertEquals(new PidUse(OptionalLong.of(12), OptionalLong.empty()), reading.pidUse());
        assertEquals(List.of(), reading.perCpu());
        StatsReading traffic = between(docker(changed("v2.json", "\"read\": \"2026-11-28T10:00:02", "\"read\": \"2026-11-28T09:59:58", "1000,", "0,", "24,", "0,",
                "\"tx_bytes\": 50", "\"tx_bytes\": 0", "\"tx_bytes\": 6", "\"tx_bytes\": 0", "1781760", "0")), docker(stats), RecordedStats.limit(0));
        assertEquals(1024 / 4.0, traffic.received().orElseThrow(), EXACT);
        assertEquals(56 / 4.0, traffic.sent().orElseThrow(), EXACT);
        assertEquals(1_781_760 / 4.0, traffic.written().orElseThrow(), EXACT);
    }

    @Test
    void windows() {
        StatsReading reading = RecordedStats.alone(RecordedStats.docker("windows.json"));
        assertEquals(25.0, reading.cpu().orElseThrow(), EXACT);
        assertEquals(OptionalLong.of(673_415_168), reading.memory());
        assertEquals(OptionalDouble.empty(), reading.ofLimit());
        assertEquals(OptionalLong.empty(), reading.pids());
        assertEquals(OptionalLong.of(197_374_976), docker(RecordedStats.docker("windows.json")).io().read());
        assertEquals(OptionalLong.of(905_820_160), docker(RecordedStats.docker("windows.json")).io().written());
    }

    @Test
    void whatIsAbsentIsNotZero() {
        StatsReading reading = RecordedStats.alone(RecordedStats.docker("no-memory-controller.json"));
        assertEquals(MemoryUse.UNKNOWN, reading.memoryUse());
        assertEquals(OptionalDouble.empty(), reading.ofLimit());
        assertEquals(OptionalLong.empty(), docker(RecordedStats.docker("no-memory-controller.json")).io().read());
        assertTrue(reading.cpu().isPresent());
        ContainerStats ofHost = RecordedStats.docker("docker28-host-network.json");
        StatsReading twice = between(docker(changed("docker28-host-network.json", "16:05:01.6", "16:05:00.6")), docker(ofHost), RecordedStats.limit(0));
        assertEquals(OptionalDouble.empty(), twice.received());
        assertEquals(OptionalDouble.empty(), twice.sent());
        assertEquals(OptionalLong.of(233_472), twice.memory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551615", "9223372036854771712", "9223372036854775808", "25276502016", "0"})
    void manyNumbersMeanNoLimit(String limit) {
        StatsSample sample = docker(changed("v2.json", "3221225472", limit));
        for (RunFacts facts : List.of(RecordedStats.limit(0), RunFacts.UNKNOWN)) {
            StatsReading reading = StatsFormulas.reading(Optional.empty(), sample, facts, RecordedStats.NOW);
            assertEquals(OptionalLong.empty(), reading.limit());
            assertEquals(OptionalDouble.empty(), reading.ofLimit());
            assertEquals(OptionalLong.of(410_935_552), reading.memory());
        }
    }

    @Test
    void aGivenLimitIsTheEnginesWhereItTellsOne() {
        StatsSample told = docker(RecordedStats.docker("v2.json"));
        assertEquals(OptionalLong.of(3_221_225_472L), StatsFormulas.reading(Optional.empty(), told, RecordedStats.limit(5), RecordedStats.NOW).limit());
        StatsSample untold = docker(changed("v2.json", "3221225472", "18446744073709551615"));
        assertEquals(OptionalLong.of(64 * MIB), StatsFormulas.reading(Optional.empty(), untold, RecordedStats.limit(64 * MIB), RecordedStats.NOW).limit());
    }

    @Test
    void anAnswerWithoutNameIsRead() {
        StatsReading reading = RecordedStats.alone(RecordedStats.docker("docker28-oneshot-no-name.json"));
        assertEquals(OptionalLong.of(675_840), reading.memory());
        ContainerStats podman4 = Json.WIRE.read(new String(Samples.bytes("podman4", "stats.json"), StandardCharsets.UTF_8), ContainerStats.class);
        assertEquals(OptionalLong.of(229_376), DockerSamples.of(podman4, true).memory().used());
    }

    @Test
    void samplesOfTwoRunsMakeNoRate() {
        List<ContainerStats> pair = RecordedStats.dockerLines("docker28-v1-pair.ndjson");
        RunFacts later = new RunFacts(true, Instant.parse("2026-11-28T16:05:11Z"), 0, Optional.empty(), OptionalDouble.empty());
        StatsReading higher = between(docker(pair.getFirst()), docker(pair.getLast()), later);
        assertEquals(OptionalDouble.empty(), higher.cpu(), "the counters are higher, and of another run");
        assertEquals(IoRates.UNKNOWN, higher.rates());
        assertEquals(Optional.empty(), higher.cpuUse().throttling());
        assertEquals(OptionalLong.of(761_856), higher.memory());
        StatsReading lower = between(docker(pair.getFirst()), docker(changedLine(1, "979853542", "9798535")), RecordedStats.limit(0));
        assertEquals(OptionalDouble.empty(), lower.cpu());
        assertEquals(IoRates.UNKNOWN, lower.rates());
    }

    @Test
    void aPausedContainerUsesNoTimeAndKeepsItsMemory() {
        ContainerStats paused = changedLine(1, "979853542", "902652114", "[407148638,572704904]", "[367507260,535144854]");
        StatsReading reading = between(docker(RecordedStats.dockerLines("docker28-v1-pair.ndjson").getFirst()), docker(paused), RecordedStats.limit(0));
        assertEquals(OptionalDouble.of(0), reading.cpu());
        assertEquals(List.of(0.0, 0.0), reading.perCpu());
        assertEquals(OptionalLong.of(761_856), reading.memory());
    }

    @Test
    void countersGoOnPastTheSignedNumbers() {
        ContainerStats before = changedLine(0, "902652114", "9223372036854775800", "3075870000000", "18446744071709551615");
        ContainerStats now = changedLine(1, "979853542", "9223372037854775800", "3077820000000", "18446744073709551615");
        assertEquals(100, between(docker(before), docker(now), RecordedStats.limit(0)).cpu().orElseThrow(), EXACT);
    }

    @Test
    void anInterfaceThatComesOrGoesIsNoTraffic() {
        StatsSample one = docker(RecordedStats.docker("v2.json"));
        StatsSample before = docker(changed("v2.json", "\"read\": \"2026-11-28T10:00:02", "\"read\": \"2026-11-28T10:00:00", "\"eth1\"", "\"eth7\""));
        assertEquals(0, between(before, one, RecordedStats.limit(0)).received().orElseThrow(), EXACT);
    }

    @Test
    void theLimitSaysHowManyProcessorsItMayUse() {
        StatsSample sample = docker(RecordedStats.docker("v2.json"));
        assertEquals(OptionalDouble.of(4), StatsFormulas.reading(Optional.empty(), sample, RunFacts.UNKNOWN, RecordedStats.NOW).cpuUse().cpus());
        RunFacts half = new RunFacts(true, Instant.EPOCH, 0, Optional.empty(), OptionalDouble.of(0.5));
        assertEquals(OptionalDouble.of(0.5), StatsFormulas.reading(Optional.empty(), sample, half, RecordedStats.NOW).cpuUse().cpus());
    }

    @Test
    void withoutProcessorsOrTimeThereIsNoPercent() {
        ContainerStats none = changed("v2.json", "\"online_cpus\": 4", "\"online_cpus\": 0");
        assertEquals(OptionalDouble.empty(), RecordedStats.alone(none).cpu());
        ContainerStats still = changed("v2.json", "80004000000000", "80000000000000");
        assertEquals(OptionalDouble.empty(), RecordedStats.alone(still).cpu());
        ContainerStats same = changed("v2.json", "\"preread\": \"2026-11-28T10:00:01", "\"preread\": \"2026-11-28T10:00:02");
        assertFalse(RecordedStats.alone(same).cpu().isPresent());
    }

    /** The answer with texts replaced: each is there. */
    private static ContainerStats changed(String file, String... pairs) {
        return read(RecordedStats.text(file), pairs);
    }

    private static ContainerStats changedLine(int line, String... pairs) {
        return read(RecordedStats.text("docker28-v1-pair.ndjson").lines().toList().get(line), pairs);
    }

    private static ContainerStats read(String text, String... pairs) {
        String changed = text;
        for (int i = 0; i < pairs.length; i += 2) {
            assertTrue(changed.contains(pairs[i]), pairs[i]);
            changed = changed.replace(pairs[i], pairs[i + 1]);
        }
        return Json.WIRE.read(changed, ContainerStats.class);
    }
}
