package dev.longshore.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.OpenRequest;
import dev.longshore.start.CommandLine.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static CommandLine of(String... arguments) {
        return CommandLine.of(List.of(arguments));
    }

    private static CommandLine open(String host, String container) {
        return new CommandLine.Open(new OpenRequest(host, container));
    }

    @Test
    void readsWhatItKnows() {
        assertEquals(open("", ""), of());
        assertEquals(open("nas", ""), of("--host", "nas"));
        assertEquals(open("my nas", ""), of("--host=my nas"));
        assertEquals(open("", "web-1"), of("web-1"));
        assertEquals(open("nas", "web-1"), of("web-1", "--host", "nas"));
        assertEquals(new CommandLine.Version(), of("--version"));
        assertEquals(new CommandLine.Help(), of("--host", "nas", "-h"));
    }

    @Test
    void namesWhatIsWrong() {
        assertEquals(new CommandLine.Wrong(Reason.UNKNOWN, "--versoin"), of("--versoin"));
        assertEquals(new CommandLine.Wrong(Reason.UNKNOWN, "-x"), of("web", "-x"));
        assertEquals(new CommandLine.Wrong(Reason.UNKNOWN, ""), of(""));
        assertEquals(new CommandLine.Wrong(Reason.VALUE_MISSING, "--host"), of("--host"));
        assertEquals(new CommandLine.Wrong(Reason.VALUE_MISSING, "--host"), of("--host="));
        assertEquals(new CommandLine.Wrong(Reason.TWICE, "--host"), of("--host=a", "--host", "b"));
        assertEquals(new CommandLine.Wrong(Reason.SECOND_CONTAINER, "db"), of("web", "db"));
        assertEquals(new CommandLine.Wrong(Reason.TOO_LONG, "x".repeat(20) + "…"), of("x".repeat(256)));
        assertEquals(new CommandLine.Wrong(Reason.TOO_LONG, "x".repeat(20) + "…"), of("--host", "x".repeat(256)));
    }
}
