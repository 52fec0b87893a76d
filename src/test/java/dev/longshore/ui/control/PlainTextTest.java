package dev.longshore.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void harmlessTextStaysAsItIs() {
        assertEquals("héllo 统一码 <b> %s ${x}", PlainText.visible("héllo 统一码 <b> %s ${x}"));
    }

    @Test
    void whatBreaksTurnsOrHidesIsMarked() {
        assertEquals("a·b·c·d·e", PlainText.visible("a\r\nb\u001b\u0007c\u202ed\u2028e"));
    }

    @Test
    void aMegabyteIsCut() {
        assertTrue(PlainText.visible("x".repeat(1_000_000)).length() <= 2_001);
    }
}
