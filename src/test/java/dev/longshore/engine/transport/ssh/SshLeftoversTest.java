package dev.longshore.engine.transport.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.testing.ScriptedAnswers;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No private folder stays behind: neither of a connection that failed before it began, nor of an app that was killed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its ssh cannot forward sockets")
class SshLeftoversTest {

    private static final SshTarget TARGET = new SshTarget("", "nas", 0, "/run/docker.sock");

    @TempDir
    Path place;

    private Path folder(String name, String... files) throws IOException {
        Path folder = Files.createDirectory(place.resolve(name));
        for (String file : files) {
            Files.createFile(folder.resolve(file));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    private List<Path> removed() {
        return new SshLeftovers(Instant.now()).remove(List.of(place, place, Path.of("/nowhere")));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAKilledAppLeftIsRemoved() throws IOException {
        Path dead = folder("ls-1", "askpass", SshFolder.LOCK, "question.12", "answer.12", "new.13", "c.abcXYZ0123456789");
        try (ServerSocketChannel ended = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            ended.bind(UnixDomainSocketAddress.of(dead.resolve("c")));
        }
        Path old = folder("ls-2", "askpass");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        assertEquals(List.of(dead, old), removed().stream().sorted().toList());
        assertEquals(List.of(), left());
    }

    @Test
    void whatIsInUseStays() throws IOException {
        SshFolder held = SshFolder.create(List.of(place));
        Path alive = folder("ls-1", "askpass", SshFolder.LOCK);
        folder("ls-2", "askpass");   // being made, or without locks
        try (ServerSocketChannel ssh = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            ssh.bind(UnixDomainSocketAddress.of(alive.resolve("c")));
            assertEquals(List.of(), removed());
        }
        held.delete();
        assertEquals(List.of("ls-1", "ls-2"), left());
    }

    /** Another instance of the app would take the folder for one that was left behind. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there the system lists its locks")
    void theLookForLeftoversKeepsTheLocksOfThisProcess() throws IOException {
        SshFolder held = SshFolder.create(List.of(place));
        Object file = Files.getAttribute(held.path().resolve(SshFolder.LOCK), "unix:ino");
        assertTrue(locked(file));
        assertEquals(List.of(), removed());
        assertTrue(locked(file));
        held.delete();
        assertFalse(locked(file));
    }

    private static boolean locked(Object file) throws IOException {
        return Files.readAllLines(Path.of("/proc/locks")).stream().anyMatch(line -> line.contains(":" + file + " "));
    }

    @Test
    void whatMayBeAnothersStays() throws IOException {
        folder("ls-1", "askpass", SshFolder.LOCK, "letter.txt");
        Files.createDirectory(folder("ls-2", SshFolder.LOCK).resolve("s"));
        Files.setPosixFilePermissions(folder("ls-3", SshFolder.LOCK), PosixFilePermissions.fromString("rwxr-xr-x"));
        folder("ls-x", SshFolder.LOCK);
        Files.createSymbolicLink(place.resolve("ls-4"), folder("elsewhere", SshFolder.LOCK));
        Files.createFile(place.resolve("ls-5"));
        assertEquals(List.of(), removed());
        assertEquals(List.of("elsewhere", "ls-1", "ls-2", "ls-3", "ls-4", "ls-5", "ls-x"), left());
    }

    @Test
    void aPlaceThatIsOfNoUseKeepsNothing() throws IOException {
        Path tooLong = Files.createDirectory(place.resolve("x".repeat(100)));
        Path spaced = Files.createDirectory(place.resolve("a b"));
        assertThrows(IOException.class, () -> SshFolder.create(List.of(tooLong, spaced, place.resolve("none"))));
        assertEquals(0, Files.list(tooLong).count() + Files.list(spaced).count());
    }

    @Test
    void anSshThatCannotBeStartedLeavesNothing() throws IOException {
        Path broken = Files.writeString(place.resolve("broken-ssh"), "no program\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwx------"));
        Path run = Files.createDirectory(place.resolve("r"));
        for (Map<String, String> environment : List.<Map<String, String>>of(Map.of(), Map.of("BROKEN\0", "x"))) {
            OpenSsh ssh = new OpenSsh(List.of(broken.toString()), environment, List.of(run), true);
            assertThrows(RuntimeException.class, () -> SshTransport.open(ssh, TARGET, new ScriptedAnswers()));
            Waiting.until("nothing is left", () -> run.toFile().list().length == 0);
        }
        OpenSsh ends = new OpenSsh(List.of("/bin/false"), Map.of(), List.of(run), true);
        assertThrows(Unreachable.class, () -> SshTransport.open(ends, TARGET, new ScriptedAnswers()));
        Waiting.until("nothing is left", () -> run.toFile().list().length == 0);
    }
}
