package dev.longshore.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NativeFolderTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheSessionsFolderAndKeepsItPrivate() throws IOException {
        NativeFolder natives = new NativeFolder(Map.of("XDG_RUNTIME_DIR", folder.toString()), file -> true);
        Path chosen = natives.other(folder.toFile()).orElseThrow();
        assertEquals(folder.resolve("longshore/openjfx"), chosen);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(chosen)));
        try (Stream<Path> left = Files.list(chosen)) {
            assertEquals(0, left.count(), "the probe is removed");
        }
    }

    @Test
    void passesByAFolderThatRunsNothing() throws IOException {
        Path runtime = Files.createDirectory(folder.resolve("run"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        NativeFolder natives = new NativeFolder(Map.of("XDG_RUNTIME_DIR", runtime.toString()), file -> !file.startsWith(runtime));
        Path chosen = natives.other(temporary.toFile()).orElseThrow();
        assertTrue(chosen.startsWith(temporary), chosen::toString);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(chosen)));
    }

    @Test
    void saysWhereNoneDoes() throws IOException {
        NativeFolder natives = new NativeFolder(Map.of(), file -> false);
        assertEquals(Optional.empty(), natives.other(folder.toFile()));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count(), "nothing stays behind");
        }
    }

    @Test
    void theSystemKnowsWhatMayRun() throws IOException {
        Path page = Files.write(folder.resolve("page"), new byte[4096]);
        assertTrue(new CLibrary().mayExecute(page));
        assertEquals(false, new CLibrary().mayExecute(folder.resolve("absent")));
        Path noexec = Path.of("/dev/shm");   // often, but not everywhere, mounted so
        assertEquals(noexec(noexec), !new CLibrary().mayExecute(Files.write(Files.createTempFile(noexec, "page", ""), new byte[4096])));
    }

    private static boolean noexec(Path mount) throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            return mounts.filter(line -> line.split(" ")[1].equals(mount.toString())).anyMatch(line -> ("," + line.split(" ")[3] + ",").contains(",noexec,"));
        }
    }
}
