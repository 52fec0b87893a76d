package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours and marks. */
class StylesTest {

    private static final int RGB = CellStyle.RGB;

    private static String written(int colour) {
        return colour < RGB ? String.valueOf(colour) : "rgb(" + (colour >> 16 & 0xff) + "," + (colour >> 8 & 0xff) + "," + (colour & 0xff)
                + ")";
    }

    private static long after(String parameters) {
        return new TestTerminal(10, 2).write("^[[" + parameters + "mx").copy().style(0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31                   | 1        | -1
            97;104               | 15       | 12
            31;39                | -1       | -1
            41;49                | -1       | -1
            38;5;200             | 200      | -1
            38;5;256             | -1       | -1
            48;2;1;2;3           | -1       | rgb(1,2,3)
            38;2;1;2;3;44        | rgb(1,2,3) | 4
            38:2::1:2:3          | rgb(1,2,3) | -1
            38:2:1:2:3           | rgb(1,2,3) | -1
            38:2:9:1:2:3:0:0     | rgb(1,2,3) | -1
            38:2:1:2             | -1       | -1
            38:5:7;41            | 7        | 1
            48:5:8               | -1       | 8
            38;2;300;0;0;41      | -1       | 1
            38;5                 | -1       | -1
            38                   | -1       | -1
            38;9;31              | 1        | -1
            58;5;9;31            | 1        | -1
            58;2;1;2;3;32        | 2        | -1
            58:2::1:2:3;32       | 2        | -1
            31;                  | -1       | -1
            31;1;0               | -1       | -1
            99;109;38            | -1       | -1
            >31                  | -1       | -1
            ?31                  | -1       | -1
            """)
    void coloursAreRead(String parameters, String foreground, String background) {
        assertEquals(foreground, written(CellStyle.foreground(after(parameters))));
        assertEquals(background, written(CellStyle.background(after(parameters))));
    }

    @ParameterizedTest
    @CsvSource({"4,SINGLE", "4:0,NONE", "4:1,SINGLE", "4:2,DOUBLE", "4:3,CURLY", "4:4,DOTTED", "4:5,DASHED", "4:9,NONE", "21,DOUBLE",
            "4;24,NONE", "4:3;1,CURLY"})
    void underlinesHaveKinds(String parameters, Underline kind) {
        assertEquals(kind, CellStyle.underline(after(parameters)));
    }

    @Test
    void marksComeAndGo() {
        long all = after("1;2;3;5;7;8;9;53");
        assertTrue(CellStyle.bold(all) && CellStyle.dim(all) && CellStyle.italic(all) && CellStyle.blink(all) && CellStyle.inverse(all)
                && CellStyle.hidden(all) && CellStyle.struck(all) && CellStyle.overline(all));
        assertEquals(CellStyle.PLAIN, after("1;2;3;5;7;8;9;53;22;23;25;27;28;29;55"));
        assertEquals(CellStyle.PLAIN, after("1;3;31;44;4:3;0"));
    }

    @Test
    void coloursDoNotTouchEachOtherOrTheMarks() {
        long style = after("1;4:5;38;2;255;255;255;48;2;0;0;0;53");
        assertEquals(RGB | 0xffffff, CellStyle.foreground(style));
        assertEquals(RGB, CellStyle.background(style));
        assertEquals(Underline.DASHED, CellStyle.underline(style));
        assertTrue(CellStyle.bold(style) && CellStyle.overline(style));
    }
}
