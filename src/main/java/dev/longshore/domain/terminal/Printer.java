package dev.longshore.domain.terminal;

/** Writes characters at the cursor. */
final class Printer {

    private static final int REPLACEMENT = 0xfffd;
    /** Below it all characters take one cell, apart from controls, which never come here. */
    private static final int FIRST_MARK = 0x300;

    private final Screen screen;
    private final Cursor cursor;
    /** What {@code CSI b} repeats; 0 where nothing was written. */
    private int last;

    Printer(Screen screen) {
        this.screen = screen;
        cursor = screen.cursor;
    }

    void forget() {
        last = 0;
    }

    /** Writes printable ASCII. */
    void ascii(byte[] bytes, int from, int to) {
        last = bytes[to - 1];
        if (!cursor.charsets.isPlain()) {
            for (int i = from; i < to; i++) {
                character(cursor.charsets.map(bytes[i]));
            }
            return;
        }
        boolean insert = screen.modes.has(TerminalMode.INSERT);
        int columns = screen.columns();
        for (int at = from; at < to; ) {
            if (cursor.wrapPending) {
                wrap();
            }
            Line line = screen.currentLine();
            int count = Math.min(to - at, columns - cursor.column);
            if (insert) {
                line.insert(cursor.column, count, cursor.style);
            }
            line.put(cursor.column, bytes, at, count, cursor.style);
            at += count;
            advance(count, columns);
            if (at < to && !cursor.wrapPending && cursor.column == columns - 1) {
                line.put(columns - 1, bytes, to - 1, 1, cursor.style);
                return;
            }
        }
    }

    /** Writes any character that is no control. */
    void print(int codePoint) {
        int width = codePoint < FIRST_MARK ? 1 : CharWidth.of(codePoint);
        if (width > 0) {
            last = codePoint;
            place(codePoint == Line.TAIL ? REPLACEMENT : codePoint, width);
        } else if (width == 0) {
            combine(codePoint);
        }
    }

    /** A byte that is no UTF-8. */
    void bad() {
        print(REPLACEMENT);
    }

    /** At most one row of it. */
    void repeat(int times) {
        if (last != 0) {
            int mapped = last < 0x7f ? cursor.charsets.map(last) : last;
            for (int i = Math.min(times, screen.columns()); i > 0; i--) {
                character(mapped);
            }
        }
    }

    private void character(int codePoint) {
        place(codePoint, codePoint < FIRST_MARK ? 1 : CharWidth.of(codePoint));
    }

    private void place(int codePoint, int wanted) {
        int columns = screen.columns();
        boolean fits = wanted <= columns;
        int width = fits ? wanted : 1;
        if (cursor.wrapPending) {
            wrap();
        }
        if (cursor.column + width > columns) {
            noRoomForBothHalves(columns);
        }
        Line line = screen.currentLine();
        if (screen.modes.has(TerminalMode.INSERT)) {
            line.insert(cursor.column, width, cursor.style);
        }
        line.put(cursor.column, fits ? codePoint : REPLACEMENT, width, cursor.style);
        advance(width, columns);
    }

    private void noRoomForBothHalves(int columns) {
        if (screen.modes.has(TerminalMode.AUTOWRAP)) {
            screen.currentLine().erase(columns - 1, columns, CellStyle.erased(cursor.style));
            wrap();
        } else {
            cursor.column = columns - 2;
        }
    }

    private void advance(int cells, int columns) {
        cursor.column += cells;
        if (cursor.column >= columns) {
            cursor.column = columns - 1;
            cursor.wrapPending = screen.modes.has(TerminalMode.AUTOWRAP);
        }
    }

    private void wrap() {
        screen.currentLine().wrapped = true;
        cursor.wrapPending = false;
        cursor.column = 0;
        screen.index();
    }

    /** Adds a mark to the character before the cursor. */
    private void combine(int mark) {
        int column = cursor.wrapPending ? cursor.column : cursor.column - 1;
        if (column < 0) {
            return;
        }
        Line line = screen.currentLine();
        if (line.isTail(column)) {
            column--;
        }
        if (column < line.length) {
            int cell = line.text[column];
            line.text[column] = screen.clusters.with(cell == Line.BLANK ? ' ' : cell, mark);
        }
    }
}
