package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.Required;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShellFinderTest {

    @Test
    void theUsersOwnChoiceGoesFirst() {
        assertEquals(Optional.of("/usr/bin/fish"), ShellFinder.chosen("passwd /usr/bin/fish\npath bash\npath sh\n"));
        assertEquals(Optional.of("/bin/zsh"), ShellFinder.chosen("passwd /bin/zsh\npath bash\n"));
    }

    @Test
    void whatIsNoChoiceIsPassedOver() {
        assertEquals(Optional.of("bash"), ShellFinder.chosen("passwd /sbin/nologin\npath bash\npath sh\n"));
        assertEquals(Optional.of("bash"), ShellFinder.chosen("passwd /bin/false\npath bash\n"));
        assertEquals(Optional.of("ash"), ShellFinder.chosen("passwd /bin/sh\npath ash\npath sh\n"));
        assertEquals(Optional.of("sh"), ShellFinder.chosen("passwd \npath sh\n"));
    }

    @Test
    void withoutAnyThereIsNone() {
        assertEquals(Optional.empty(), ShellFinder.chosen(""));
        assertEquals(Optional.empty(), ShellFinder.chosen("what? \n path\npath /evil\u001b[2J\n"));
    }

    /** As any shell reads it. */
    @Test
    void theScriptTellsOfThisMachine() throws IOException, InterruptedException {
        Process process = Required.process("sh", "-c", ShellFinder.SCRIPT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals("", errors);
        assertTrue(said.contains("path sh\n"), said);
    }
}
