package dev.longshore.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.terminal.Place;
import dev.longshore.domain.terminal.ScreenCopy;
import dev.longshore.domain.terminal.TestTerminal;
import java.util.List;
import java.util.regex.Pattern;

/** What holds of a terminal whatever is written. */
final class TerminalFuzz {

    private static final int SCROLLBACK = 50;
    private static final Pattern REPLY = Pattern.compile("\u001b\\[(\\?62;22c|>1;277;0c|0n|\\??\\d+;\\d+R)");

    private TerminalFuzz() {
    }

    /** The same for any split, and whole. */
    static void split(byte[] bytes, int step, List<Integer> sizes) {
        TestTerminal whole = new TestTerminal(sizes.getFirst(), sizes.getLast(), SCROLLBACK).write(bytes);
        TestTerminal pieces = new TestTerminal(sizes.getFirst(), sizes.getLast(), SCROLLBACK).write(bytes, step);
        assertEquals(whole.state(), pieces.state());
        List<String> replies = whole.replies();
        assertEquals(replies, pieces.replies());
        replies.forEach(reply -> assertTrue(REPLY.matcher(reply).matches(), reply));
        check(whole);
    }

    /** Whole after any change of size. */
    static void resized(byte[] bytes, byte[] more, List<Integer> sizes) {
        TestTerminal terminal = new TestTerminal(20, 6, sizes.getFirst() % 2 * SCROLLBACK).write(bytes);
        for (int i = 0; i + 1 < sizes.size(); i++) {
            check(terminal.resize(sizes.get(i), sizes.get(i + 1)));
            check(terminal.write(more));
        }
        terminal.emulator().resetModes();
        check(terminal);
        terminal.emulator().reset();
        assertEquals("end", terminal.resize(20, 3).write("end").rows().getLast());
    }

    private static void check(TestTerminal terminal) {
        ScreenCopy copy = terminal.copy();
        assertTrue(copy.cursorRow() >= 0 && copy.cursorRow() < copy.size().rows(), terminal.cursor());
        assertTrue(copy.cursorColumn() >= 0 && copy.cursorColumn() < copy.size().columns(), terminal.cursor());
        assertTrue(copy.scrollbackLines() <= SCROLLBACK);
        ScreenCopy oldest = terminal.copy(SCROLLBACK);
        for (int row = 0; row < copy.size().rows(); row++) {
            checkRow(copy, row);
            checkRow(oldest, row);
        }
        terminal.emulator().search("a", false).forEach(hit -> assertTrue(hit.from().compareTo(hit.to()) < 0));
        terminal.emulator().text(new Place(0, 0), new Place(Long.MAX_VALUE, 0));
    }

    private static void checkRow(ScreenCopy copy, int row) {
        for (int column = 0; column < copy.size().columns(); column++) {
            if (copy.isTail(row, column)) {
                assertTrue(column > 0 && !copy.isTail(row, column - 1) && !copy.isBlank(row, column - 1), "half a character");
            } else if (!copy.isBlank(row, column)) {
                assertTrue(copy.text(row, column).codePointAt(0) >= ' ', "a control");
            }
        }
    }
}
