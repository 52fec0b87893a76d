package dev.longshore.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.ui.control.AnsiLook.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiTextTest {

    private static final String ESC = "\u001b";

    private final AnsiText text = new AnsiText();

    private List<String> lines(String... pieces) {
        for (String piece : pieces) {
            text.add(piece);
        }
        List<String> all = new ArrayList<>(text.take().stream().map(AnsiLine::text).toList());
        if (!text.open().runs().isEmpty()) {
            all.add(text.open().text());
        }
        return all;
    }

    @Test
    void linesEndAtLineFeedsAndGoOnOverPieces() {
        assertEquals(List.of("one", "two", "", "three"), lines("on", "e\r\ntw", "o\n\nthree"));
        assertEquals(List.of("three!"), lines("!"));
    }

    @Test
    void aCarriageReturnOverwrites() {
        assertEquals(List.of("90%"), lines("10%\r50%\r90%"));
        assertEquals(List.of("ok", "rest"), lines(ESC + "[2K\rok\nrest"));
    }

    @Test
    void whatIsLongerBelowStaysUnlessErased() {
        assertEquals(List.of("XYcd", "XY"), lines("abcd\rXY\nabcd\rXY" + ESC + "[K"));
        assertEquals(List.of("ac"), lines("\b\b\bac"));
    }

    @Test
    void coloursAndBoldMakeRuns() {
        text.add("a" + ESC + "[1;31mb" + ESC + "[22mc" + ESC + "[39md" + ESC + "[92me" + ESC + "[mf");
        assertEquals(List.of(
                new AnsiLine.Run("a", AnsiLook.PLAIN), new AnsiLine.Run("b", new AnsiLook(Colour.RED, true)),
                new AnsiLine.Run("c", new AnsiLook(Colour.RED, false)), new AnsiLine.Run("d", AnsiLook.PLAIN),
                new AnsiLine.Run("e", new AnsiLook(Colour.GREEN, false)), new AnsiLine.Run("f", AnsiLook.PLAIN)), text.open().runs());
    }

    @ParameterizedTest
    @CsvSource({"38;5;4, BLUE", "38;5;13, MAGENTA", "38;5;200, PLAIN", "38;2;255;0;0, PLAIN", "48;5;1, PLAIN", "48;2;9;9;31, PLAIN", "48;5;1;36, CYAN",
            "30, DIM", "37, PLAIN", "90, DIM", "2, DIM", "99999999999, PLAIN", "38, PLAIN", "38;5, PLAIN", "33;;35, MAGENTA", "33;38:2::9:8:7;2, DIM", "31;>4;2, PLAIN", "?1;31, PLAIN"})
    void onlyAFewColoursAreKept(String parameters, Colour colour) {
        text.add(ESC + "[" + parameters + "mx");
        assertEquals(colour, text.open().runs().getFirst().look().colour());
    }

    @Test
    void everyOtherSequenceIsDropped() {
        assertEquals(List.of("abcdefgh"), lines("a" + ESC + "[2Jb" + ESC + "[?25lc" + ESC + "]0;title\u0007d" + ESC + "]8;;http://x" + ESC + "\\e"
                + ESC + "(Bf" + ESC + "7g" + ESC + "Pdcs" + ESC + "\\h" + "\u0007\u0000\u007f\u009b"));
    }

    @Test
    void oneCutBetweenPiecesIsOne() {
        assertEquals(List.of("red"), lines(ESC, "[3", "1", "mred"));
        assertEquals(Colour.RED, text.open().runs().getFirst().look().colour());
    }

    @Test
    void oneThatNeverEndsTakesLittleWithIt() {
        assertEquals(List.of("", "kept"), lines(ESC + "]0;no end\nkept"));
        assertTrue(lines("\n" + ESC + "P" + "x".repeat(5_000) + "kept").getLast().endsWith("kept"));
        assertEquals("kept", lines("\n" + ESC + "[" + "1;".repeat(10_000) + "\nkept").getLast());
    }

    @Test
    void aLineIsBoundedAndSaysSo() {
        String line = lines("x".repeat(100_000) + "\nnext").getFirst();
        assertEquals(AnsiText.LONGEST_LINE + 1, line.length());
        assertTrue(line.endsWith("…"));
    }

    @Test
    void tabsGoToTheNextStop() {
        assertEquals(List.of("a       b"), lines("a\tb"));
        assertEquals(1, lines("\n" + "\t".repeat(10_000)).stream().filter(line -> line.length() >= AnsiText.LONGEST_LINE).count());
    }

    @Test
    void nothingBreaksIt() {
        Random random = new Random(7);
        char[] alphabet = (ESC + "[]();0123456789mKJPX^_\\\r\n\b\t\u0007 aé\ud83d\ude00\u202e").toCharArray();
        for (int i = 0; i < 200_000; i++) {
            text.add(String.valueOf(alphabet[random.nextInt(alphabet.length)]));
        }
        assertTrue(text.take().stream().noneMatch(line -> line.text().contains(ESC)));
    }
}
