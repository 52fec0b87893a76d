package dev.longshore.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.start.CommandLine.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static CommandLine of(String... arguments) {
        return CommandLine.of(List.of(arguments));
    }

    @Test
    void readsWhatItKnows() {
        assertEquals(new CommandLine.Open(""), of());
        assertEquals(new CommandLine.Open("nas"), of("--host", "nas"));
        assertEquals(new CommandLine.Open("my nas"), of("--host=my nas"));
        assertEquals(new CommandLine.Version(), of("--version"));
        assertEquals(new CommandLine.Help(), of("--host", "nas", "-h"));
    }

    @Test
    void namesWhatIsWrong() {
        assertEquals(new CommandLine.Wrong(Reason.UNKNOWN, "--versoin"), of("--versoin"));
        assertEquals(new CommandLine.Wrong(Reason.UNKNOWN, "nas"), of("nas"));
        assertEquals(new CommandLine.Wrong(Reason.VALUE_MISSING, "--host"), of("--host"));
        assertEquals(new CommandLine.Wrong(Reason.VALUE_MISSING, "--host"), of("--host="));
        assertEquals(new CommandLine.Wrong(Reason.TWICE, "--host"), of("--host=a", "--host", "b"));
    }
}
