package dev.longshore.service.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.host.TransportOpener;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.resource.KnownList;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.volumes.Volumes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final List<Listed<?>> KINDS = List.of(Containers.KIND, Volumes.KIND);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);   // a machine may be busy
    private static final Host NAS = host("nas", 2375);

    @TempDir
    private Path home;
    private Path folder;

    @BeforeEach
    void name() {
        folder = home.resolve("state").resolve("lists");
    }

    private static Host host(String id, int port) {
        return new Host(new HostId(id), id, new Endpoint.Tcp("nas", port), Host.Origin.USER);
    }

    private static ContainerSummary container(String id) {
        return new ContainerSummary(id, List.of("/" + id), "nginx:1", "sha256:1", "run --password x", 1, List.of(), Map.of("a", "b"), "running", "Up 2 hours");
    }

    private ListCache cache(Instant now) {
        return new ListCache(Optional.of(folder), new Masker(), Runnable::run, InstantSource.fixed(now), LONG_ENOUGH);
    }

    /** Never started: it knows what it is told. */
    private static HostSession session(Host host) {
        TransportOpener none = reached -> {
            throw new IllegalStateException("never started");
        };
        return new HostSession(host, none, SessionTiming.DEFAULT);
    }

    /** One run of the app that learns some containers. */
    private void run(Host host, String... ids) {
        try (ListCache cache = cache(NOW)) {
            HostSession session = session(host);
            cache.added(session);
            session.remember(new KnownList<>(Containers.KIND, Stream.of(ids).map(ListCacheTest::container).toList(), NOW));
        }
    }

    /** What the next run shows of a host before it has answered. */
    private List<String> next(Host host, Instant now) {
        try (ListCache cache = cache(now)) {
            cache.read(KINDS);
            HostSession session = session(host);
            cache.added(session);
            cache.allKnown();
            return session.objects(Containers.KIND).stream().map(ContainerSummary::name).toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theNextStartKnowsTheListsOfTheLast() throws IOException {
        run(NAS, "web", "db");
        String written = Files.readString(files().getFirst());
        assertFalse(written.contains("password") || written.contains("tcp:") || written.contains("2375"), written);
        assertEquals(List.of("web", "db"), next(NAS, NOW.plus(Duration.ofDays(1))));
        assertEquals(List.of("web", "db"), next(NAS, NOW.plus(Duration.ofDays(2))), "and the one after it");
    }

    @Test
    void listsOfLongAgoDoNotShow() {
        run(NAS, "web");
        assertEquals(List.of(), next(NAS, NOW.plus(Duration.ofDays(40))));
    }

    @Test
    void aHostThatIsReachedOtherwiseShowsNothingOld() {
        run(NAS, "web");
        assertEquals(List.of(), next(host("nas", 2376), NOW));
    }

    @Test
    void aHostThatGetsAnotherAddressDropsItsLists() throws IOException {
        run(NAS, "web");
        try (ListCache cache = cache(NOW)) {
            cache.read(KINDS);
            cache.added(session(NAS));
            HostSession elsewhere = session(host("nas", 2376));
            cache.replaced(elsewhere);
            assertEquals(List.of(), elsewhere.objects(Containers.KIND));
        }
        assertEquals(List.of(), files());
    }

    @Test
    void aRemovedHostLosesItsFile() throws IOException {
        run(NAS, "web");
        run(host("pi", 1), "other");
        assertEquals(2, files().size());
        try (ListCache cache = cache(NOW)) {
            cache.read(KINDS);
            cache.added(session(NAS));
            cache.added(session(host("pi", 1)));
            cache.removed(NAS.id());
        }
        assertEquals(List.of("other"), next(host("pi", 1), NOW));
        assertEquals(1, files().size());
    }

    @Test
    void aHostThatIsNoLongerFoundLosesItsFile() throws IOException {
        run(NAS, "web");
        assertEquals(List.of(), next(host("pi", 1), NOW));
        assertEquals(List.of(), files());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerReadsIt() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        run(NAS, "web");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"version\":1}", "{\"version\":0,\"lists\":{}}", "{\"version\":2,\"lists\":{}}", "\u0000\u0001",
            "{\"version\":1,\"host\":\"nas\",\"endpoint\":\"e\",\"engine\":\"\",\"lists\":{\"container\":7}}",
            "{\"version\":1,\"host\":\"nas\",\"endpoint\":\"e\",\"engine\":\"\",\"lists\":{\"container\":{\"at\":\"noon\",\"objects\":[]}}}"})
    void whatIsDamagedOrOfAnotherVersionIsDropped(String content) throws IOException {
        run(NAS, "web");
        Path file = files().getFirst();
        Files.writeString(file, content);
        assertEquals(List.of(), next(NAS, NOW));
        assertEquals(List.of(), files(), "and not set aside");
    }

    @Test
    void aFileThatEndsAnywhereIsDropped() throws IOException {
        run(NAS, "web");
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(List.of(), next(NAS, NOW), "of " + length + " bytes");
        }
    }

    @Test
    void rowsWithoutAKeyAreNoList() throws IOException {
        run(NAS, "web");
        Path file = files().getFirst();
        Files.writeString(file, Files.readString(file).replace("\"Id\":\"web\"", "\"Id\":\"\""));
        assertEquals(List.of(), next(NAS, NOW));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoTrouble() throws IOException {
        Files.writeString(home.resolve("state"), "a file in the folder's place");
        run(NAS, "web");
        assertEquals(List.of(), next(NAS, NOW));
        assertEquals("a file in the folder's place", Files.readString(home.resolve("state")));
    }

    @Test
    void withoutAFolderNothingIsKept() {
        try (ListCache cache = new ListCache(Optional.empty(), new Masker(), Runnable::run, InstantSource.system(), LONG_ENOUGH)) {
            cache.read(KINDS);
            cache.added(session(NAS));
            cache.allKnown();
        }
        assertFalse(Files.exists(folder));
    }

    /** Two instances of the app: a reader finds the whole list of one of them. */
    @Test
    void severalWritersLeaveWholeFiles() throws Exception {
        run(NAS, "web");
        CountDownLatch all = new CountDownLatch(1);
        List<Thread> writers = Stream.of("one", "two").map(name -> Thread.ofPlatform().start(() -> {
            await(all);
            for (int i = 0; i < 20; i++) {
                run(NAS, name, name + "-b");
            }
        })).toList();
        all.countDown();
        for (int i = 0; i < 20; i++) {
            for (CacheFile read : new CacheFolder(folder).readAll()) {
                assertEquals(Optional.of("nas"), Optional.of(read.host()));
            }
        }
        for (Thread writer : writers) {
            writer.join();
        }
        List<String> last = next(NAS, NOW);
        assertTrue(last.equals(List.of("one", "one-b")) || last.equals(List.of("two", "two-b")), last::toString);
        assertEquals(1, files().size(), "no drafts are left");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void severalKindsEachByItsForm() {
        try (ListCache cache = cache(NOW)) {
            HostSession session = session(NAS);
            cache.added(session);
            session.remember(new KnownList<>(Volumes.KIND, List.of(new Volume("data", "local", "/m", "", "local", Map.of(), Map.of("o", "p"), null)), NOW));
        }
        try (ListCache cache = cache(NOW)) {
            cache.read(KINDS);
            HostSession session = session(NAS);
            cache.added(session);
            assertEquals(List.of(new Volume("data", "local", "/m", "", "local", Map.of(), Map.of(), null)), session.objects(Volumes.KIND));
            assertEquals(List.of(), session.objects(Containers.KIND));
        }
    }
}
