package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void ordinaryTextStays() {
        String text = "Магазин 🛒 – ünïcødé 中文 <script>%s${jndi:x}";
        assertSame(text, PlainText.visible(text));
        assertEquals("", PlainText.visible(null));
    }

    @Test
    void whatSteersBecomesVisible() {
        assertEquals("␛]52;c;x␇", PlainText.visible("\u001b]52;c;x\u0007"));
        assertEquals("a␍␊b␉c␀␡", PlainText.visible("a\r\nb\tc\0\u007f"));
        assertEquals("[U+009B]31m[U+2028][U+2029]", PlainText.visible("\u009b31m\u2028\u2029"));
        assertEquals("a[U+202E]gpj.exe[U+2066][U+200B][U+FEFF][U+E0041]", PlainText.visible("a\u202egpj.exe\u2066\u200b\ufeff\udb40\udc41"));
        assertEquals("\ufffda\ufffd", PlainText.visible("\ud83da\udc33"));
    }

    @Test
    void severalLinesKeepTheirEnds() {
        assertEquals("a\n\tb␍␛", PlainText.multiLine("a\n\tb\r\u001b"));
    }

    @Test
    void lengthIsBounded() {
        assertEquals("abc", PlainText.visible("abc", 3));
        assertEquals("ab…", PlainText.visible("abcd", 3));
        assertEquals("a…", PlainText.visible("a🛒🛒", 3));
        assertEquals("a…", PlainText.visible("a\u202eb", 5));
        assertEquals("…", PlainText.visible("abc", 1));
        assertEquals(80, PlainText.visible("x".repeat(1_000_000), 80).length());
    }

    @Test
    void nothingThatSteersIsLeft() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String shown = PlainText.visible(Character.toString(c));
            if (!PlainText.visible(shown).equals(shown) || shown.codePoints().anyMatch(Character::isISOControl)) {
                fail("U+" + Integer.toHexString(c));
            }
        }
    }
}
