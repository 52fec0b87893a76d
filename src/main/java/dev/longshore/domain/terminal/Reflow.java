package dev.longshore.domain.terminal;

/**
 * Lays the rows of the normal screen and its scrollback out for another size: what was wrapped is joined, and wrapped anew. The cursor
 * stays at its character. What had scrolled off comes back only onto a screen that was full to its last row, so that a cleared screen
 * stays clear.
 */
final class Reflow {

    private static final int NO_CURSOR = -1;
    private static final int REPLACEMENT = 0xfffd;

    private final TerminalSize size;
    private final Cursor cursor;
    private final Scrollback rows;
    private final Grid grid;
    /** The row that grows, and how many of its cells are used. */
    private final Line line;
    private int used;
    private long cursorRow;

    /** @param scrollback may be changed @param cursor is moved to where its character is */
    Reflow(Grid old, Scrollback scrollback, Cursor cursor, TerminalSize size) {
        this.size = size;
        this.cursor = cursor;
        line = new Line(size.columns());
        grid = new Grid(size);
        rows = old.size().columns() == size.columns() ? scrollback : wrappedAnew(scrollback, old.size().columns());
        long top = rows.endNumber();
        int last = lastUsedRow(old);
        rows.keepMore(size.rows());
        addScreen(old, last);
        long end = rows.endNumber();
        long bottomed = end - size.rows();
        takeScreen(last == old.size().rows() - 1 ? bottomed : Math.max(top, bottomed), end);
    }

    Grid grid() {
        return grid;
    }

    Scrollback scrollback() {
        return rows;
    }

    private Scrollback wrappedAnew(Scrollback scrollback, int columns) {
        Scrollback anew = scrollback.emptied();
        Line row = new Line(columns);
        for (int i = 0; i < scrollback.size(); i++) {
            scrollback.read(i, row);
            add(row, NO_CURSOR, anew);
        }
        return anew;
    }

    private void addScreen(Grid old, int last) {
        for (int row = 0; row <= last; row++) {
            Line next = old.line(row);
            int column = row != cursor.row ? NO_CURSOR : cursor.wrapPending ? next.length : cursor.column;
            add(next, column, rows);
        }
        if (used > 0) {
            push(false, rows);
        }
    }

    /** The last row with text or the cursor. */
    private int lastUsedRow(Grid old) {
        int row = old.size().rows() - 1;
        while (row > cursor.row && old.line(row).length == 0 && old.line(row).fill == CellStyle.PLAIN) {
            row--;
        }
        return row;
    }

    private void add(Line row, int cursorColumn, Scrollback to) {
        for (int column = 0; column < row.length; ) {
            int wanted = row.isTail(column + 1) ? 2 : 1;
            int width = Math.min(wanted, size.columns());
            if (used + width > size.columns()) {
                push(true, to);
            }
            if (cursorColumn >= column && cursorColumn < column + wanted) {
                place(used, to);
            }
            line.put(used, width == wanted ? row.text[column] : REPLACEMENT, width, row.styles[column]);
            used += width;
            column += wanted;
        }
        if (cursorColumn >= row.length) {
            place(used + cursorColumn - row.length, to);
        }
        if (!row.wrapped) {
            line.fill = row.fill;
            push(false, to);
        }
    }

    private void place(int column, Scrollback to) {
        cursorRow = to.endNumber();
        cursor.column = Math.min(column, size.columns() - 1);
        cursor.wrapPending = column == size.columns() && used == size.columns();
    }

    private void push(boolean wrapped, Scrollback to) {
        line.wrapped = wrapped;
        to.push(line);
        line.clear(CellStyle.PLAIN);
        used = 0;
    }

    /** @param wanted the number of the row that should be the first on the screen; the cursor's row has to be there too */
    private void takeScreen(long wanted, long end) {
        long oldest = rows.firstNumber();
        cursorRow = Math.max(cursorRow, oldest);
        long first = Math.clamp(wanted, Math.max(oldest, cursorRow - size.rows() + 1), cursorRow);
        for (int row = 0; row < size.rows() && first + row < end; row++) {
            rows.read((int) (first + row - oldest), grid.line(row));
        }
        rows.shorten((int) (first - oldest));
        rows.keepMore(0);
        cursor.row = (int) (cursorRow - first);
    }
}
