package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the cursor goes. */
class CursorTest {

    private final TestTerminal terminal = new TestTerminal(10, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ^[[H                        | 0,0
            ^[[3;4H                     | 2,3
            ^[[3;4f                     | 2,3
            ^[[99;99H                   | 4,9
            ^[[0;0H                     | 0,0
            ^[[3;4H^[[A                 | 1,3
            ^[[3;4H^[[9A                | 0,3
            ^[[3;4H^[[0B                | 3,3
            ^[[3;4H^[[2147483648B       | 4,3
            ^[[3;4H^[[2C                | 2,5
            ^[[3;4H^[[99C               | 2,9
            ^[[3;4H^[[2D                | 2,1
            ^[[3;4H^[[99D               | 2,0
            ^[[3;4H^[[E                 | 3,0
            ^[[3;4H^[[2F                | 0,0
            ^[[3;4H^[[8G                | 2,7
            ^[[3;4H^[[8`                | 2,7
            ^[[3;4H^[[2d                | 1,3
            ^[[3;4H^[[2a                | 2,5
            ^[[3;4H^[[1e                | 3,3
            ab\\t                        | 0,8
            ab\\t\\t                      | 0,9
            ^[[2Ix                      | 0,9
            ^[[1;10H^[[Z                | 0,8
            ^[[1;10H^[[2Z               | 0,0
            abc\\b\\b                     | 0,1
            \\b                          | 0,0
            abcdefghij                  | 0,9
            abcdefghijk                 | 1,1
            abcdefghij\\b                | 0,8
            abcdefghij^[[C              | 0,9
            abcdefghij^[[Kk             | 0,9
            abcdefghij^[[Pk             | 0,9
            abcdefghij^[[31mk           | 1,1
            abcdefghij^[[Sk             | 1,1
            abcdefghij^[[4Jk            | 1,1
            abcdefghij^[[3Jk            | 1,1
            ^[[3;4H^[7^[[H^[8           | 2,3
            ^[[3;4H^[[s^[[H^[[u         | 2,3
            ^[[3;4H^[D                  | 3,3
            ^[[3;4H^[E                  | 3,0
            ^[[3;4H^[M                  | 1,3
            ^[[2;4r                     | 0,0
            ^[[2;4r^[[?6h               | 1,0
            ^[[2;4r^[[?6h^[[9;9H        | 3,8
            ^[[2;4r^[[?6h^[[2d          | 2,0
            ^[[2;4r^[[3;3H^[[9A         | 1,2
            ^[[2;4r^[[3;3H^[[9B         | 3,2
            ^[[2;4r^[[5;3H^[[9A         | 1,2
            ^[[2;4r^[[1;3H^[[9A         | 0,2
            ^[[2;4r^[[5;3H\\n\\n          | 4,2
            ^[[20hab\\n                  | 1,0
            """)
    void eachMoveEndsWhereItShould(String written, String place) {
        terminal.write(written.replace("\\t", "\t").replace("\\b", "\b").replace("\\n", "\n"));
        assertEquals(place, terminal.cursor());
    }

    @Test
    void itsPlaceIsToldAsItIsSet() {
        terminal.write("^[[3;4H^[[6n^[[?6n^[[2;4r^[[?6h^[[2;2H^[[6n");
        assertEquals(List.of("\u001b[3;4R", "\u001b[?3;4R", "\u001b[2;2R"), terminal.replies());
    }

    @Test
    void tabStopsAreSetAndCleared() {
        terminal.write("^[[1;4H^[H\r\t1\t2");
        assertEquals("   1    2", terminal.row(0));
        terminal.write("^[[2;9H^[[g\r\t\tx");
        assertEquals("         x", terminal.row(1));
        terminal.write("^[[3g^[[3;1H\tx");
        assertEquals("         x", terminal.row(2));
    }

    @Test
    void whatIsSavedComesBackWhole() {
        terminal.write("^[[31m^[(0^[[2;2H^[7^[[m^[(B^[[5;5H^[8q");
        assertEquals(" ─", terminal.row(1));
        assertEquals(1, CellStyle.foreground(terminal.copy().style(1, 1)));
    }

    @Test
    void textWrapsOnlyWhenMoreComes() {
        terminal.write("abcdefghij");
        assertEquals(List.of("abcdefghij"), terminal.rows());
        terminal.write("\rX\n").write("^[[Hklmnopqrst\r\nY");
        assertEquals(List.of("klmnopqrst", "Y"), terminal.rows());
    }

    @Test
    void withoutWrappingTheLastColumnIsWrittenAgain() {
        terminal.write("^[[?7labcdefghijklm中");
        assertEquals(List.of("abcdefgh中"), terminal.rows());
        terminal.write("xy");
        assertEquals(List.of("abcdefgh y"), terminal.rows());
    }
}
