package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Other sizes. */
class ReflowTest {

    @Test
    void wrappedTextIsWrappedAnew() {
        TestTerminal terminal = new TestTerminal(10, 5).write("abcdefghijklmnopqrstuvwxyz\r\nnext");
        assertEquals(List.of("abcdefghij", "klmnopqrst", "uvwxyz", "next"), terminal.rows());
        terminal.resize(15, 5);
        assertEquals(List.of("abcdefghijklmno", "pqrstuvwxyz", "next"), terminal.rows());
        assertEquals("2,4", terminal.cursor());
        terminal.resize(80, 5);
        assertEquals(List.of("abcdefghijklmnopqrstuvwxyz", "next"), terminal.rows());
        assertEquals("1,4", terminal.cursor());
        terminal.resize(10, 5);
        assertEquals(List.of("abcdefghij", "klmnopqrst", "uvwxyz", "next"), terminal.rows());
    }

    @Test
    void linesThatEndAreNotJoined() {
        TestTerminal terminal = new TestTerminal(10, 5).write("abcdefghij\r\nklm\r\n^[[41m  ^[[m\r\n");
        assertEquals(List.of("abcdefghij", "klm"), terminal.resize(20, 5).rows());
        assertEquals(1, CellStyle.background(terminal.copy().style(2, 1)));
    }

    @Test
    void theScrollbackIsWrappedAnewToo() {
        TestTerminal terminal = new TestTerminal(10, 2).write("abcdefghijklmno\r\n1\r\n2\r\n3");
        assertEquals(3, terminal.copy().scrollbackLines());
        terminal.resize(20, 2);
        assertEquals(List.of("2", "3"), terminal.rows());
        assertEquals(List.of("abcdefghijklmno", "1"), terminal.rows(2));
        terminal.resize(5, 2);
        assertEquals(List.of("abcde", "fghij"), terminal.rows(4));
        assertEquals(List.of("klmno", "1"), terminal.rows(2));
        assertEquals("1,1", terminal.cursor());
    }

    @Test
    void aWrapThroughTheTopOfTheScreenIsOneLine() {
        TestTerminal terminal = new TestTerminal(5, 2).write("abcdefghijklmno");
        assertEquals(List.of("fghij", "klmno"), terminal.rows());
        terminal.resize(15, 2);
        assertEquals("abcdefghijklmno", terminal.row(0));
        assertEquals("0,14", terminal.cursor());
        assertEquals(List.of("abcdefghijklmno", "p"), terminal.write("p").rows());
    }

    @Test
    void whatWasClearedDoesNotGoOn() {
        for (String clear : List.of("^[[H^[[2J", "^[[H^[[J", "^[[H^[[2K", "^[[H^[[L", "^[[H^[M", "^[[H^[[5M", "^[#8^[[2K", "^[c")) {
            TestTerminal terminal = new TestTerminal(5, 2).write("abcdefghijklmno" + clear + "next");
            terminal.resize(15, 2);
            assertEquals("abcde", terminal.rows(1).getFirst(), clear);
        }
    }

    @Test
    void fewerRowsTakeTheBlankOnesFirst() {
        TestTerminal terminal = new TestTerminal(10, 6).write("1\r\n2\r\n3");
        terminal.resize(10, 4);
        assertEquals(List.of("1", "2", "3"), terminal.rows());
        terminal.resize(10, 2);
        assertEquals(List.of("2", "3"), terminal.rows());
        assertEquals(1, terminal.copy().scrollbackLines());
        assertEquals("1,1", terminal.cursor());
    }

    @Test
    void moreRowsBringBackWhatScrolledOff() {
        TestTerminal terminal = new TestTerminal(10, 2).write("1\r\n2\r\n3\r\n4");
        terminal.resize(10, 3);
        assertEquals(List.of("2", "3", "4"), terminal.rows());
        assertEquals("2,1", terminal.cursor());
        terminal.resize(10, 9);
        assertEquals(List.of("1", "2", "3", "4"), terminal.rows());
        assertEquals(0, terminal.copy().scrollbackLines());
    }

    @Test
    void aClearedScreenStaysClear() {
        TestTerminal terminal = new TestTerminal(10, 3).write("1\r\n2\r\n3\r\n4\r\n5^[[H^[[2J$ ");
        terminal.resize(12, 6);
        assertEquals(List.of("$"), terminal.rows());
        assertEquals(2, terminal.copy().scrollbackLines());
        terminal.resize(12, 3);
        assertEquals(List.of("$"), terminal.rows());
        assertEquals("0,2", terminal.cursor());
    }

    @Test
    void theCursorStaysInSightAboveText() {
        TestTerminal terminal = new TestTerminal(10, 6).write("1\r\n2\r\n3\r\n4\r\n5\r\n6^[[2;1H");
        terminal.resize(10, 3);
        assertEquals("0,0", terminal.cursor());
        assertEquals(List.of("2", "3", "4"), terminal.rows());
    }

    @Test
    void theCursorStaysAtItsCharacter() {
        TestTerminal terminal = new TestTerminal(10, 6).write("abcdefghijklmnop^[[1;8H");
        terminal.resize(5, 6);
        assertEquals("1,2", terminal.cursor());
        terminal.write("X");
        assertEquals(List.of("abcde", "fgXij", "klmno", "p"), terminal.rows());
    }

    @Test
    void wideCharactersAreNotCut() {
        TestTerminal terminal = new TestTerminal(6, 5).write("a中文字b");
        terminal.resize(4, 5);
        assertEquals(List.of("a中", "文字", "b"), terminal.rows());
        terminal.resize(5, 5);
        assertEquals(List.of("a中文", "字b"), terminal.rows());
        terminal.resize(20, 5);
        assertEquals(List.of("a中文字b"), terminal.rows());
        terminal.resize(1, 9);
        assertEquals("a", terminal.rows(99).getFirst());
    }

    @Test
    void theAlternateScreenIsCutAndTheNormalOneIsWrapped() {
        TestTerminal terminal = new TestTerminal(10, 3).write("abcdefghijklmn^[[?1049h^[[Hfull screen^[[3;1Hlast");
        terminal.resize(5, 2);
        assertEquals(List.of("full", "n"), terminal.rows().stream().map(String::strip).toList());
        terminal.write("^[[?1049l");
        assertEquals(List.of("fghij", "klmn"), terminal.rows());
        assertEquals("1,4", terminal.cursor());
        assertEquals(List.of("abcde", "fghij"), terminal.rows(1));
    }

    @Test
    void marginsAreThoseOfTheNewScreen() {
        TestTerminal terminal = new TestTerminal(10, 4).write("^[[2;3r").resize(10, 3).write("^[[3;1Hlast\n");
        assertEquals(List.of("", "last"), terminal.rows());
    }

    @Test
    void numbersOfLinesAreTheOldOnesWhereTheLayoutIsTheSame() {
        TestTerminal terminal = new TestTerminal(10, 2).write("1\r\n2\r\n3");
        long layout = terminal.copy().layout();
        assertEquals(layout, terminal.write("\r\n4").copy().layout());
        assertEquals(layout, terminal.resize(10, 2).copy().layout());
        assertTrue(terminal.resize(11, 2).copy().layout() > layout);
    }

    @Test
    void manySizesLoseNothing() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("line ").append(i).append(" of some length that wraps").append(i % 3 == 0 ? "\r\n" : " ");
        }
        TestTerminal terminal = new TestTerminal(80, 24, 10_000).write(text.toString());
        String before = all(terminal);
        for (int[] size : new int[][] {{20, 10}, {200, 50}, {7, 3}, {80, 24}, {33, 1}, {80, 24}}) {
            terminal.resize(size[0], size[1]);
            assertEquals(before, all(terminal), size[0] + "x" + size[1]);
        }
    }

    private static String all(TestTerminal terminal) {
        return terminal.emulator().text(new Place(0, 0), new Place(Long.MAX_VALUE, 0)).stripTrailing();
    }
}
