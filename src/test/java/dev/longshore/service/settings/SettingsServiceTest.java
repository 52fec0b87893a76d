package dev.longshore.service.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsServiceTest {

    private static final SettingsService.Timing QUICK = new SettingsService.Timing(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20));
    private static final SettingsService.Timing ONLY_AT_THE_END = new SettingsService.Timing(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    @TempDir
    Path home;

    private final SettingsNews news = new SettingsNews();

    private SettingsFile file() {
        return new SettingsFile(home.resolve("a/longshore"));
    }

    private SettingsService open(SettingsService.Timing timing) {
        return SettingsService.open(file(), file().load(), news, timing);
    }

    private static void add(SettingsService service, String id) {
        service.change(old -> old.withHosts(Stream.concat(old.hosts().stream(), Stream.of(new KnownHost(id, id, "tcp://" + id + ":2375"))).toList()));
    }

    private List<String> hosts() {
        return file().load().settings().hosts().stream().map(KnownHost::id).sorted().toList();
    }

    @Test
    void changesAreWrittenTogetherAndAtTheEnd() {
        try (SettingsService service = open(ONLY_AT_THE_END)) {
            service.change(old -> old.withTheme("DARK"));
            service.change(old -> old.withLanguage("en"));
            assertEquals("DARK", service.get().theme());
        }
        assertEquals(Settings.FIRST.withTheme("DARK").withLanguage("en"), file().load().settings());
        assertEquals(List.of(), news.told);
    }

    @Test
    void aHostAddedInOneInstanceOutlivesTheWindowOfAnotherBeingMoved() {
        try (SettingsService a = open(ONLY_AT_THE_END); SettingsService b = open(ONLY_AT_THE_END)) {
            add(a, "nas");
            a.flush();
            b.change(old -> old.withWindow(new Settings.Window(5, 6, 1280, 800, false)));
            b.flush();
            a.change(old -> old.withTheme("DARK"));
        }
        assertEquals(List.of("nas"), hosts());
        assertEquals(new Settings.Window(5, 6, 1280, 800, false), file().load().settings().window());
        assertEquals("DARK", file().load().settings().theme());
    }

    @Test
    void aHostForgottenInOneInstanceDoesNotComeBackByAnother() {
        file().save(Settings.FIRST.withHosts(List.of(new KnownHost("nas", "nas", "tcp://nas:2375"))));
        try (SettingsService a = open(ONLY_AT_THE_END); SettingsService b = open(ONLY_AT_THE_END)) {
            a.change(old -> old.withHosts(List.of()));
            a.flush();
            add(b, "lab");
        }
        assertEquals(List.of("lab"), hosts());
    }

    /** In every order of two instances' changes and writes, what each did is there in the end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWriteUndoesAnothers(long seed) {
        Random random = new Random(seed);
        List<String> added = new ArrayList<>();
        try (SettingsService a = open(ONLY_AT_THE_END); SettingsService b = open(ONLY_AT_THE_END)) {
            for (int step = 0; step < 30; step++) {
                SettingsService one = random.nextBoolean() ? a : b;
                switch (random.nextInt(4)) {
                    case 0 -> one.flush();
                    case 1 -> one.change(old -> old.withWindow(new Settings.Window(random.nextInt(100), 0, 900, 600, false)));
                    case 2 -> remove(one, random, added);
                    default -> {
                        added.add("h" + step);
                        add(one, added.getLast());
                    }
                }
            }
        }
        assertEquals(added.stream().sorted().toList(), hosts());
    }

    private static void remove(SettingsService one, Random random, List<String> added) {
        List<KnownHost> own = one.get().hosts();
        if (!own.isEmpty()) {
            String gone = own.get(random.nextInt(own.size())).id();
            added.remove(gone);
            one.change(old -> old.withHosts(old.hosts().stream().filter(host -> !host.id().equals(gone)).toList()));
        }
    }

    @Test
    void instancesThatWriteAtTheSameTimeLoseNothing() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        try (SettingsService a = open(QUICK); SettingsService b = open(QUICK)) {
            for (SettingsService service : List.of(a, b)) {
                Thread.ofVirtual().start(() -> {
                    IntStream.range(0, 10).forEach(i -> {
                        add(service, (service == a ? "a" : "b") + i);
                        service.flush();
                    });
                    done.countDown();
                });
            }
            assertEquals(true, done.await(60, TimeUnit.SECONDS));
        }
        assertEquals(20, hosts().size());
        assertEquals(List.of(), news.told);
    }

    /** One notice that stays, whatever the window does meanwhile, and that goes when it works again. */
    @Test
    void troubleIsToldOnceAndItsEnd() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("a"), "a file where the folder should be");
        try (SettingsService service = open(QUICK)) {
            for (int x = 0; x < 20; x++) {
                int at = x;
                service.change(old -> old.withWindow(new Settings.Window(at, 0, 900, 600, false)));
                service.flush();
            }
            assertEquals(List.of("unsaved NO_FOLDER"), news.told);
            Files.delete(inTheWay);
            Waiting.until("tried again by itself", () -> news.told.size() == 2);
            assertEquals("saved", news.told.getLast());
            assertEquals(19, file().load().settings().window().x());
        }
    }

    @Test
    void anotherReasonIsTold() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("a"), "a file where the folder should be");
        try (SettingsService service = open(QUICK)) {
            service.change(old -> old.withTheme("DARK"));
            Waiting.until("the write failed", () -> news.told.size() == 1);
            Files.delete(inTheWay);
            Files.createDirectories(file().path());
            Waiting.until("the next failed too", () -> news.told.contains("unsaved NO_FILE"));
        }
    }

    @Test
    void whatFailedToBeWrittenIsTriedAgainAtTheEnd() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("a"), "a file where the folder should be");
        SettingsService service = open(ONLY_AT_THE_END);
        service.change(old -> old.withTheme("DARK"));
        service.flush();
        assertEquals(List.of("unsaved NO_FOLDER"), news.told);
        Files.delete(inTheWay);
        service.close();
        assertEquals("DARK", file().load().settings().theme());
    }

    @Test
    void aChangeDuringAWriteIsWrittenToo() {
        List<Settings> saved = new ArrayList<>();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        SettingsStore slow = new SettingsStore() {
            @Override
            public Loaded load() {
                return Loaded.of(Settings.FIRST);
            }

            @Override
            public Optional<Path> save(Settings before, Settings after) {
                writing.countDown();
                await(changed);
                saved.add(after);
                return Optional.empty();
            }
        };
        try (SettingsService service = SettingsService.open(slow, slow.load(), news, QUICK)) {
            service.change(old -> old.withTheme("DARK"));
            await(writing);   // by a thread that is not this one
            service.change(old -> old.withLanguage("en"));
            changed.countDown();
        }
        assertEquals(List.of(Settings.FIRST.withTheme("DARK"), Settings.FIRST.withTheme("DARK").withLanguage("en")), saved);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDamagedFileIsToldOfOnceAndReplaced() throws IOException {
        Files.createDirectories(file().path().getParent());
        Files.writeString(file().path(), "{\"hosts\":");
        open(ONLY_AT_THE_END).close();
        assertEquals(List.of("kept"), news.told);
        open(ONLY_AT_THE_END).close();
        assertEquals(List.of("kept"), news.told, "at the second start there is nothing to tell");
    }

    @Test
    void aFileDamagedWhileTheAppRunsIsKeptAndWrittenWhole() throws IOException {
        file().save(Settings.FIRST.withTheme("DARK"));
        try (SettingsService service = open(ONLY_AT_THE_END)) {
            Files.writeString(file().path(), "half of it");
            add(service, "nas");
        }
        assertEquals(List.of("kept"), news.told);
        assertEquals("DARK", file().load().settings().theme());
        assertEquals(List.of("nas"), hosts());
    }

    @Test
    void withoutAHomeTheSessionHasNoMemoryAndSaysSoOnce() {
        try (SettingsService service = SettingsService.open(SettingsStore.NONE, SettingsStore.NONE.load(), news, QUICK)) {
            service.change(old -> old.withTheme("DARK"));
            service.flush();
            service.change(old -> old.withTheme("LIGHT"));
            service.flush();
            assertEquals("LIGHT", service.get().theme());
        }
        assertEquals(List.of("unsaved NO_HOME"), news.told);
    }
}
