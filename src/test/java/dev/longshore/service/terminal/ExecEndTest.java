package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.model.ExecState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers and words as six engines send them. */
class ExecEndTest {

    private static final String DOCKER = "OCI runtime exec failed: exec failed: unable to start container process: exec: \"bash\": executable file not found in $PATH\r\n";
    private static final String PODMAN = "Error: crun: executable file `bash` not found in $PATH: No such file or directory: OCI runtime attempted to invoke a command that was not found\n";
    private static final String DETACHED = "# exec attach failed: error on attach stdin: read escape sequence\r\n";

    private static ExecEnd end(boolean running, Long code, long pid, boolean podman, String said) {
        return ExecEnd.of(new ExecState(running, code, pid, "c"), podman, said);
    }

    @Test
    void runningGoesBeforeTheCode() {
        assertEquals(ExecEnd.RUNS_ON, end(true, null, 22157, false, ""));
        assertEquals(ExecEnd.RUNS_ON, end(true, 0L, 15953, true, ""));
    }

    @Test
    void whatWasNotBegunIsToldFromAProgramsOwnCode() {
        assertEquals(ExecEnd.NOT_STARTED, end(false, 127L, 0, false, DOCKER));
        assertEquals(ExecEnd.NOT_STARTED, end(false, 126L, 0, false, DOCKER));
        assertEquals(ExecEnd.ENDED, end(false, 127L, 4711, false, "sh: x: not found"));
        assertEquals(ExecEnd.NOT_STARTED, end(false, 127L, 0, true, PODMAN));
        assertEquals(ExecEnd.NOT_STARTED, end(false, 125L, 0, true, PODMAN));
        assertEquals(ExecEnd.ENDED, end(false, 127L, 0, true, "sh: x: not found"));
        assertEquals(ExecEnd.ENDED, end(false, 126L, 0, true, "Error: no such table: users"));
        assertEquals(ExecEnd.ENDED, end(false, 137L, 0, false, ""));
    }

    @Test
    void theKeysThatDetachAreNoEnd() {
        assertEquals(ExecEnd.RUNS_ON, end(false, 126L, 22157, false, DETACHED));
        assertEquals(ExecEnd.ENDED, end(false, 126L, 22157, false, "sh: permission denied"));
    }

    @Test
    void wordsTellWhatIsMissing() {
        List<String> users = List.of("unable to find user nobody: no matching entries in passwd file", "Error: no users found: no matching entries in passwd file");
        users.forEach(said -> assertEquals(ExecEnd.Missing.USER, ExecEnd.missing(said), said));
        List<String> folders = List.of("OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd (\"/no\") set in config.json failed: no such file or directory",
                "Error: workdir \"/no\" does not exist on container");
        folders.forEach(said -> assertEquals(ExecEnd.Missing.DIRECTORY, ExecEnd.missing(said), said));
        List.of(DOCKER, PODMAN).forEach(said -> assertEquals(ExecEnd.Missing.COMMAND, ExecEnd.missing(said), said));
        assertEquals(ExecEnd.Missing.SOMETHING, ExecEnd.missing("permission denied"));
        assertEquals(ExecEnd.Missing.SOMETHING, ExecEnd.Missing.SOMETHING.orCommand("permission denied", () -> false));
        String conmon = "Error: container create failed (no logs from conmon): conmon bytes \"\": readObjectStart: expect { or n, but found \u0000";
        assertEquals(ExecEnd.NOT_STARTED, end(false, 125L, 0, true, conmon));
        assertEquals(ExecEnd.Missing.COMMAND, ExecEnd.missing(conmon).orCommand(conmon, () -> true));
        assertEquals(ExecEnd.Missing.DIRECTORY, ExecEnd.missing(conmon).orCommand(conmon, () -> false));
    }

    @Test
    void podmanNamesItsRuntimeAsItIsCalledThere() {
        assertTrue(ExecEnd.isRuntimes(PODMAN.replace("crun", "crun-of-this-host")));
        assertFalse(ExecEnd.isRuntimes("Error: no such table\n"));
    }
}
