package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths, marks, character sets. */
class CharactersTest {

    @ParameterizedTest
    @CsvSource({"61,1", "e9,1", "ad,1", "301,0", "20d0,0", "200b,-1", "200d,0", "200e,-1", "202e,-1", "2066,-1", "feff,-1", "2028,-1",
            "fe0f,0", "e0101,0",
        "e0067,0", "e0001,-1", "4e2d,2", "ff21,2", "ff71,1", "3000,2", "303f,1", "302a,0", "3099,0", "ac00,2", "1100,2", "1160,0",
                "11ff,0", "d7b0,0",
        "1f600,2", "1f468,2", "1f1e6,1", "2694,1", "2614,2", "231a,2", "1f4a9,2", "1f321,1", "20000,2", "2fffe,1", "30000,2", "40000,1",
                "e000,1",
        "e0b0,1", "f0000,1", "10ffff,1", "2500,1", "2588,1", "600,1", "6dd,1", "94d,0", "e33,1", "e34,0", "17000,2", "1f200,2", "1f3fb,2"})
    void widthsAreThoseThatShellsKnow(String codePoint, int width) {
        assertEquals(width, CharWidth.of(Integer.parseInt(codePoint, 16)));
    }

    @Test
    void aWideCharacterThatDoesNotFitGoesIntoTheNextRow() {
        TestTerminal terminal = new TestTerminal(5, 3).write("abcd中x");
        assertEquals(List.of("abcd", "中x"), terminal.rows());
        assertTrue(terminal.copy().isWrapped(0));
        assertTrue(terminal.copy().isWide(1, 0));
        assertTrue(terminal.copy().isTail(1, 1));
    }

    @Test
    void aScreenOfOneColumnHasNoWideCharacters() {
        assertEquals(List.of("\ufffd", "a"), new TestTerminal(1, 3).write("中a").rows());
    }

    @Test
    void marksGoOntoTheCharacterBefore() {
        TestTerminal terminal = new TestTerminal(5, 3).write("\u0301e\u0301中\u0301ab\u0308");
        ScreenCopy copy = terminal.copy();
        assertEquals("e\u0301", copy.text(0, 0));
        assertEquals("中\u0301", copy.text(0, 1));
        assertEquals("b\u0308", copy.text(0, 4));
        assertEquals("0,4", terminal.cursor());
    }

    @Test
    void aMarkOnABlankCellStandsOnASpace() {
        assertEquals(" \u0301", new TestTerminal(5, 2).write("abc^[[1;2H^[[X^[[C\u0301").copy().text(0, 1));
    }

    @Test
    void framesAreDrawnWithTheSecondSet() {
        assertEquals("lqk┌─┐lqk", new TestTerminal(20, 2).write("lqk^[(0lqk^[(Blqk").row(0));
        assertEquals("x│x", new TestTerminal(20, 2).write("^[)0x\u000ex\u000fx").row(0));
        assertEquals("#£#", new TestTerminal(20, 2).write("#^[(A#^[(B#").row(0));
        assertEquals("─────", new TestTerminal(20, 2).write("^[(0q^[[4b").row(0));
    }

    @Test
    void nulAndDeleteAreNothing() {
        assertEquals("ab", new TestTerminal(20, 2).write("a\u0000\u007fb").row(0));
        assertEquals(1, CellStyle.foreground(new TestTerminal(20, 2).write("^[[3\u0000\u007f1mx").copy().style(0, 0)));
    }

    @Test
    void controlsInsideASequenceAreObeyed() {
        assertEquals(List.of("a", " b"), new TestTerminal(20, 3).write("a^[[3\n1mb").rows());
    }

    @Test
    void aSequenceThatIsCutShowsWhatComesAfter() {
        assertEquals("中x", new TestTerminal(20, 2).write("^[[31中x").row(0));
        assertEquals("x", new TestTerminal(20, 2).write("^[[31^[[mx").row(0));
        assertEquals("mx", new TestTerminal(20, 2).write("^[[31\u0018mx").row(0));
        assertEquals("\ufffd\ufffdx", new TestTerminal(20, 2).write(new byte[] {(byte) 0xe2, (byte) 0x82, 'x'}).row(0));
    }

    @Test
    void charactersOutsideOfUnicodeAreBadBytes() {
        assertEquals("\ufffd".repeat(4) + "x", new TestTerminal(20, 2).write(new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80,
                (byte) 0x80, 'x'}).row(0));
        assertEquals("\ufffdx", new TestTerminal(20, 2).write("\uffffx").row(0));
    }
}
