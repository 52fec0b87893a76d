package dev.longshore.service.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.TableLayout;
import dev.longshore.domain.TlsFiles;
import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
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
    void aHostOverTlsIsRememberedWithThePathsOfItsFiles() throws IOException {
        Endpoint.Tls whole = new Endpoint.Tls("nas", 2376, TlsFiles.in(Path.of("/home/ann/.docker")), false);
        Endpoint.Tls bare = new Endpoint.Tls("::1", 2376, TlsFiles.NONE, true);
        List<Endpoint> endpoints = List.of(whole, bare, new Endpoint.Tcp("nas", 2375));
        List<KnownHost> known = endpoints.stream().map(endpoint -> KnownHost.of(new Host(new HostId("id"), "nas", endpoint, Host.Origin.USER))).toList();
        SettingsFile file = file();
        file.save(Settings.FIRST.withHosts(known));
        assertEquals(endpoints, file.load().settings().hosts().stream().map(host -> host.endpoint().orElseThrow()).toList());
        assertTrue(Files.readString(file.path()).contains("/home/ann/.docker/key.pem"));
    }

    /** A file somebody wrote by hand must not take a check away by leaving something out. */
    @Test
    void whatIsLeftOutOfAHostOverTlsIsVerified() throws IOException {
        SettingsFile file = file();
        file.save(Settings.FIRST);
        Files.writeString(file.path(), "{\"version\":1,\"hosts\":[{\"id\":\"1\",\"name\":\"nas\",\"address\":\"tcp://nas:2376\",\"tls\":{}},"
                + "{\"id\":\"2\",\"name\":\"bad\",\"address\":\"tcp://nas:2376\",\"tls\":{\"ca\":\"\\u0000\"}}]}");
        List<KnownHost> hosts = file.load().settings().hosts();
        assertEquals(Optional.of(new Endpoint.Tls("nas", 2376, TlsFiles.NONE, true)), hosts.getFirst().endpoint());
        assertEquals(Optional.empty(), hosts.getLast().endpoint());
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
        List<UncheckedIOException> failures = new CopyOnWriteArrayList<>();
        SettingsService service = new SettingsService(file(), Settings.FIRST, failures::add);
        service.change(old -> old.withTheme("DARK"));
        service.close();
        assertFalse(failures.isEmpty(), "by the write at the end, and by one before it where that had the time");
        assertThrows(UncheckedIOException.class, () -> file().save(FULL));
    }

    @Test
    void aChangeDuringAWriteIsWrittenToo() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("a"), "a file where the folder should be");
        AtomicReference<SettingsService> service = new AtomicReference<>();
        CountDownLatch told = new CountDownLatch(1);
        service.set(new SettingsService(file(), Settings.FIRST, failure -> {
            if (told.getCount() > 0) {   // still inside the first write
                service.get().change(old -> old.withLanguage("en"));
                told.countDown();
            }
        }));
        service.get().change(old -> old.withTheme("DARK"));
        Waiting.until("the write failed", () -> told.getCount() == 0);
        Files.delete(inTheWay);
        service.get().close();
        assertEquals(Settings.FIRST.withTheme("DARK").withLanguage("en"), file().load().settings());
    }

    @Test
    void whatFailedToBeWrittenIsTriedAgainAtTheEnd() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("a"), "a file where the folder should be");
        List<UncheckedIOException> failures = new CopyOnWriteArrayList<>();
        SettingsService service = new SettingsService(file(), Settings.FIRST, failures::add);
        service.change(old -> old.withTheme("DARK"));
        Waiting.until("the write failed", () -> failures.size() == 1);
        Files.delete(inTheWay);
        service.close();
        assertEquals("DARK", file().load().settings().theme());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\":1,\"hosts\":[null]}", "{\"version\":1,\"hosts\":[{\"id\":null}]}", "{\"version\":1,\"tables\":{\"t\":null}}", "{\"version\":1,\"hosts\":null,\"tables\":null}"})
    void piecesThatSayNothingAreLeftOut(String text) throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), text);
        assertEquals(new SettingsFile.Loaded(Settings.FIRST, null), file.load());
    }

    @Test
    void aTableLayoutWithHolesIsRead() throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), "{\"version\":1,\"tables\":{\"t\":{\"columns\":[null,{\"width\":1}],\"sortBy\":null}}}");
        assertEquals(new TableLayout(List.of(), "", false), file.load().settings().tables().get("t"));
    }

    @Test
    void sizesThatAreNoNumbersAreNotKept() {
        Settings settings = Settings.FIRST.withWindow(new Settings.Window(Double.NaN, 0, 1280, 800, false))
                .withLayout(new Settings.Layout(228, Double.POSITIVE_INFINITY, 140, true));
        assertEquals(Settings.FIRST, settings);
        file().save(settings);
    }

    @Test
    void whatMayNotBeReadIsKeptAndNotOverwritten() throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().resolve("a folder in its place"));
        SettingsFile.Loaded loaded = file.load();
        assertEquals(Settings.FIRST, loaded.settings());
        assertTrue(Files.isDirectory(loaded.keptAs().resolve("a folder in its place")));
        file.save(FULL);
        assertEquals(FULL, file.load().settings());
    }

    @Test
    void anotherInstanceWritesADraftOfItsOwn() throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        Path others = Files.writeString(file.path().resolveSibling("settings.json.part"), "half");
        file.save(FULL);
        assertEquals("half", Files.readString(others), "the draft of another instance stays untouched");
        assertEquals(FULL, file.load().settings());
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
