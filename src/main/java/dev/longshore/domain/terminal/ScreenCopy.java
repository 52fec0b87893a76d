package dev.longshore.domain.terminal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What shows of a terminal at one moment: the target of {@link Emulator#read}, to be used again and again by one thread. */
public final class ScreenCopy {

    private TerminalSize size = new TerminalSize(1, 1);
    private int[] text = new int[1];
    private long[] styles = new long[1];
    private boolean[] wrapped = new boolean[1];
    private final Map<Integer, String> clusters = new HashMap<>();
    private Line scratch = new Line(1);
    private TerminalModes modes = TerminalModes.DEFAULT;
    private int cursorRow;
    private int cursorColumn;
    private int scrolledBack;
    private int scrollbackLines;
    private long firstLine;
    private long version;
    private long layout;
    private boolean withinString;

    public TerminalSize size() {
        return size;
    }

    /** Whether the cell shows nothing, and looks at most like its background. */
    public boolean isBlank(int row, int column) {
        return cell(row, column) == Line.BLANK;
    }

    /** Whether the cell is the second half of the character before it. */
    public boolean isTail(int row, int column) {
        return cell(row, column) == Line.TAIL;
    }

    /** Whether the character takes this cell and the next one. */
    public boolean isWide(int row, int column) {
        return column + 1 < size.columns() && isTail(row, column + 1);
    }

    /** The character with its marks; empty for a blank cell and a second half. */
    public String text(int row, int column) {
        int cell = cell(row, column);
        return cell == Line.BLANK || cell == Line.TAIL ? ""
                : Clusters.isCluster(cell) ? clusters.getOrDefault(cell, "") : Character.toString(cell);
    }

    /** Adds {@link #text} without making a text of it; a space for a blank cell. */
    public void appendTo(StringBuilder line, int row, int column) {
        int cell = cell(row, column);
        if (cell == Line.BLANK) {
            line.append(' ');
        } else if (Clusters.isCluster(cell)) {
            line.append(clusters.getOrDefault(cell, ""));
        } else if (cell != Line.TAIL) {
            line.appendCodePoint(cell);
        }
    }

    /** See {@link CellStyle}. */
    public long style(int row, int column) {
        return styles[row * size.columns() + column];
    }

    /** Whether the row goes on in the next one. */
    public boolean isWrapped(int row) {
        return wrapped[row];
    }

    /** Whether a row shows the same as a row of another copy of the same terminal. */
    public boolean sameRow(int row, ScreenCopy other, int otherRow) {
        int columns = size.columns();
        int at = row * columns;
        int otherAt = otherRow * other.size.columns();
        return columns == other.size.columns() && Arrays.equals(text, at, at + columns, other.text, otherAt, otherAt + columns)
                && Arrays.equals(styles, at, at + columns, other.styles, otherAt, otherAt + columns);
    }

    public TerminalModes modes() {
        return modes;
    }

    /** The row here in which the cursor is; beyond the last one where it is scrolled out of sight. */
    public int cursorRow() {
        return cursorRow;
    }

    public int cursorColumn() {
        return cursorColumn;
    }

    /** By how many lines the view is above the screen: at most what was asked for. */
    public int scrolledBack() {
        return scrolledBack;
    }

    /** How far it can be. */
    public int scrollbackLines() {
        return scrollbackLines;
    }

    /** The number of the first row here, as {@link Place} counts. */
    public long firstLine() {
        return firstLine;
    }

    /** Grows with whatever is written. */
    public long version() {
        return version;
    }

    /** While it is the same, line numbers mean the same lines. */
    public long layout() {
        return layout;
    }

    /** Whether the program began a string and did not end it, so that nothing shows: {@link Emulator#endString} helps. */
    public boolean isWithinString() {
        return withinString;
    }

    private int cell(int row, int column) {
        return text[row * size.columns() + column];
    }

    /** Called under the lock of the emulator. */
    void take(Screen screen, int wantedBack, long newVersion, boolean isWithinString) {
        makeRoom(screen.size());
        clusters.clear();
        scrollbackLines = screen.isAlternate() ? 0 : screen.scrollback().size();
        scrolledBack = Math.clamp(wantedBack, 0, scrollbackLines);
        firstLine = screen.scrollback().endNumber() - scrolledBack;
        for (int row = 0; row < size.rows(); row++) {
            takeRow(row, screen);
        }
        modes = screen.modes.copy();
        cursorRow = screen.cursor.row + scrolledBack;
        cursorColumn = screen.cursor.column;
        layout = screen.layout();
        version = newVersion;
        withinString = isWithinString;
    }

    private void makeRoom(TerminalSize wanted) {
        if (!wanted.equals(size)) {
            size = wanted;
            text = new int[wanted.columns() * wanted.rows()];
            styles = new long[text.length];
            wrapped = new boolean[wanted.rows()];
            scratch = new Line(wanted.columns());
        }
    }

    private void takeRow(int row, Screen screen) {
        Line line = row < scrolledBack ? scratch : screen.line(row - scrolledBack);
        if (row < scrolledBack) {
            screen.scrollback().read(screen.scrollback().size() - scrolledBack + row, scratch);
        }
        int columns = size.columns();
        int at = row * columns;
        System.arraycopy(line.text, 0, text, at, line.length);
        System.arraycopy(line.styles, 0, styles, at, line.length);
        Arrays.fill(text, at + line.length, at + columns, Line.BLANK);
        Arrays.fill(styles, at + line.length, at + columns, line.fill);
        wrapped[row] = line.wrapped;
        for (int i = at; i < at + line.length; i++) {
            if (Clusters.isCluster(text[i])) {
                clusters.putIfAbsent(text[i], screen.clusters.text(text[i]));
            }
        }
    }
}
