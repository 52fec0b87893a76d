package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who is told, and what may be done at once. */
class EmulatorTest {

    private final TestTerminal terminal = new TestTerminal(10, 3);

    @Test
    void changesAreToldOnceUntilTheNextLook() {
        AtomicInteger told = new AtomicInteger();
        terminal.emulator().onChange(told::incrementAndGet);
        terminal.write("a").write("b");
        assertEquals(1, told.get());
        long version = terminal.copy().version();
        terminal.write("c");
        assertEquals(2, told.get());
        assertTrue(terminal.copy().version() > version);
        terminal.resize(5, 5);
        terminal.emulator().resetModes();
        assertEquals(3, told.get());
    }

    @Test
    void historyIsShownAndNotAnswered() {
        byte[] history = "^[[6n$ \u001b[c".replace("^[", "\u001b").getBytes(StandardCharsets.US_ASCII);
        terminal.emulator().feedHistory(history, 0, history.length);
        assertEquals(List.of(), terminal.replies());
        assertEquals("$", terminal.row(0));
        assertEquals(List.of("\u001b[1;3R"), terminal.write("^[[6n").replies());
    }

    @Test
    void onlyThePartThatWasNamedIsWritten() {
        terminal.emulator().feed("abcdef".getBytes(StandardCharsets.US_ASCII), 2, 3);
        assertEquals("cde", terminal.row(0));
        assertThrows(IndexOutOfBoundsException.class, () -> terminal.emulator().feed(new byte[2], 1, 2));
    }

    @Test
    void aResetLeavesStringsAndScreensBehind() {
        terminal.write("^[[?1049h^[[31m^[(0^[Pq").emulator().reset();
        assertEquals("q", terminal.write("q").row(0));
        assertEquals(TerminalModes.DEFAULT, terminal.copy().modes());
        assertEquals(CellStyle.PLAIN, terminal.copy().style(0, 0));
    }

    @Test
    void theScrollbackIsClearedByTheUserToo() {
        terminal.write("1\r\n2\r\n3\r\n4").emulator().clearScrollback();
        assertEquals(0, terminal.emulator().scrollbackLines());
        assertEquals(List.of("2", "3", "4"), terminal.rows());
    }

    @Test
    void sizesHaveBounds() {
        assertThrows(IllegalArgumentException.class, () -> new TerminalSize(0, 5));
        assertThrows(IllegalArgumentException.class, () -> new TerminalSize(5, 1_001));
        assertEquals(new TerminalSize(1, 1_000), TerminalSize.nearest(-3, 70_000));
    }

    @Test
    void aReaderIsServedWhileAnotherWrites() throws InterruptedException {
        byte[] block = "some text that wraps\r\n".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
        Emulator shared = terminal.emulator();
        Thread writer = Thread.ofPlatform().daemon().start(() -> {
            for (int i = 0; i < 100 && !Thread.currentThread().isInterrupted(); i++) {
                shared.feed(block, 0, block.length);
            }
        });
        ScreenCopy copy = new ScreenCopy();
        for (int i = 0; i < 50; i++) {
            shared.read(copy, i);
            shared.resize(new TerminalSize(10 + i % 3, 3));
            shared.search("wraps", false);
        }
        writer.interrupt();
        writer.join();
        assertTrue(copy.version() > 0);
    }
}
