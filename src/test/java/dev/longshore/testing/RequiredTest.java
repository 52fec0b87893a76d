package dev.longshore.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What is missing skips a test, and fails it only where all is required; a teardown after that is no failure of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such modes")
class RequiredTest {

    @TempDir
    Path folder;

    /** With the property as it is to be; as it was afterwards. */
    private static <T extends Throwable> T without(String engine, Class<T> expected, Runnable need) {
        String before = System.getProperty("longshore.engine");
        try {
            System.setProperty("longshore.engine", engine);
            return assertThrows(expected, need::run);
        } finally {
            if (before == null) {
                System.clearProperty("longshore.engine");
            } else {
                System.setProperty("longshore.engine", before);
            }
        }
    }

    @Test
    void aMissingProgramSkipsAndFailsWhereAllIsRequired() throws Exception {
        Path program = Files.createFile(folder.resolve("registry"));
        Files.createDirectory(folder.resolve("folder"));
        String path = "/nowhere" + File.pathSeparator + File.pathSeparator + folder;
        for (String name : List.of("registry", "folder", "absent")) {   // neither a file without the right to run it nor a folder is a program
            assertTrue(without("", TestAbortedException.class, () -> Required.program(name, path)).getMessage().contains(name));
            assertTrue(without("required", IllegalStateException.class, () -> Required.program(name, path)).getMessage().contains(name));
        }
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        assertEquals(program, Required.program("registry", path));
    }

    @Test
    void aCommandWhoseProgramIsMissingIsNotEvenBuilt() {
        without("", TestAbortedException.class, () -> Required.process("longshore-no-such-program", "x"));
        without("required", IllegalStateException.class, () -> Required.process("longshore-no-such-program", "x"));
        assertEquals(List.of("/bin/absent", "x"), Required.process("/bin/absent", "x").command());
    }

    @Test
    void anotherMakersDockerCommandIsAMissingOne() {
        assertEquals(20, InstalledDocker.major("Docker version 20.10.24+dfsg1, build 297e128"));
        assertEquals(28, InstalledDocker.major("WARNING: the config file cannot be read\nDocker version 28.5.1, build e180ab8"));
        without("", TestAbortedException.class, () -> InstalledDocker.major("podman version 4.3.1"));
        without("required", IllegalStateException.class, () -> InstalledDocker.major("podman version 4.3.1"));
    }

    @Test
    void whatASkippedSetUpDidNotMakeIsNotClosed() {
        List<String> closed = new ArrayList<>();
        Closing.all(() -> closed.add("first"), null, () -> closed.add("last"));
        assertEquals(List.of("first", "last"), closed);
        AssertionError told = assertThrows(AssertionError.class, () -> Closing.all(() -> {
            throw new IllegalStateException("stuck");
        }, () -> closed.add("after")));
        assertTrue(told.getMessage().contains("stuck") && closed.getLast().equals("after"));
    }
}
