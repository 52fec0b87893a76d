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
import org.junit.jupiter.params.provider.CsvSource;
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
        List<KnownHost> known = endpoints.stream().map(endpoint -> KnownHost.of(new Host(new HostId(endpoint.uri()), "nas", endpoint, Host.Origin.USER))).toList();
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
        assertEquals(SettingsStore.Loaded.of(Settings.FIRST), file.load());
        file.save(FULL);
        file.save(FULL.withTheme("LIGHT"));
        assertEquals(FULL.withTheme("LIGHT"), file().load().settings());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path().getParent())));
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            assertEquals(List.of("settings.json", "settings.lock"), files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void missingPartsHaveTheirFirstValues() throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), "{\"version\":1,\"theme\":\"DARK\",\"later\":{}}");
        assertEquals(Settings.FIRST.withTheme("DARK"), file.load().settings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\":1,\"hosts\":[null]}", "{\"version\":1,\"tables\":{\"t\":null}}", "{\"version\":1,\"hosts\":null,\"tables\":null}"})
    void piecesThatSayNothingAreLeftOut(String text) throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), text);
        assertEquals(SettingsStore.Loaded.of(Settings.FIRST), file.load());
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
    void eachSystemHasItsFolder() {
        assertEquals(Optional.of(Path.of("/home/u/.config/longshore")), SettingsFolder.of(Map.of(), "Linux", "/home/u"));
        assertEquals(Optional.of(Path.of("/x/longshore")), SettingsFolder.of(Map.of("XDG_CONFIG_HOME", "/x"), "Linux", "/home/u"));
        assertEquals(Optional.of(Path.of("/home/u/.config/longshore")), SettingsFolder.of(Map.of("XDG_CONFIG_HOME", "rel"), "Linux", "/home/u"));
        assertEquals(Optional.of(Path.of("/home/u/Library/Application Support/Longshore")), SettingsFolder.of(Map.of(), "Mac OS X", "/home/u"));
        assertEquals(Optional.of(Path.of("/r/Longshore")), SettingsFolder.of(Map.of("APPDATA", "/r"), "Windows 11", "/home/u"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "", "home", "\u0000"})
    void aUserWithoutAHomeHasNoFolder(String home) {
        assertEquals(Optional.empty(), SettingsFolder.of(Map.of(), "Linux", home));
        assertEquals(Optional.of(Path.of("/x/longshore")), SettingsFolder.of(Map.of("XDG_CONFIG_HOME", "/x"), "Linux", home));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "hosts": {}                                                     | hosts
            "hosts": [7]                                                    | hosts[0]
            "hosts": [{"id": null, "name": "nas"}]                          | hosts[0] "nas"
            "hosts": [{"id": "2", "name": "x", "address": "quic://x"}]      | hosts[0] "x".address
            "hosts": [{"id": "2", "name": "x", "address": "tcp://x:1", "tls": {"verified": "no"}}] | hosts[0] "x"
            "host": 7                                                       | host
            "theme": "SEPIA"                                                | theme
            "language": "no tag"                                            | language
            "window": 3                                                     | window
            "window": {"x": "left"}                                         | window
            "layout": []                                                    | layout
            "layout": {"sidebar": 1e999}                                    | layout
            "tables": []                                                    | tables
            "tables": {"t": 7, "u": {"columns": []}}                        | tables.t
            "marks": "none"                                                 | marks
            "marks": {"1": 7}                                               | marks.1
            "marks": {"1": {"colour": "PUCE"}}                              | marks.1.colour
            "marks": {"1": {"pinnedApi": "new"}}                            | marks.1.pinnedApi
            "marks": {"1": {"readOnly": "yes"}}                             | marks.1.readOnly
            "told": {"root": 1}                                             | told.root
            """, quoteCharacter = '`')
    void oneWrongEntryIsLeftOutAndNamed(String entry, String named) throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        String others = Stream.of("\"theme\": \"DARK\"", "\"hosts\": [{\"id\": \"1\", \"name\": \"nas\", \"address\": \"tcp://nas:2375\"}]")
                .filter(part -> !part.startsWith(entry.substring(0, entry.indexOf(':')))).reduce("", (a, b) -> a + b + ",");
        Files.writeString(file.path(), "{\"version\": 1, " + others + entry + "}");
        SettingsStore.Loaded loaded = file.load();
        assertEquals(List.of(named), loaded.wrong());
        assertEquals(Optional.empty(), loaded.kept());
        assertTrue(entry.contains("theme") || loaded.settings().theme().equals("DARK"), "the rest holds");
        assertTrue(entry.contains("hosts") || loaded.settings().hosts().size() == 1, "the rest holds");
    }

    /** A guard that cannot be read is up. */
    @Test
    void aReadOnlyMarkThatIsWrittenWrongHolds() throws IOException {
        SettingsFile file = file();
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), "{\"version\":1,\"marks\":{\"1\":{\"colour\":\"PUCE\",\"readOnly\":\"yes\",\"production\":1}}}");
        assertEquals(new Settings.Marks("NONE", true, true, "", ""), file.load().settings().marks().get("1"));
    }
}
