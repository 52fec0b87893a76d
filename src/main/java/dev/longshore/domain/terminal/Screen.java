package dev.longshore.domain.terminal;

/** The state that sequences change: two grids of which one shows, the cursor, margins, modes and tab stops. */
final class Screen {

    final Cursor cursor = new Cursor();
    final Modes modes = new Modes();
    final Tabs tabs = new Tabs();
    final Clusters clusters = new Clusters();

    private final Cursor savedOfNormal = new Cursor();
    private final Cursor savedOfAlternate = new Cursor();
    /** The cursor of the normal screen while the alternate one shows. */
    private final Cursor left = new Cursor();
    private TerminalSize size;
    private Grid normal;
    private Grid alternate;
    private Grid grid;
    private Scrollback scrollback;
    private int top;
    private int bottom;
    private long layout;
    /** Cells that sequences of few bytes have changed since the count began. */
    private int work;

    Screen(TerminalSize size, Scrollback scrollback) {
        this.size = size;
        this.scrollback = scrollback;
        normal = new Grid(size);
        alternate = new Grid(size);
        grid = normal;
        bottom = size.rows() - 1;
    }

    TerminalSize size() {
        return size;
    }

    int columns() {
        return size.columns();
    }

    int rows() {
        return size.rows();
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    Scrollback scrollback() {
        return scrollback;
    }

    /** Grows where the numbers of rows no longer mean the same rows. */
    long layout() {
        return layout;
    }

    boolean isAlternate() {
        return grid == alternate;
    }

    Line line(int row) {
        return grid.line(row);
    }

    Line currentLine() {
        return grid.line(cursor.row);
    }


    /** How what is erased now looks. */
    long erased() {
        return CellStyle.erased(cursor.style);
    }

    void margins(int newTop, int newBottom) {
        if (newTop < newBottom && newBottom < size.rows()) {
            top = newTop;
            bottom = newBottom;
        }
    }

    void fullMargins() {
        top = 0;
        bottom = size.rows() - 1;
    }

    /** Puts the cursor on the screen, as near as it can be. */
    void moveTo(int row, int column) {
        cursor.row = Math.clamp(row, 0, size.rows() - 1);
        cursor.column = Math.clamp(column, 0, size.columns() - 1);
        cursor.wrapPending = false;
    }

    /** One row down; at the lower margin the rows move up. */
    void index() {
        if (cursor.row == bottom) {
            scrollUp(1);
        } else if (cursor.row < size.rows() - 1) {
            cursor.row++;
        }
    }

    /** One row up; at the upper margin the rows move down. */
    void reverseIndex() {
        if (cursor.row == top) {
            scrollDown(top, 1);
        } else if (cursor.row > 0) {
            cursor.row--;
        }
    }

    int work() {
        return work;
    }

    void beginWork() {
        work = 0;
    }

    void addWork(int cells) {
        work += cells;
    }

    /** Rows that leave the normal screen at its top are kept. */
    void scrollUp(int count) {
        work += Math.min(count, size.rows()) * size.columns();
        boolean kept = top == 0 && grid == normal;
        if (!kept) {
            unwrapBefore(top);
        }
        grid.scrollUp(top, bottom, count, erased(), kept ? scrollback : null);
    }

    /** Moves the rows from this one to the lower margin down. */
    void scrollDown(int from, int count) {
        unwrapBefore(from);
        grid.scrollDown(from, bottom, count, erased());
    }

    /** Moves the rows after some up to the place of those. */
    void deleteRows(int from, int count) {
        unwrapBefore(from);
        grid.scrollUp(from, bottom, count, erased(), null);
    }

    /** What went on in this row is gone. */
    void unwrapBefore(int row) {
        if (row > 0) {
            grid.line(row - 1).wrapped = false;
        } else if (grid == normal) {
            scrollback.unwrapLast();
        }
    }

    void saveCursor() {
        saved().copyOf(cursor);
    }

    void restoreCursor() {
        cursor.copyOf(saved());
        cursor.keepWithin(size);
    }

    void forgetSavedCursor() {
        saved().reset();
    }

    private Cursor saved() {
        return grid == normal ? savedOfNormal : savedOfAlternate;
    }

    void useAlternate(boolean wanted) {
        if (wanted != isAlternate()) {
            left.copyOf(cursor);
            grid = wanted ? alternate : normal;
            modes.set(TerminalMode.ALTERNATE_SCREEN, wanted);
            layout++;
        }
    }

    void clearAlternate(long style) {
        alternate.clear(style);
    }

    void clearScrollback() {
        scrollback.clear();
    }

    /** What a program left on: the normal screen, plain text and default modes come back; the text stays. */
    void resetModes() {
        if (isAlternate()) {
            cursor.copyOf(left);
            useAlternate(false);
        }
        modes.reset();
        fullMargins();
        cursor.style = CellStyle.PLAIN;
        cursor.originMode = false;
        cursor.charsets.copyOf(new Charsets());
    }

    /** As a new terminal; the scrollback stays. */
    void reset() {
        useAlternate(false);
        resetModes();
        tabs.reset();
        cursor.reset();
        savedOfNormal.reset();
        savedOfAlternate.reset();
        unwrapBefore(0);
        normal.clear(CellStyle.PLAIN);
        alternate.clear(CellStyle.PLAIN);
    }

    void resize(TerminalSize wanted) {
        if (wanted.equals(size)) {
            return;
        }
        boolean wasAlternate = isAlternate();
        Cursor moved = wasAlternate ? left : cursor;
        boolean savedHere = savedOfNormal.row == moved.row && savedOfNormal.column == moved.column;
        Reflow reflow = new Reflow(normal, scrollback, moved, wanted);
        if (savedHere) {
            savedOfNormal.placeAt(moved);
        }
        normal = reflow.grid();
        scrollback = reflow.scrollback();
        Grid cropped = new Grid(wanted);
        cropped.copyOf(alternate);
        alternate = cropped;
        grid = wasAlternate ? alternate : normal;
        size = wanted;
        layout++;
        fullMargins();
        cursor.keepWithin(wanted);
    }
}
