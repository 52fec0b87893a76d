package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is searched and copied. */
class TextOfTerminalTest {

    private final TestTerminal terminal = new TestTerminal(10, 3);

    private String copied(long fromLine, int fromColumn, long toLine, int toColumn) {
        return terminal.emulator().text(new Place(fromLine, fromColumn), new Place(toLine, toColumn));
    }

    @Test
    void wrappedLinesAreCopiedAsOne() {
        terminal.write("abcdefghijklmno  \r\n\r\nlast  ^[[2Cen");
        assertEquals("abcdefghijklmno\n\nlast    en", copied(0, 0, 9, 9));
        assertEquals("ijklm", copied(0, 8, 1, 3));
        assertEquals("ijklm", copied(1, 3, 0, 8));
        assertEquals("la", copied(3, 0, 3, 2));
        assertEquals("last ", copied(3, 0, 3, 5));
    }

    @Test
    void blanksThatWrapAreText() {
        terminal.write("abcdefgh    ijk");
        assertEquals("abcdefgh    ijk", copied(0, 0, 1, 9));
    }

    @Test
    void wideAndMarkedCharactersAreCopiedWhole() {
        terminal.write("中e\u0301文x");
        assertEquals("中e\u0301文x", copied(0, 0, 0, 10));
        assertEquals("中e\u0301", copied(0, 1, 0, 3));
    }

    @Test
    void whatIsGoneIsNotCopied() {
        assertEquals("", copied(-5, -5, -1, 3));
        assertEquals("", copied(7, 0, 9, 3));
    }

    private static Hit hit(long fromLine, int fromColumn, long toLine, int toColumn) {
        return new Hit(new Place(fromLine, fromColumn), new Place(toLine, toColumn));
    }

    @Test
    void aTextIsFoundAcrossTheEndOfARow() {
        terminal.write("12345678needle needle\r\nNeedle");
        assertEquals(List.of(hit(0, 8, 1, 4), hit(1, 5, 2, 1)), terminal.emulator().search("needle", true));
        assertEquals(List.of(hit(0, 8, 1, 4), hit(1, 5, 2, 1), hit(3, 0, 3, 6)), terminal.emulator().search("NEEDLE", false));
        assertEquals(List.of(), terminal.emulator().search("", false));
        assertEquals(List.of(), terminal.emulator().search("needleN", true));
    }

    @Test
    void aTextIsFoundBesideWideCharacters() {
        terminal.write("中文ÄRger");
        assertEquals(List.of(hit(0, 4, 0, 9)), terminal.emulator().search("ärGer", false));
        assertEquals(List.of(hit(0, 2, 0, 5)), terminal.emulator().search("文Ä", true));
    }

    @Test
    void aTextIsFoundInTheWholeScrollback() {
        for (int i = 0; i < 2_500; i++) {
            terminal.write("row " + i + "\r\n");
        }
        assertEquals(1_002, terminal.emulator().search("row", true).size());
        assertEquals(List.of(hit(2_000, 4, 2_000, 8)), terminal.emulator().search("2000", true));
        terminal.write("^[[?1049hrow");
        assertEquals(1, terminal.emulator().search("row", true).size());
    }

    @Test
    void hitsAreBounded() {
        TestTerminal full = new TestTerminal(1_000, 50).write("a".repeat(50_000));
        assertEquals(TextSearch.MOST_HITS, full.emulator().search("a", true).size());
    }
}
