package dev.longshore.service.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.containers.StoppedContainers;
import dev.longshore.service.images.UnusedImages;
import dev.longshore.service.networks.UnusedNetworks;
import dev.longshore.service.volumes.UnusedVolumes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the categories find in the lists of five engines. */
class CategoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    private static final String HEX = "ab".repeat(32);

    private static List<PruneCandidate> found(PruneCategory category, RecordedEngine engine) {
        return category.find(engine.lists(NOW)).candidates();
    }

    private static List<PruneReason> notes(PruneCategory category, RecordedEngine engine) {
        return category.find(engine.lists(NOW)).notes();
    }

    private static Set<String> names(List<PruneCandidate> candidates) {
        return candidates.stream().map(each -> each.object().name()).collect(Collectors.toSet());
    }

    private static PruneCandidate named(List<PruneCandidate> candidates, String name) {
        return candidates.stream().filter(each -> each.object().name().equals(name)).findFirst().orElseThrow();
    }

    private static String volume(String name, String labels, String options, String driver) {
        return "{\"Name\":\"%s\",\"Driver\":\"%s\",\"CreatedAt\":\"2026-11-01T00:00:00Z\",\"Labels\":%s,\"Options\":%s,\"Scope\":\"local\"}".formatted(name, driver, labels, options);
    }

    private static RecordedEngine volumes(String engine, String... volumes) {
        return new RecordedEngine(engine).with("/volumes", "{\"Volumes\":[" + String.join(",", volumes) + "]}");
    }

    private static String container(String name, String state, String more) {
        return "{\"Id\":\"%s\",\"Names\":[\"/%s\"],\"State\":\"%s\",\"Status\":\"Exited (0) 3 days ago\",\"Created\":1795437365%s}".formatted("c".repeat(64), name, state, more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "docker28c", "podman4", "podman5"})
    void containersWithoutAProcess(String name) {
        List<PruneCandidate> found = found(StoppedContainers.CATEGORY, new RecordedEngine(name));
        assertEquals(Set.of("badcmd-127", "created-1", "exited-0", "exited-3", "killed-137", "oom-137"), names(found));
        assertEquals(PruneReason.of("exited", "3"), named(found, "exited-3").reason());
        assertEquals(PruneReason.of("created"), named(found, "created-1").reason());
        PruneCandidate ended = named(found, "exited-3");
        assertEquals(EngineTime.of(ended.evidence().made()), ended.since(), "since it ended, as inspect says");
        assertTrue(ended.since().orElseThrow().toString().startsWith("2026-11-23T12:36"), ended::toString);
        assertTrue(named(found, "created-1").since().isPresent(), "since it was made");
        assertEquals(-1, ended.bytes());
    }

    /** Of so many the list alone tells; who runs one again all the same keeps it. */
    @Test
    void oneOfVeryManyThatRanSinceThePreviewStays() {
        String id = "%064x";
        RecordedEngine engine = new RecordedEngine("docker28");
        String inspected = "{\"Id\":\"x\",\"State\":{\"Status\":\"exited\",\"StartedAt\":\"%s\",\"FinishedAt\":\"%s\"}}";
        String before = "2026-11-28T23:00:00Z";
        List<String> many = IntStream.range(0, 201).mapToObj(id::formatted).toList();
        many.forEach(each -> engine.with("/containers/" + each + "/json", inspected.formatted(before, before)));
        engine.with("/containers/json", many.stream().map(each -> container(each, "exited", "").replace("c".repeat(64), each)).collect(Collectors.joining(",", "[", "]")));
        PruneCandidate last = found(StoppedContainers.CATEGORY, engine).getLast();
        assertEquals("", last.evidence().made());
        assertEquals(PruneVerdict.FREE, StoppedContainers.CATEGORY.check(engine.client(), last));
        for (String[] times : new String[][] {{"2026-11-29T00:00:00.1Z", before}, {before, "2026-11-29T00:00:00.1Z"}}) {
            engine.with("/containers/" + last.object().id() + "/json", inspected.formatted((Object[]) times));
            assertEquals(PruneVerdict.changed(PruneReason.of("ran-again")), StoppedContainers.CATEGORY.check(engine.client(), last));
        }
    }

    @Test
    void membersOfAPodGoOnlyWithIt() {
        RecordedEngine engine = new RecordedEngine("podman5").with("/containers/json", "[" + container("web", "exited", "") + "]")
                .with("/libpod/pods/json", "[{\"Id\":\"p\",\"Name\":\"shop\",\"Containers\":[{\"Id\":\"" + "c".repeat(64) + "\",\"Names\":\"web\"}]}]");
        assertEquals(List.of(), found(StoppedContainers.CATEGORY, engine));
        assertEquals(List.of(PruneReason.of("pod-members", "1", "shop")), notes(StoppedContainers.CATEGORY, engine));
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "paused", "restarting", "removing", "stopping", "initialized", "something-new"})
    void whatMayHaveAProcessStays(String state) {
        assertEquals(List.of(), found(StoppedContainers.CATEGORY, new RecordedEngine("podman5").with("/containers/json", "[" + container("web", state, "") + "]")));
    }

    @ParameterizedTest
    @CsvSource({"docker20,seed/big seed/base:latest seed/layers:eight seed/dangle:latest seed/worker:latest", "docker28,seed/layers:eight seed/dangle:latest seed/worker:latest",
            "docker28c,seed/layers:eight seed/dangle:latest seed/worker:latest", "podman4,seed/layers:eight seed/dangle:latest seed/worker:latest",
            "podman5,seed/layers:eight seed/dangle:latest seed/worker:latest"})
    void imagesThatNoContainerIsMadeOf(String name, String tagged) {
        List<PruneCandidate> found = found(UnusedImages.CATEGORY, new RecordedEngine(name));
        String labels = found.stream().filter(each -> each.reason().key().equals("no-container")).map(PruneCandidate::label).collect(Collectors.joining(" "));
        for (String tag : tagged.split(" ")) {
            assertTrue(labels.contains(tag), () -> tag + " in " + labels);
        }
        assertEquals(tagged.split(" ").length + 1, found.size(), found::toString);
        PruneCandidate dangling = found.stream().filter(each -> each.reason().key().equals("no-tag")).findFirst().orElseThrow();
        assertEquals(12, dangling.label().length());
        assertTrue(dangling.bytes() > 1_000_000 && dangling.shared(), dangling::toString);
    }

    @Test
    void anImageThatLostItsTagToAnotherStaysForItsContainer() {
        String image = "{\"Id\":\"sha256:%s\",\"ParentId\":\"%s\",\"RepoTags\":%s,\"Created\":1795437365,\"Size\":5,\"Containers\":%d}";
        RecordedEngine engine = new RecordedEngine("docker28")
                .with("/images/json", "[" + String.join(",", image.formatted("1", "", "[\"<none>:<none>\"]", -1), image.formatted("2", "", "[\"base:1\"]", -1),
                        image.formatted("3", "sha256:2", "[]", -1), image.formatted("4", "", "[]", 1)) + "]")
                .with("/containers/json", "[" + container("web", "exited", ",\"ImageID\":\"sha256:1\"") + "]");
        assertEquals(List.of("sha256:3"), found(UnusedImages.CATEGORY, engine).stream().map(each -> each.object().id()).toList());
        assertEquals(List.of(PruneReason.of("has-children", "1"), PruneReason.of("free-later", "1")), notes(UnusedImages.CATEGORY, engine));
    }

    @ParameterizedTest
    @CsvSource({"docker20,looks-anonymous", "docker28,anonymous", "docker28c,anonymous", "podman4,looks-anonymous", "podman5,looks-anonymous"})
    void volumesThatNoContainerHas(String name, String reason) {
        RecordedEngine used = new RecordedEngine(name);
        assertEquals(List.of(), found(UnusedVolumes.ANONYMOUS, used));
        assertEquals(List.of(), found(UnusedVolumes.NAMED, used));
        RecordedEngine free = new RecordedEngine(name).with("/containers/json", "[]");
        List<PruneCandidate> anonymous = found(UnusedVolumes.ANONYMOUS, free);
        assertEquals(List.of(reason, reason), anonymous.stream().map(each -> each.reason().key()).toList());
        assertTrue(anonymous.stream().allMatch(each -> each.since().isPresent() && each.evidence().driver().equals("local")));
        List<PruneCandidate> named = found(UnusedVolumes.NAMED, free);
        assertEquals(Set.of("shop_data", "shop_cache"), names(named));
        assertEquals("shop", named(named, "shop_data").project().orElseThrow());
        assertTrue(UnusedVolumes.ANONYMOUS.ticked() && !UnusedVolumes.NAMED.ticked());
    }

    @Test
    void aNameOfHexDigitsTellsOnlyWhereAnEngineMarksNone() {
        String plain = volume(HEX, "null", "null", "local");
        String labelled = volume("cd".repeat(32), "{\"a\":\"b\"}", "null", "local");
        assertEquals(Set.of(HEX), names(found(UnusedVolumes.ANONYMOUS, volumes("docker20", plain, labelled).with("/containers/json", "[]"))));
        RecordedEngine marks = volumes("docker28", plain, labelled).with("/containers/json", "[]");
        assertEquals(List.of(), found(UnusedVolumes.ANONYMOUS, marks));
        assertEquals(PruneReason.of("looks-anonymous"), named(found(UnusedVolumes.NAMED, marks), HEX).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "podman5"})
    void whatLiesElsewhereIsNotOffered(String name) {
        RecordedEngine engine = volumes(name, volume("nfs", "{}", "{\"type\":\"nfs\"}", "local"), volume("plugin", "{}", "{}", "rexray"),
                volume("timeless", "{}", "{}", "local").replace("2026-11-01T00:00:00Z", ""), volume("free", "{}", "{}", "local")).with("/containers/json", "[]");
        assertEquals(Set.of("free"), names(found(UnusedVolumes.NAMED, engine)));
        assertEquals(List.of(PruneReason.of("lies-elsewhere", "2"), PruneReason.of("no-time", "1")), notes(UnusedVolumes.NAMED, engine));
    }

    @Test
    void aVolumeOfAContainerThatNeverRanIsInUse() {
        String mounts = ",\"Mounts\":[{\"Type\":\"volume\",\"Name\":\"data\",\"Destination\":\"/d\"},{\"Type\":\"volume\",\"Destination\":\"/v2\"}]";
        RecordedEngine engine = volumes("docker28", volume("data", "{}", "{}", "local")).with("/containers/json", "[" + container("web", "created", mounts) + "]");
        assertEquals(List.of(), found(UnusedVolumes.NAMED, engine));
        assertEquals(List.of(PruneReason.of("free-later", "1")), notes(UnusedVolumes.NAMED, engine));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "docker28c", "podman4", "podman5"})
    void networksWithoutMembers(String name) {
        assertEquals(List.of(), found(UnusedNetworks.CATEGORY, new RecordedEngine(name)));
        List<PruneCandidate> free = found(UnusedNetworks.CATEGORY, new RecordedEngine(name).with("/containers/json", "[]"));
        assertEquals(Set.of("shop_default", "shop_back"), names(free), "never those that the engine made by itself");
    }

    @Test
    void aStoppedMemberIsOne() {
        String networks = ",\"NetworkSettings\":{\"Networks\":{\"shop_back\":{\"NetworkID\":\"\"}}}";
        RecordedEngine engine = new RecordedEngine("docker28").with("/containers/json", "[" + container("web", "exited", networks) + "]");
        assertEquals(Set.of("shop_default"), names(found(UnusedNetworks.CATEGORY, engine)));
        assertEquals(List.of(PruneReason.of("free-later", "1")), notes(UnusedNetworks.CATEGORY, engine));
    }

    @Test
    void networksOfASwarmStay() {
        String network = "{\"Id\":\"%s\",\"Name\":\"%s\",\"Scope\":\"%s\",\"Driver\":\"overlay\",\"Ingress\":%s,\"ConfigOnly\":%s,\"Created\":\"2026-11-01T00:00:00Z\"}";
        RecordedEngine engine = new RecordedEngine("docker28").with("/containers/json", "[]").with("/networks", "[" + String.join(",",
                network.formatted("1", "ingress", "swarm", "true", "false"), network.formatted("2", "mesh", "swarm", "false", "false"),
                network.formatted("3", "docker_gwbridge", "local", "false", "false"), network.formatted("4", "config", "local", "false", "true"),
                network.formatted("5", "mine", "local", "false", "false")) + "]");
        assertEquals(Set.of("mine"), names(found(UnusedNetworks.CATEGORY, engine)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "docker28c", "podman4", "podman5"})
    void nothingIsFilteredOrChangedByTheEngine(String name) {
        RecordedEngine engine = new RecordedEngine(name);
        EngineLists lists = engine.lists(NOW);
        List.of(StoppedContainers.CATEGORY, UnusedImages.CATEGORY, UnusedVolumes.ANONYMOUS, UnusedVolumes.NAMED, UnusedNetworks.CATEGORY).forEach(each -> each.find(lists));
        assertFalse(engine.asked.stream().anyMatch(each -> each.contains("filters=") || each.contains("prune") || each.startsWith("POST") || each.startsWith("DELETE")),
                engine.asked::toString);
        assertEquals(1, engine.asked.stream().filter(each -> each.contains("/containers/json")).count(), engine.asked::toString);
    }
}
