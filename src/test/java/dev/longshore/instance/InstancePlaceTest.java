package dev.longshore.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.longshore.service.settings.FileOwners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class InstancePlaceTest {

    @TempDir
    Path folder;
    private Path session;
    private Path state;

    /** As if the folders belonged to others, or the user had no folder that the system makes. */
    private static final FileOwners STRANGER = new FileOwners() {
        @Override
        public Optional<Integer> self() {
            return Optional.of(1_999_999_999);
        }

        @Override
        public Optional<Owner> of(Path file) {
            return FileOwners.SYSTEM.of(file);
        }
    };

    @BeforeEach
    void folders() throws IOException {
        session = directory("session", "rwx------");
        state = folder.resolve("state");
    }

    private Path directory(String name, String mode) throws IOException {
        return Files.setPosixFilePermissions(Files.createDirectory(folder.resolve(name)), PosixFilePermissions.fromString(mode));
    }

    private Optional<InstancePlace> of(Map<String, String> environment, String settings) {
        return InstancePlace.of(environment, FileOwners.SYSTEM, Optional.of(state.toFile()), settings);
    }

    private Path socket(Path session, String display) {
        return of(Map.of("XDG_RUNTIME_DIR", session.toString(), "DISPLAY", display), "/s").orElseThrow().socket();
    }

    @Test
    void liesInTheFolderOfTheSession() throws IOException {
        Path socket = socket(session, ":0");
        assertEquals(session.resolve("longshore"), socket.getParent());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
    }

    @Test
    void eachDisplayAndEachFolderOfSettingsHasOne() {
        assertEquals(socket(session, ":0"), socket(session, ":0.0"));
        assertEquals(socket(session, ":0"), socket(session, "unix:0"));
        assertNotEquals(socket(session, ":0"), socket(session, ":1"));
        assertNotEquals(socket(session, ":0"), socket(session, "localhost:10.0"));
        Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", session.toString(), "DISPLAY", ":0");
        assertNotEquals(of(environment, "/s"), of(environment, "/other"));
    }

    /** Whoever can write there could put a socket there first. */
    @Test
    void noFolderThatOthersCanWriteOrEnter() throws IOException {
        Path open = directory("open", "rwxrwxrwx");
        assertNotEquals(open.resolve("longshore"), socket(open, ":0").getParent());
        Path made = directory("made", "rwx------");
        Files.setPosixFilePermissions(Files.createDirectory(made.resolve("longshore")), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertNotEquals(made.resolve("longshore"), socket(made, ":0").getParent());
        Path linked = directory("linked", "rwx------");
        Files.createSymbolicLink(linked.resolve("longshore"), session);
        assertNotEquals(linked.resolve("longshore"), socket(linked, ":0").getParent());
    }

    @Test
    void noFolderOfAnotherUser() {
        assertEquals(Optional.empty(), InstancePlace.of(Map.of("XDG_RUNTIME_DIR", session.toString(), "DISPLAY", ":0"), STRANGER, Optional.of(state.toFile()), "/s"));
    }

    @Test
    void withoutASessionThereIsAPrivateFolderBesideTheLog() throws IOException {
        FileOwners none = new FileOwners() {
            @Override
            public Optional<Integer> self() {
                return FileOwners.SYSTEM.self();
            }

            @Override
            public Optional<Owner> of(Path file) {
                return file.startsWith("/run/user") ? Optional.empty() : FileOwners.SYSTEM.of(file);
            }
        };
        Path socket = InstancePlace.of(Map.of("XDG_RUNTIME_DIR", "relative", "DISPLAY", ":0"), none, Optional.of(state.toFile()), "/s").orElseThrow().socket();
        assertEquals(state.resolve("instance"), socket.getParent());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
        assertEquals(Optional.empty(), InstancePlace.of(Map.of("DISPLAY", ":0"), none, Optional.empty(), "/s"), "no home, no place");
        Path deep = folder.resolve("d".repeat(100));
        assertEquals(Optional.empty(), InstancePlace.of(Map.of("DISPLAY", ":0"), none, Optional.of(deep.toFile()), "/s"), "no system takes such a path for a socket");
    }
}
