package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Erasing, inserting, deleting, scrolling. */
class EditsTest {

    private final TestTerminal terminal = new TestTerminal(8, 4).write("abcdefgh\r\nijklmnop\r\nqrstuvwx\r\nyz012345^[[2;4H");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ^[[K          | abcdefgh,ijk,qrstuvwx,yz012345
            ^[[1K         | abcdefgh,    mnop,qrstuvwx,yz012345
            ^[[2K         | abcdefgh,,qrstuvwx,yz012345
            ^[[?2K        | abcdefgh,,qrstuvwx,yz012345
            ^[[J          | abcdefgh,ijk
            ^[[1J         | ,    mnop,qrstuvwx,yz012345
            ^[[2J         | ''
            ^[[9J         | abcdefgh,ijklmnop,qrstuvwx,yz012345
            ^[[X          | abcdefgh,ijk mnop,qrstuvwx,yz012345
            ^[[3X         | abcdefgh,ijk   op,qrstuvwx,yz012345
            ^[[99X        | abcdefgh,ijk,qrstuvwx,yz012345
            ^[[@          | abcdefgh,ijk lmno,qrstuvwx,yz012345
            ^[[3@         | abcdefgh,ijk   lm,qrstuvwx,yz012345
            ^[[99@        | abcdefgh,ijk,qrstuvwx,yz012345
            ^[[P          | abcdefgh,ijkmnop,qrstuvwx,yz012345
            ^[[3P         | abcdefgh,ijkop,qrstuvwx,yz012345
            ^[[99P        | abcdefgh,ijk,qrstuvwx,yz012345
            ^[[L          | abcdefgh,,ijklmnop,qrstuvwx
            ^[[99L        | abcdefgh
            ^[[M          | abcdefgh,qrstuvwx,yz012345
            ^[[2M         | abcdefgh,yz012345
            ^[[99M        | abcdefgh
            ^[[S          | ijklmnop,qrstuvwx,yz012345
            ^[[99S        | ''
            ^[[T          | ,abcdefgh,ijklmnop,qrstuvwx
            ^[[2^         | ,,abcdefgh,ijklmnop
            ^[[1;1;1;1;1T | abcdefgh,ijklmnop,qrstuvwx,yz012345
            ^[[1;3r^[[2;1H^[[L | abcdefgh,,ijklmnop,yz012345
            ^[[1;3r^[[2;1H^[[M | abcdefgh,qrstuvwx,,yz012345
            ^[[1;3r^[[4;1H^[[L | abcdefgh,ijklmnop,qrstuvwx,yz012345
            ^[[2;3r^[[S    | abcdefgh,qrstuvwx,,yz012345
            ^[[2;3r^[[T    | abcdefgh,,ijklmnop,yz012345
            ^[[2;3r^[[3;1H^[D | abcdefgh,qrstuvwx,,yz012345
            ^[[2;3r^[[2;1H^[M | abcdefgh,,ijklmnop,yz012345
            ^[[4hXY        | abcdefgh,ijkXYlmn,qrstuvwx,yz012345
            ^[[4hXY^[[4lZ  | abcdefgh,ijkXYZmn,qrstuvwx,yz012345
            X^[[2b         | abcdefgh,ijkXXXop,qrstuvwx,yz012345
            ^[#8           | EEEEEEEE,EEEEEEEE,EEEEEEEE,EEEEEEEE
            ^[c            | ''
            """)
    void eachEditLeavesWhatItShould(String written, String rows) {
        terminal.write(written);
        assertEquals(rows.isEmpty() ? List.of() : List.of(rows.split(",")), terminal.rows());
    }

    @Test
    void whatIsErasedTakesTheBackground() {
        terminal.write("^[[44;1;4m^[[K");
        long style = terminal.copy().style(1, 7);
        assertEquals(4, CellStyle.background(style));
        assertEquals(Underline.NONE, CellStyle.underline(style));
        terminal.write("^[[P");
        assertEquals(4, CellStyle.background(terminal.copy().style(1, 7)));
        terminal.write("^[[41m^[[3;1H^[[2P");
        assertEquals(List.of(CellStyle.THEME, 1, 1),
                List.of(5, 6, 7).stream().map(column -> CellStyle.background(terminal.copy().style(2, column))).toList());
        terminal.write("^[[42m^[[4;7H^[[@");
        assertEquals(2, CellStyle.background(terminal.copy().style(3, 6)));
        assertEquals(CellStyle.THEME, CellStyle.background(terminal.copy().style(3, 7)));
    }

    @Test
    void halfAWideCharacterIsNoCharacter() {
        terminal.write("^[[1;1H中中中中");
        assertEquals("中中中中", terminal.row(0));
        terminal.write("^[[1;2Hx");
        assertEquals(" x中中中", terminal.row(0));
        terminal.write("^[[1;3Hy");
        assertEquals(" xy 中中", terminal.row(0));
        terminal.write("^[[1;5H^[[1@");
        assertEquals(" xy  中", terminal.row(0), "the last one had no room");
        terminal.write("^[[1;6H^[[1X^[[1;1H文^[[1;2H^[[K");
        assertEquals("", terminal.row(0));
        assertTrue(terminal.copy().isBlank(0, 0));
    }

    @Test
    void wideCharactersAreDeletedWhole() {
        terminal.write("^[[1;1H中中中中^[[1;2H^[[P");
        assertEquals(" 中中中", terminal.row(0));
        terminal.write("^[[2;1H中中中中^[[2;1H^[[P");
        assertEquals(" 中中中", terminal.row(1));
    }

    @Test
    void whatScrolledOffCanBeCleared() {
        terminal.write("\r\n\n\n\n\n\n");
        assertTrue(terminal.copy().scrollbackLines() > 0);
        terminal.write("^[[3J");
        assertEquals(0, terminal.copy().scrollbackLines());
    }
}
