package dev.longshore.service.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.TableLayout;
import dev.longshore.service.settings.Settings.KnownHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Settings FULL = Settings.FIRST.withHosts(List.of(new KnownHost("1", "nas", "tcp://nas:2375"))).withHost("1").withTheme("DARK")
            .withLanguage("zh-CN").withWindow(new Settings.Window(1, 2, 1280, 800, true)).withLayout(new Settings.Layout(228, 432, 140, true))
            .withTable("containers-table", new TableLayout(List.of(new TableLayout.Column("name", 180.5, true)), "name", false));

    @TempDir
    Path home;

    private SettingsFile file() {
        return new SettingsFile(home.resolve("a/longshore"));
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        SettingsFile file = file();
        assertEquals(new SettingsFile.Loaded(Settings.FIRST, null), file.load());
        file.save(FULL);
        file.save(FULL.withTheme("LIGHT"));
        assertEquals(FULL.withTheme("LIGHT"), file().load().settings());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path().getParent())));
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            assertEquals(List.of("settings.json"), files.map(path -> path.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"version\":2,\"hosts\":[]}", "{\"version\":1,\"hosts\":7}", "\u0000\u0001"})
    void whatCannotBeReadIsKept(String text) throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), text);
        SettingsFile.Loaded loaded = file.load();
        assertEquals(Settings.FIRST, loaded.settings());
        assertEquals(text, Files.readString(loaded.keptAs()));
        assertFalse(Files.exists(file.path()));
    }

    @Test
    void missingPartsHaveTheirFirstValues() throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), "{\"version\":1,\"theme\":\"DARK\",\"later\":{}}");
        assertEquals(Settings.FIRST.withTheme("DARK"), file.load().settings());
    }

    @Test
    void changesAreWrittenTogetherAndAtTheEnd() {
        List<UncheckedIOException> failures = new ArrayList<>();
        try (SettingsService service = new SettingsService(file(), Settings.FIRST, failures::add)) {
            service.change(old -> old.withTheme("DARK"));
            service.change(old -> old.withLanguage("en"));
            assertEquals("DARK", service.get().theme());
        }
        assertEquals(Settings.FIRST.withTheme("DARK").withLanguage("en"), file().load().settings());
        assertTrue(failures.isEmpty());
    }

    @Test
    void aFailureToWriteIsTold() throws IOException {
        Files.writeString(home.resolve("a"), "a file where the folder should be");
        List<UncheckedIOException> failures = new ArrayList<>();
        SettingsService service = new SettingsService(file(), Settings.FIRST, failures::add);
        service.change(old -> old.withTheme("DARK"));
        service.close();
        assertEquals(1, failures.size());
        assertThrows(UncheckedIOException.class, () -> file().save(FULL));
    }

    @Test
    void eachSystemHasItsFolder() {
        Path user = Path.of("/home/u");
        assertEquals(Path.of("/home/u/.config/longshore"), SettingsFolder.of(Map.of(), "Linux", user));
        assertEquals(Path.of("/x/longshore"), SettingsFolder.of(Map.of("XDG_CONFIG_HOME", "/x"), "Linux", user));
        assertEquals(Path.of("/home/u/.config/longshore"), SettingsFolder.of(Map.of("XDG_CONFIG_HOME", "rel"), "Linux", user));
        assertEquals(Path.of("/home/u/Library/Application Support/Longshore"), SettingsFolder.of(Map.of(), "Mac OS X", user));
        assertEquals(Path.of("/r/Longshore"), SettingsFolder.of(Map.of("APPDATA", "/r"), "Windows 11", user));
    }
}
