package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program switches on and off. */
class ModesTest {

    private final TestTerminal terminal = new TestTerminal(10, 4);

    @ParameterizedTest
    @CsvSource({"?1,APPLICATION_CURSOR_KEYS", "?66,APPLICATION_KEYPAD", "?2004,BRACKETED_PASTE", "?1004,FOCUS_REPORTS",
            "?1007,ALTERNATE_SCROLL",
        "?1006,SGR_MOUSE", "?5,REVERSE_SCREEN", "?25,CURSOR_VISIBLE", "?12,CURSOR_BLINKING", "?7,AUTOWRAP", "4,INSERT", "20,NEW_LINE",
        "?47,ALTERNATE_SCREEN", "?1047,ALTERNATE_SCREEN", "?1049,ALTERNATE_SCREEN"})
    void eachModeIsSwitchedAndResetWithTheRest(String number, TerminalMode mode) {
        assertTrue(terminal.write("^[[" + number + "h").copy().modes().has(mode));
        assertFalse(terminal.write("^[[" + number + "l").copy().modes().has(mode));
        terminal.write("^[[" + number + "h").emulator().resetModes();
        assertEquals(TerminalModes.DEFAULT, terminal.copy().modes());
    }

    @Test
    void severalModesComeInOneSequence() {
        TerminalModes modes = terminal.write("^[[?1;1002;1006;2004h").copy().modes();
        assertEquals(MouseTracking.DRAGS, modes.mouse());
        assertTrue(modes.has(TerminalMode.SGR_MOUSE) && modes.has(TerminalMode.BRACKETED_PASTE));
        assertEquals(MouseTracking.OFF, terminal.write("^[[?1002l").copy().modes().mouse());
    }

    @Test
    void modesThatDoNotExistChangeNothing() {
        terminal.write("^[[?3h^[[?40h^[[?69h^[[?1001h^[[?1005h^[[?1015h^[[?1016h^[[?2026h^[[?9001h"
                + "^[[>4;2m^[[>1u^[[?1;2r^[[8;5;5t^[[1;2;3y");
        assertEquals(TerminalModes.DEFAULT, terminal.copy().modes());
        assertEquals(new TerminalSize(10, 4), terminal.copy().size());
    }

    @Test
    void theKeypadHasItsOwnEscapes() {
        assertTrue(terminal.write("^[=").copy().modes().has(TerminalMode.APPLICATION_KEYPAD));
        assertFalse(terminal.write("^[>").copy().modes().has(TerminalMode.APPLICATION_KEYPAD));
    }

    @ParameterizedTest
    @CsvSource({"0,BLOCK,true", "1,BLOCK,true", "2,BLOCK,false", "3,UNDERLINE,true", "4,UNDERLINE,false", "5,BAR,true", "6,BAR,false"})
    void theCursorHasShapes(int number, CursorShape shape, boolean blinks) {
        TerminalModes modes = terminal.write("^[[" + number + " q").copy().modes();
        assertEquals(shape, modes.cursor());
        assertEquals(blinks, modes.has(TerminalMode.CURSOR_BLINKING));
    }

    @Test
    void theAlternateScreenLeavesTheNormalOneAsItWas() {
        terminal.write("shell\r\n$ ^[[?1049h");
        assertEquals(List.of(), terminal.rows());
        terminal.write("^[[3;3Hfull^[[31m^[[99S^[[?1049l");
        assertEquals(List.of("shell", "$"), terminal.rows());
        assertEquals("1,2", terminal.cursor());
        terminal.write("x");
        assertEquals(CellStyle.PLAIN, terminal.copy().style(1, 2));
        assertEquals(0, terminal.copy().scrollbackLines());
    }

    @Test
    void theAlternateScreenIsClearedAsItsKindSays() {
        assertEquals(List.of("old"), terminal.write("^[[?47hold^[[?47l^[[?47h").rows());
        assertEquals(List.of(), terminal.write("^[[?1047l^[[?1047h").rows());
        assertEquals(List.of(), terminal.write("^[[?1047lx^[[?47hleft^[[?47l^[[?1049h").rows());
    }

    @Test
    void theCursorIsSavedApartOnEachScreen() {
        terminal.write("^[[2;2H^[7^[[?47h^[[4;4H^[7^[[?47l^[8");
        assertEquals("1,1", terminal.cursor());
        terminal.write("^[[?1048h^[[H^[[?1048l");
        assertEquals("1,1", terminal.cursor());
    }

    @Test
    void theScrollbackIsOutOfReachOnTheAlternateScreen() {
        terminal.write("1\r\n2\r\n3\r\n4\r\n5\r\n6^[[?1049hfull");
        assertEquals(0, terminal.copy(5).scrolledBack());
        assertEquals(0, terminal.emulator().scrollbackLines());
        assertEquals(List.of("2", "3", "4", "5"), terminal.write("^[[?1049l").rows(1));
    }

    @Test
    void aSoftResetKeepsTheText() {
        terminal.write("text^[[31m^[[?25l^[[4h^[[2;3r^[[?6h^[[?1h^[=^[(0^[[!p");
        assertEquals(TerminalModes.DEFAULT, terminal.copy().modes());
        assertEquals("text", terminal.row(0));
        terminal.write("^[[4;1Hq");
        assertEquals("q", terminal.row(3));
        assertEquals(CellStyle.PLAIN, terminal.copy().style(3, 0));
    }

    @Test
    void aFullResetKeepsTheScrollbackOnly() {
        terminal.write("1\r\n2\r\n3\r\n4\r\n5^[[31m^[[3g^[[2;3r^[[?1049h^[[?1000h^[(0^[c");
        assertEquals(TerminalModes.DEFAULT, terminal.copy().modes());
        assertEquals(List.of(), terminal.rows());
        assertEquals("0,0", terminal.cursor());
        assertEquals("        q", terminal.write("\tq").row(0));
        assertEquals(List.of("1", "        q"), terminal.rows(1));
    }
}
