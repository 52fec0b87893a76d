package dev.longshore.service.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.settings.Settings.KnownHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final Settings DARK = Settings.FIRST.withTheme("DARK");
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path home;

    private Path folder;
    private SettingsFile file;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(home.resolve("longshore"));
        file = new SettingsFile(folder, FileOwners.SYSTEM, InstantSource.fixed(NOON));
    }

    private void write(String text) throws IOException {
        Files.writeString(file.path(), text);
    }

    private String text() throws IOException {
        return Files.readString(file.path());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).filter(name -> !name.equals("settings.lock")).sorted().toList();
        }
    }

    private static Unsaved.Reason refused(SettingsFile file) {
        return assertThrows(UnsavedException.class, () -> file.save(Settings.FIRST, DARK)).why().reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"version\":1} more", "\u0000\u0001"})
    void aDamagedFileIsKept(String text) throws IOException {
        write(text);
        SettingsStore.Loaded loaded = file.load();
        assertEquals(Settings.FIRST, loaded.settings());
        assertEquals(Optional.empty(), loaded.trouble());
        assertEquals(folder.resolve("settings.json.20261128-120000.bak"), loaded.kept().orElseThrow());
        assertEquals(text, Files.readString(loaded.kept().get()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(loaded.kept().get())));
        assertEquals(text, text(), "nothing is lost until something takes its place");
    }

    @Test
    void eachDamagedFileIsKeptAndTheSameOnlyOnce() throws IOException {
        Files.writeString(folder.resolve("settings.json.bak"), "of an earlier version of the app");
        for (String damage : List.of("one", "two", "two", "one")) {
            write(damage);
            file.load();
            file.save(Settings.FIRST, DARK);
        }
        assertEquals(List.of("settings.json", "settings.json.20261128-120000-2.bak", "settings.json.20261128-120000.bak", "settings.json.bak"), names());
        assertEquals("of an earlier version of the app", Files.readString(folder.resolve("settings.json.bak")));
    }

    @Test
    void ofManyThatAreKeptTheOneThatCanBePutBackStays() throws IOException {
        InstantSource[] clock = {InstantSource.fixed(NOON)};
        Backups backups = new Backups(folder, "settings.json", () -> clock[0].instant());
        backups.keep("{\"hosts\":[{}]}".getBytes());
        for (int i = 1; i <= 9; i++) {
            clock[0] = InstantSource.fixed(NOON.plusSeconds(i));
            backups.keep(("damage " + i).getBytes());
        }
        assertEquals(List.of("120000", "120006", "120007", "120008", "120009"), names().stream().map(name -> name.substring(23, 29)).toList());
    }

    @Test
    void whatThisVersionDoesNotKnowStays() throws IOException {
        write("{\"later\":{\"a\":[1.50]},\"version\":1,\"theme\":\"LIGHT\",\"hosts\":[{\"id\":\"1\",\"name\":\"nas\",\"address\":\"tcp://nas:2375\",\"since\":7}],"
                + "\"window\":{\"x\":1,\"y\":2,\"width\":900,\"height\":600,\"maximized\":false,\"screen\":\"DP-1\"}}");
        Settings before = file.load().settings();
        file.save(before, before.withTheme("DARK").withHosts(List.of(new KnownHost("1", "box", "tcp://nas:2375")))
                .withWindow(new Settings.Window(3, 2, 900, 600, false)));
        String now = text().replaceAll("\\s", "");
        assertEquals("{\"later\":{\"a\":[1.50]},\"version\":1,\"theme\":\"DARK\",\"hosts\":[{\"id\":\"1\",\"name\":\"box\",\"address\":\"tcp://nas:2375\",\"since\":7}],"
                + "\"window\":{\"x\":3.0,\"y\":2,\"width\":900,\"height\":600,\"maximized\":false,\"screen\":\"DP-1\"}}", now);
    }

    @Test
    void aWrongEntryStaysInTheFileAndACopyIsKeptBeforeItGoes() throws IOException {
        write("{\"version\":1,\"hosts\":{},\"theme\":\"LIGHT\"}");
        Settings before = file.load().settings();
        file.save(before, before.withTheme("DARK"));
        assertTrue(text().contains("\"hosts\": {}"), text());
        assertEquals(List.of("settings.json"), names());
        file.save(before.withTheme("DARK"), before.withTheme("DARK").withHosts(List.of(new KnownHost("1", "nas", "tcp://nas:2375"))));
        assertEquals(1, file.load().settings().hosts().size());
        assertTrue(Files.readString(folder.resolve("settings.json.20261128-120000.bak")).contains("\"hosts\": {}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "1.5", "1e9"})
    void aNewerVersionIsReadAndNotTouched(String version) throws IOException {
        String newer = "{\"version\":" + version + ",\"theme\":\"DARK\",\"hosts\":{\"a\":1}}";
        write(newer);
        SettingsStore.Loaded loaded = file.load();
        assertEquals(DARK, loaded.settings());
        assertEquals(Unsaved.Reason.NEWER, loaded.trouble().orElseThrow().reason());
        assertEquals(List.of(), loaded.wrong(), "a newer form is not wrong");
        assertEquals(Unsaved.Reason.NEWER, refused(file));
        assertEquals(newer, text());
        assertEquals(List.of("settings.json"), names());
    }

    @Test
    void aNewerVersionThatComesWhileTheAppRunsIsNotTouched() throws IOException {
        file.save(DARK);
        write("{\"version\":2}");
        assertEquals(Unsaved.Reason.NEWER, refused(file));
        assertEquals("{\"version\":2}", text());
    }

    @Test
    void aChainOfLinksIsWrittenThrough() throws IOException {
        Path dots = Files.createDirectories(home.resolve("dots/longshore"));
        Path target = Files.writeString(dots.resolve("real.json"), "{\"version\":1,\"theme\":\"LIGHT\"}");
        Files.createSymbolicLink(dots.resolve("second.json"), Path.of("real.json"));
        Files.createSymbolicLink(file.path(), Path.of("../dots/longshore/second.json"));
        Settings before = file.load().settings();
        assertEquals("LIGHT", before.theme());
        file.save(before, before.withTheme("DARK"));
        assertTrue(Files.isSymbolicLink(file.path()));
        assertTrue(Files.isSymbolicLink(dots.resolve("second.json")));
        assertTrue(Files.readString(target).contains("DARK"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        try (Stream<Path> files = Files.list(dots)) {
            assertEquals(2, files.count(), "no drafts, no locks between somebody's own files");
        }
    }

    @Test
    void aLinkToNothingMakesTheFile() throws IOException {
        Files.createSymbolicLink(file.path(), home.resolve("real.json"));
        assertEquals(SettingsStore.Loaded.of(Settings.FIRST), file.load());
        file.save(Settings.FIRST, DARK);
        assertTrue(Files.readString(home.resolve("real.json")).contains("DARK"));
    }

    @Test
    void whatIsNoFileIsLeftAlone() throws IOException {
        Files.createSymbolicLink(file.path(), file.path().getFileName());
        assertEquals(Unsaved.Reason.FAILED, file.load().trouble().orElseThrow().reason());
        assertEquals(Unsaved.Reason.FAILED, refused(file));
        Files.delete(file.path());
        Files.createDirectories(file.path().resolve("a folder in its place"));
        assertEquals(Unsaved.Reason.NO_FILE, file.load().trouble().orElseThrow().reason());
        assertEquals(Unsaved.Reason.NO_FILE, refused(file));
        assertTrue(Files.isDirectory(file.path().resolve("a folder in its place")));
    }

    @Test
    void draftsOfTheKilledAreSweptAndThoseOfOthersNot() throws IOException {
        Files.writeString(folder.resolve(".longshore-settings-1.part"), "half");
        Files.writeString(folder.resolve("settings.json.part"), "of somebody else");
        file.save(DARK);
        assertEquals(List.of("settings.json", "settings.json.part"), names());
    }

    @Test
    void aFileThatChangedNothingIsNotWritten() throws IOException {
        write("{ \"version\":1,   \"theme\":\"DARK\" }");
        file.save(Settings.FIRST, DARK);
        assertEquals("{ \"version\":1,   \"theme\":\"DARK\" }", text());
    }

    @Test
    void whatIsFarTooLargeIsNeitherCopiedNorReplaced() throws IOException {
        String large = "x".repeat(SettingsText.MAX_SIZE + 1);
        write(large);
        assertEquals(new Unsaved(Unsaved.Reason.TOO_LARGE, file.path(), ""), file.load().trouble().orElseThrow());
        assertEquals(Unsaved.Reason.TOO_LARGE, refused(file));
        assertEquals(large.length(), Files.size(file.path()));
        assertEquals(List.of("settings.json"), names());
    }

    /** As after one start by {@code sudo -E}. */
    @Test
    void aFileOfAnotherUserIsReadAndNotWritten() throws IOException {
        file.save(DARK);
        String before = text();
        SettingsFile ofRoot = new SettingsFile(folder, new Owners(1000, Map.of(file.path(), 0)), InstantSource.fixed(NOON));
        assertEquals(DARK, ofRoot.load().settings());
        assertEquals(new Unsaved(Unsaved.Reason.FOREIGN, file.path(), "user 0"), ofRoot.load().trouble().orElseThrow());
        assertEquals(Unsaved.Reason.FOREIGN, refused(ofRoot));
        write("damaged");
        assertEquals(Optional.empty(), ofRoot.load().kept());
        assertEquals(List.of("settings.json"), names());
        write(before);
        assertEquals(Unsaved.Reason.FOREIGN_TO_ROOT,
                new SettingsFile(folder, new Owners(0, Map.of(file.path(), 1000)), InstantSource.fixed(NOON)).load().trouble().orElseThrow().reason());
        assertFalse(names().stream().anyMatch(name -> name.endsWith(".bak")));
    }

    @Test
    void rootMakesNothingInTheFolderOfAnother() throws IOException {
        SettingsFile ofRoot = new SettingsFile(folder, new Owners(0, Map.of(folder, 1000)), InstantSource.fixed(NOON));
        assertEquals(Unsaved.Reason.FOREIGN_TO_ROOT, ofRoot.load().trouble().orElseThrow().reason());
        assertEquals(Unsaved.Reason.FOREIGN_TO_ROOT, refused(ofRoot));
        assertFalse(Files.exists(folder.resolve("settings.lock")), "a lock of root's would keep the owner from writing");
        SettingsFile deeper = new SettingsFile(folder.resolve("a/b"), new Owners(0, Map.of(folder, 1000)), InstantSource.fixed(NOON));
        assertEquals(Unsaved.Reason.FOREIGN_TO_ROOT, refused(deeper));
        assertEquals(List.of(), names());
    }

    private record Owners(int user, Map<Path, Integer> others) implements FileOwners {

        @Override
        public Optional<Integer> self() {
            return Optional.of(user);
        }

        @Override
        public Optional<Owner> of(Path path) {
            int uid = others.getOrDefault(path, user);
            return Optional.of(new Owner(uid, "user " + uid));
        }
    }
}
