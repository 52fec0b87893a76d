package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to harm: it shows as little as it should, and takes no more than it may. */
class HostileStreamsTest {

    private static TestTerminal shown(String name) {
        return new TestTerminal(80, 24).write(RecordedStreamsTest.stream(name));
    }

    @Test
    void questionsThatAreNotAnsweredDoNotShow() {
        assertEquals(List.of("done"), shown("queries-silent").rows());
    }

    @Test
    void theClipboardIsNotWritten() {
        assertEquals(List.of("x"), shown("osc52-write").rows());
    }

    @Test
    void unknownStringsDoNotShow() {
        assertEquals(List.of("LMok"), shown("osc-unknown").rows());
        assertEquals(List.of("ok"), shown("apc-pm-sos").rows());
    }

    @Test
    void numbersWithoutEndAreReadOver() {
        TestTerminal terminal = shown("params");
        assertEquals(List.of("ok"), terminal.rows());
        assertEquals(CellStyle.PLAIN, terminal.copy().style(0, 0));
    }

    @Test
    void countsStayOnTheScreen() {
        TestTerminal terminal = shown("huge-counts");
        assertEquals(new TerminalSize(80, 24), terminal.copy().size());
        assertTrue(terminal.rows().contains("ok"), terminal.rows().toString());
        assertTrue(terminal.copy().scrollbackLines() <= 30);
    }

    @Test
    void impossibleMarginsAreNoMargins() {
        TestTerminal terminal = shown("margins");
        assertEquals("ok", terminal.row(0));
        assertEquals("0,2", terminal.cursor());
    }

    @Test
    void singleControlsAboveAsciiAreNoControls() {
        TestTerminal terminal = shown("c1-utf8");
        assertEquals(List.of("31mred0m \ufffd32m 0;t \ufffd\ufffd end"), terminal.rows());
        assertEquals(CellStyle.PLAIN, terminal.copy().style(0, 3));
    }

    @Test
    void badBytesAreOneMarkEachAndSwallowNothing() {
        TestTerminal terminal = shown("split-utf8");
        assertEquals(List.of("é€\ud83d\udc33|e\u0301|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67|\u2694\ufe0f|Ａ中|"
                + "\ufffd\ufffd|\ufffd\ufffd\ufffd|\ufffd\ufffd|"), terminal.rows());
        ScreenCopy copy = terminal.copy();
        assertEquals("|", copy.text(0, 4));
        assertEquals("e\u0301", copy.text(0, 5));
        assertEquals("|", copy.text(0, 6));
        assertEquals("|", copy.text(0, 13));
        assertTrue(copy.isWide(0, 7));
        assertEquals("|", copy.text(0, 15));
        assertEquals("|", copy.text(0, 20));
    }

    @Test
    void aStringWithoutEndCanBeLeft() {
        TestTerminal terminal = shown("dcs-open");
        assertTrue(terminal.copy().isWithinString());
        assertEquals(List.of(), terminal.rows());
        terminal.emulator().endString();
        assertFalse(terminal.copy().isWithinString());
        assertEquals(List.of("$ ls"), terminal.write("$ ls").rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[P", "^[]2;", "^[_", "^[^", "^[X"})
    void aStringEndsAtEscapeCancelAndSubstitute(String start) {
        for (String end : List.of("^[\\", "\u0018", "\u001a", "^[[m")) {
            assertEquals(List.of("ab"), new TestTerminal(20, 2).write("a" + start + "text" + end + "b").rows(), end);
        }
    }

    @Test
    void aTitleEndsAtTheBellAndAtTheLineEnd() {
        assertEquals(List.of("$ x"), new TestTerminal(20, 2).write("^[]0;title\u0007$ x").rows());
        assertEquals(List.of("", "$ x"), new TestTerminal(20, 2).write("^[]0;title\r\n$ x").rows().stream().map(String::strip).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[P", "^[_", "^[]", "^[["})
    void nothingIsReadOverForEver(String start) {
        byte[] filler = new byte[Parser.MOST_READ_OVER];
        Arrays.fill(filler, (byte) '1');
        TestTerminal terminal = new TestTerminal(20, 2).write(start).write(filler).write("mshown");
        assertTrue(terminal.row(0).endsWith("shown"), terminal.rows().toString());
        assertFalse(terminal.copy().isWithinString());
    }

    @Test
    void marksOnOneCharacterAreBounded() {
        TestTerminal terminal = new TestTerminal(20, 3).write("a" + "\u0301".repeat(10_000) + "b");
        assertEquals("a" + "\u0301".repeat(Clusters.MOST_MARKS), terminal.copy().text(0, 0));
        assertEquals("b", terminal.copy().text(0, 1));
    }

    @Test
    void kindsOfMarkedCharactersAreBounded() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Clusters.MOST + 100; i++) {
            text.append(Character.toString(0x4e00 + i % 20_000)).append('\u0301');
        }
        TestTerminal terminal = new TestTerminal(20, 3).write(text.toString()).write("\r\ne\u0301\r\n");
        assertEquals("e", terminal.row(1));
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsLeftOut() {
        assertEquals(List.of("abc"), new TestTerminal(20, 2).write("a\u202eb\u2066\u200f\ufeffc\u2028").rows());
    }

    @Test
    void answersAreBoundedInASecond() {
        TestTerminal terminal = new TestTerminal(20, 2);
        byte[] questions = String.join("", Collections.nCopies(5_000, "\u001b[6n")).getBytes(StandardCharsets.US_ASCII);
        assertEquals(Replies.MOST_A_SECOND, terminal.write(questions).replies().size());
        terminal.passNanos(1_000_000_000);
        assertEquals(1, terminal.write("^[[6n").replies().size());
    }

    @Test
    void whatAProgramLeftOnIsSwitchedOff() {
        TestTerminal terminal = new TestTerminal(80, 24).write("$ vi\r\n^[[31;1m").write(RecordedStreamsTest.stream("modes-left"));
        assertTrue(terminal.copy().modes().has(TerminalMode.ALTERNATE_SCREEN));
        assertEquals(MouseTracking.MOVES, terminal.copy().modes().mouse());
        assertFalse(terminal.copy().modes().has(TerminalMode.CURSOR_VISIBLE));
        terminal.emulator().resetModes();
        assertEquals(TerminalModes.DEFAULT, terminal.copy().modes());
        terminal.write("ended");
        assertEquals(List.of("$ vi", "ended"), terminal.rows());
        assertEquals(CellStyle.PLAIN, terminal.copy().style(1, 0));
    }

    @Test
    void whatWasLeftUnfinishedIsForgotten() {
        for (String unfinished : List.of("^[[?25", "^[]0;ti", "^[Pq", "^[(0^[", "^[[4h^[[5;9r^[[?6h", "\u000e^[)0")) {
            TestTerminal terminal = new TestTerminal(20, 10).write(unfinished);
            terminal.emulator().resetModes();
            assertEquals("lq", terminal.write("\r\nlq").rows().getLast(), unfinished);
        }
    }

    @Test
    void aLotOfWorkIsDoneInParts() {
        Screen screen = new Screen(new TerminalSize(TerminalSize.LARGEST, TerminalSize.LARGEST), new Scrollback(10, 1 << 20, 0));
        Parser parser = new Parser(screen, new Replies(() -> 0));
        byte[] pictures = "\u001b#8".repeat(20).getBytes(StandardCharsets.US_ASCII);
        assertEquals(2 * 3, parser.feed(pictures, 0, pictures.length));
        TestTerminal terminal = new TestTerminal(TerminalSize.LARGEST, TerminalSize.LARGEST).write(pictures).write("end");
        assertTrue(terminal.row(0).startsWith("endEEE"));
        assertEquals(TerminalSize.LARGEST, terminal.row(999).length());
    }

    @Test
    void theLargestScreenIsServedToo() {
        TestTerminal terminal = new TestTerminal(TerminalSize.LARGEST, TerminalSize.LARGEST)
                .write("^[#8^[[41m^[[2J^[[65535S^[[65535T^[[65535L^[[Hend");
        assertEquals("end", terminal.row(0).strip());
    }
}
