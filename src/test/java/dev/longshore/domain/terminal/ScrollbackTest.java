package dev.longshore.domain.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What scrolled off. */
class ScrollbackTest {

    private static final int COLUMNS = 1_000;

    private final Line read = new Line(COLUMNS);

    private static Line line(String text) {
        Line line = new Line(COLUMNS);
        line.put(0, text.getBytes(StandardCharsets.US_ASCII), 0, text.length(), 0);
        return line;
    }

    private String text(Scrollback rows, int index) {
        rows.read(index, read);
        return new String(read.text, 0, read.length);
    }

    @Test
    void rowsComeBackAsTheyWere() {
        Random random = new Random(7);
        Scrollback rows = new Scrollback(100, 1 << 20, 0);
        Line[] written = new Line[100];
        for (int i = 0; i < written.length; i++) {
            written[i] = random(random);
            rows.push(written[i]);
        }
        for (int i = 0; i < written.length; i++) {
            rows.read(i, read);
            assertEquals(written[i].wrapped, read.wrapped);
            for (int column = 0; column < COLUMNS; column++) {
                assertEquals(written[i].cell(column), read.cell(column));
                assertEquals(written[i].style(column), read.style(column));
            }
        }
    }

    private static Line random(Random random) {
        Line line = new Line(COLUMNS);
        int[] cells = {'a', 0xe9, 0x4e2d, 0x1f600, 0x110005};
        long[] styles = {0, 1, CellStyle.BOLD | 5, -1L >>> 1};
        int kinds = random.nextInt(cells.length) + 1;
        line.fill = random.nextBoolean() ? 0 : CellStyle.withBackground(0, 3);
        line.wrapped = random.nextBoolean();
        for (int column = 0; column < random.nextInt(COLUMNS - 1); ) {
            int cell = cells[random.nextInt(kinds)];
            int width = cell == 0x4e2d ? 2 : 1;
            line.put(column, cell, width, styles[random.nextInt(random.nextBoolean() ? 1 : styles.length)]);
            column += width + random.nextInt(3) / 2;
        }
        return line;
    }

    @Test
    void theOldestGoWhereThereAreTooMany() {
        Scrollback rows = new Scrollback(150, 1 << 20, 0);
        for (int i = 0; i < 1_000; i++) {
            rows.push(line("row " + i));
        }
        assertEquals(150, rows.size());
        assertEquals(850, rows.firstNumber());
        assertEquals("row 850", text(rows, 0));
        assertEquals("row 999", text(rows, 149));
    }

    @Test
    void theOldestGoWhereTheyTakeTooMuch() {
        Scrollback rows = new Scrollback(1_000_000, 4 * Scrollback.BLOCK, 0);
        Line wide = new Line(COLUMNS);
        for (int i = 0; i < 10_000; i++) {
            for (int column = 0; column < COLUMNS; column++) {
                wide.put(column, 0x1f600 + i % 7, 1, column);
            }
            rows.push(wide);
        }
        assertTrue(rows.size() > 3 && rows.size() < 40, String.valueOf(rows.size()));
        assertEquals(10_000, rows.endNumber());
        rows.read(rows.size() - 1, read);
        assertEquals(0x1f600 + 9_999 % 7, read.text[999]);
        rows.read(0, read);
        assertEquals(0x1f600 + (int) rows.firstNumber() % 7, read.text[0]);
    }

    @Test
    void theNewestCanBeTakenAway() {
        Scrollback rows = new Scrollback(20_000, 1 << 24, 0);
        for (int i = 0; i < 20_000; i++) {
            rows.push(line("row " + i));
        }
        rows.shorten(5_000);
        rows.push(line("next"));
        assertEquals(5_001, rows.size());
        assertEquals("row 4999", text(rows, 4_999));
        assertEquals("next", text(rows, 5_000));
        rows.shorten(0);
        assertEquals(0, rows.size());
        rows.push(line("first"));
        assertEquals("first", text(rows, 0));
        rows.clear();
        rows.push(line("again"));
        assertEquals(List.of("again", "1", "1"), List.of(text(rows, 0), "" + rows.size(), "" + rows.firstNumber()));
    }

    @Test
    void noneIsKeptWhereNoneIsWanted() {
        TestTerminal terminal = new TestTerminal(10, 2, 0).write("1\r\n2\r\n3\r\n4");
        assertEquals(0, terminal.copy().scrollbackLines());
        assertEquals(List.of("3", "4"), terminal.resize(5, 2).rows());
    }

    @Test
    void onlyRowsFromTheTopOfTheScreenAreKept() {
        TestTerminal terminal = new TestTerminal(10, 4).write("1\r\n2\r\n3\r\n4^[[1;3r^[[3;1H\n^[[2;3r^[[3;1H\n");
        assertEquals(1, terminal.copy().scrollbackLines());
        assertEquals(List.of("1", "2"), terminal.rows(1));
        assertEquals(List.of("2", "", "", "4"), terminal.rows());
    }

    @Test
    void aViewThatScrolledBackShowsWhatWasThere() {
        TestTerminal terminal = new TestTerminal(10, 3);
        for (int i = 0; i < 20; i++) {
            terminal.write((i == 0 ? "" : "\r\n") + "^[[3" + i % 8 + "mrow " + i);
        }
        assertEquals(List.of("row 17", "row 18", "row 19"), terminal.rows(0));
        assertEquals(List.of("row 16", "row 17", "row 18"), terminal.rows(1));
        assertEquals(List.of("row 0", "row 1", "row 2"), terminal.rows(99));
        ScreenCopy copy = terminal.copy(99);
        assertEquals(17, copy.scrolledBack());
        assertEquals(0, copy.firstLine());
        assertEquals(19, copy.cursorRow());
        assertArrayEquals(new int[] {0, 1, 2}, IntStream.range(0, 3).map(row -> CellStyle.foreground(copy.style(row, 0))).toArray());
        assertTrue(copy.sameRow(2, terminal.copy(16), 1));
    }

    @Test
    void manyShortRowsTakeLittle() {
        Scrollback rows = new Scrollback(10_000, 1 << 24, 0);
        Line row = line("y");
        for (int i = 0; i < 200_000; i++) {
            rows.push(row);
        }
        assertEquals(10_000, rows.size());
        assertEquals("y", text(rows, 9_999));
        assertTrue(LineCodec.write(row, new byte[100], 0) <= 4, Arrays.toString(row.text));
    }
}
