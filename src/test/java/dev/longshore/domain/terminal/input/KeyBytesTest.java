package dev.longshore.domain.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.terminal.CursorShape;
import dev.longshore.domain.terminal.MouseTracking;
import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.TerminalModes;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys send. */
class KeyBytesTest {

    private static String shown(byte[] bytes) {
        StringBuilder shown = new StringBuilder();
        for (char c : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
            shown.append(c < ' ' || c == 0x7f ? "^" + (char) (c ^ '@') : String.valueOf(c));
        }
        return shown.toString();
    }

    /** @param held some of s, a, c */
    private static KeyModifiers held(String held) {
        return new KeyModifiers(held.contains("s"), held.contains("a"), held.contains("c"));
    }

    private static TerminalModes with(TerminalMode... modes) {
        return new TerminalModes(Set.of(modes), MouseTracking.OFF, CursorShape.BLOCK);
    }

    @ParameterizedTest
    @CsvSource({"ENTER,'',^M", "ENTER,s,^M", "ENTER,a,^[^M", "TAB,'',^I", "TAB,s,^[[Z", "TAB,a,^[^I", "BACKSPACE,'',^?", "BACKSPACE,c,^H",
            "BACKSPACE,a,^[^?",
        "ESCAPE,'',^[", "ESCAPE,a,^[^[", "UP,'',^[[A", "DOWN,s,^[[1;2B", "RIGHT,c,^[[1;5C", "LEFT,a,^[[1;3D", "HOME,'',^[[H",
                "END,sac,^[[1;8F",
        "INSERT,'',^[[2~", "DELETE,c,^[[3;5~", "PAGE_UP,'',^[[5~", "PAGE_DOWN,s,^[[6;2~", "F1,'',^[OP", "F4,c,^[[1;5S", "F5,'',^[[15~",
        "F10,'',^[[21~", "F12,sc,^[[24;6~", "KEYPAD_ENTER,'',^M", "KEYPAD_7,'',7", "KEYPAD_ADD,a,^[+"})
    void keysSendWhatXtermSends(TerminalKey key, String held, String sent) {
        assertEquals(sent, shown(KeyBytes.key(key, held(held), with())));
    }

    @ParameterizedTest
    @CsvSource({"UP,'',^[OA", "HOME,'',^[OH", "UP,c,^[[1;5A", "DELETE,'',^[[3~", "F1,'',^[OP", "KEYPAD_0,'',^[Op", "KEYPAD_ENTER,'',^[OM",
            "KEYPAD_SUBTRACT,'',^[Om",
        "KEYPAD_DECIMAL,'',^[On", "KEYPAD_DIVIDE,'',^[Oo", "ENTER,'',^M"})
    void applicationModesChangeThem(TerminalKey key, String held, String sent) {
        assertEquals(sent, shown(KeyBytes.key(key, held(held), with(TerminalMode.APPLICATION_CURSOR_KEYS,
                TerminalMode.APPLICATION_KEYPAD))));
    }

    @Test
    void enterSendsBothInTheModeOfNewLines() {
        assertEquals("^M^J", shown(KeyBytes.key(TerminalKey.ENTER, KeyModifiers.NONE, with(TerminalMode.NEW_LINE))));
    }

    @ParameterizedTest
    @CsvSource({"a,'',a", "A,s,A", "é,'',é", "a,a,^[a", "c,c,^C", "C,sc,^C", "[,c,^[", "' ',c,^@", "2,c,^@", "3,c,^[", "7,c,^_", "/,c,^_",
            "8,c,^?", "?,c,^?", "5,c,^]",
        "c,ac,c", "@,ac,@", "€,ac,€", "{,ac,{", "x,a,^[x", "你好,'',你好", "你好,c,你好", "ñ,c,ñ", "1,c,1"})
    void charactersAreSentOnce(String typed, String held, String sent) {
        assertEquals(sent, shown(KeyBytes.typed(typed, held(held))));
    }

    @Test
    void aControlOfTheDesktopIsSentAsItIs() {
        assertEquals("^C", shown(KeyBytes.typed("\u0003", held("c"))));
        assertEquals("^[^C", shown(KeyBytes.typed("\u0003", held("ac"))));
        assertEquals("", shown(KeyBytes.typed("", held("c"))));
        assertEquals("^C", shown(KeyBytes.control('c', false)));
        assertEquals("^[^A", shown(KeyBytes.control('A', true)));
    }

    @Test
    void theFocusIsToldWhereItWasAskedFor() {
        assertEquals("", shown(KeyBytes.focus(true, with())));
        assertEquals("^[[I", shown(KeyBytes.focus(true, with(TerminalMode.FOCUS_REPORTS))));
        assertEquals("^[[O", shown(KeyBytes.focus(false, with(TerminalMode.FOCUS_REPORTS))));
    }
}
