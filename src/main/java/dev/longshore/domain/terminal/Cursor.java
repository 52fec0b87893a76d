package dev.longshore.domain.terminal;

/** Where the next character goes and how it looks: all that DECSC saves. */
final class Cursor {

    int row;
    int column;
    /** The last column is written, and the next character goes into the next row. */
    boolean wrapPending;
    long style;
    /** Rows are counted from the upper margin, and the cursor stays within the margins. */
    boolean originMode;
    final Charsets charsets = new Charsets();

    void copyOf(Cursor other) {
        row = other.row;
        column = other.column;
        wrapPending = other.wrapPending;
        style = other.style;
        originMode = other.originMode;
        charsets.copyOf(other.charsets);
    }

    /** Only the place of another one. */
    void placeAt(Cursor other) {
        row = other.row;
        column = other.column;
        wrapPending = other.wrapPending;
    }

    void reset() {
        copyOf(new Cursor());
    }

    /** Back onto a screen of this size. */
    void keepWithin(TerminalSize size) {
        row = Math.min(row, size.rows() - 1);
        if (column >= size.columns()) {
            column = size.columns() - 1;
            wrapPending = false;
        }
    }
}
