package dev.longshore.domain.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is pasted. */
class PasteTextTest {

    private static PasteText pasted(String name) throws IOException {
        try (InputStream in = PasteTextTest.class.getResourceAsStream("/terminal/paste/" + name + ".txt")) {
            return PasteText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String sent(PasteText paste, boolean bracketed) {
        return new String(paste.bytes(bracketed), StandardCharsets.UTF_8);
    }

    @Test
    void aTextCannotEndThePasteItself() throws IOException {
        PasteText paste = pasted("end-marker");
        assertEquals("\u001b[200~safe[201~\rtouch /tmp/pwned\r\u001b[201~", sent(paste, true));
        assertEquals("^[", paste.controls());
        assertEquals("[201~", sent(PasteText.of("\u001b[201~"), false));
        assertEquals("201~", sent(PasteText.of("\u009b201~"), false));
        assertEquals("U+009B", PasteText.of("\u009b201~").controls());
    }

    @Test
    void controlsAreToldAndTakenOut() throws IOException {
        PasteText paste = pasted("controls");
        assertEquals("abcdefgh", sent(paste, false));
        assertEquals("^C ^D ^U ^Z ^V ^? ^@", paste.controls());
        assertTrue(paste.hasControls());
        assertFalse(PasteText.of("a\tb\nc é €").hasControls());
        assertEquals("a\tb\rc é €", sent(PasteText.of("a\tb\nc é €"), false));
    }

    @Test
    void everyLineEndIsOne() throws IOException {
        PasteText paste = pasted("crlf");
        assertEquals("one\rtwo\rthree\rfour", sent(paste, false));
        assertEquals(4, paste.lines());
        assertEquals("one\ntwo\nthree\nfour", paste.shown());
        assertEquals("\r\r\r", sent(PasteText.of("\r\r\n\n"), false));
    }

    @Test
    void aLineThatWouldBeCutIsKnown() throws IOException {
        assertEquals(8_005, pasted("long-line").longestLine());
        assertEquals(PasteText.LONGEST_LINE, PasteText.of("é".repeat(2_047) + "x\n" + "y").longestLine());
        assertEquals(0, PasteText.of("").longestLine());
        assertEquals(0, PasteText.of("\n\n").longestLine());
    }

    @Test
    void aLineThatWouldRunAtOnceIsKnown() throws IOException {
        assertTrue(pasted("trailing-newline").endsWithLineEnd());
        assertEquals(1, pasted("trailing-newline").lines());
        assertFalse(PasteText.of("ls").endsWithLineEnd());
        assertEquals(1, PasteText.of("ls").lines());
        assertEquals(0, PasteText.of("").lines());
    }
}
