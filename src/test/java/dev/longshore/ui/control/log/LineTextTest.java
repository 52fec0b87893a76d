package dev.longshore.ui.control.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineTextTest {

    /** Letters of 7 pixels, wide ones of 12. */
    private final CharWidths widths = new CharWidths(text -> text.codePoints().mapToDouble(c -> c < 0x80 ? 7 : 12).sum());

    @Test
    void lettersStandInCells() {
        LineText text = measured("hello");
        assertEquals(35, text.width());
        assertEquals(0, text.index(0));
        assertEquals(2, text.index(14));
        assertEquals(4, text.index(34.9));
        assertEquals(5, text.index(1_000));
    }

    @Test
    void wideLettersAndTabsTakeTheirRoom() {
        LineText text = measured("a中\tb");
        assertEquals(7, text.x(1));
        assertEquals(19, text.x(2));
        assertEquals(56, text.x(3), "the next multiple of eight cells");
        assertEquals(63, text.width());
        assertEquals(1, text.index(18));
        assertEquals(2, text.index(20));
        assertEquals(3, text.index(60));
    }

    @Test
    void halvesOfACharacterAreNoPlaces() {
        LineText text = measured("a😀b");
        assertEquals(1, text.index(8));
        assertEquals(1, text.index(18));
        assertEquals(3, text.index(19));
    }

    @Test
    void marksOnLettersTakeNoRoom() {
        LineText text = measured("e" + "\u0301".repeat(10_000) + "x");
        assertEquals(14, text.width());
        assertEquals(9, MarksOnLetters.bounded("e" + "\u0301".repeat(10_000)).length());
        assertEquals("e\u0301x", MarksOnLetters.bounded("e\u0301x"));
    }

    @Test
    void breaksWhereTheRoomEnds() {
        LineText plain = measured("x".repeat(25));
        assertEquals(3, plain.rows(70));
        assertEquals(10, plain.start(1, 70));
        assertEquals(25, plain.end(2, 70));
        assertEquals(1, plain.rowOf(19, 70));
        LineText wide = measured("中".repeat(10));
        assertEquals(4, wide.rows(40), "three of twelve in each");
        assertEquals(3, wide.start(1, 40));
        assertEquals(1, wide.rowOf(5, 40));
        assertEquals(10, measured("中".repeat(10)).rows(1), "one in each where there is room for none");
    }

    @Test
    void aMegabyteIsBrokenWithoutATable() {
        LineText text = measured("x".repeat(1 << 20));
        assertEquals((1 << 20) / 100 + 1, text.rows(705));
        assertTrue(text.x(1 << 20) > 7_000_000);
    }

    private LineText measured(String text) {
        LineText line = new LineText(text);
        line.measure(widths);
        return line;
    }
}
