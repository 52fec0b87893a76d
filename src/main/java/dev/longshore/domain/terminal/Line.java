package dev.longshore.domain.terminal;

import java.util.Arrays;

/**
 * One row of cells. A cell holds a code point, the number of a cluster, {@link #BLANK}, or {@link #TAIL} for the second half of a wide
 * character. Cells from {@link #length} on are blank and look like {@link #fill}; so a row is cleared without touching its cells.
 */
final class Line {

    static final int BLANK = 0;
    /** No character has this code point. */
    static final int TAIL = 0xffff;

    final int[] text;
    final long[] styles;
    int length;
    long fill;
    /** Whether the text goes on in the next row. */
    boolean wrapped;

    Line(int columns) {
        text = new int[columns];
        styles = new long[columns];
    }

    int columns() {
        return text.length;
    }

    int cell(int column) {
        return column < length ? text[column] : BLANK;
    }

    long style(int column) {
        return column < length ? styles[column] : fill;
    }

    boolean isTail(int column) {
        return column < length && text[column] == TAIL;
    }

    void clear(long style) {
        length = 0;
        fill = style;
        wrapped = false;
    }

    /** As another row, as far as there is room. */
    void copyOf(Line other) {
        length = Math.min(other.length, text.length);
        System.arraycopy(other.text, 0, text, 0, length);
        System.arraycopy(other.styles, 0, styles, 0, length);
        fill = other.fill;
        wrapped = other.wrapped;
        if (length < other.length && other.text[length] == TAIL) {
            text[length - 1] = BLANK;
        }
    }

    /** Makes all cells before a column real. */
    void extend(int column) {
        if (column > length) {
            Arrays.fill(text, length, column, BLANK);
            Arrays.fill(styles, length, column, fill);
            length = column;
        }
    }

    /** Blanks both halves of a wide character that begins before the column and ends after it. */
    void splitAt(int column) {
        if (isTail(column)) {
            text[column] = BLANK;
            text[column - 1] = BLANK;
        }
    }

    /** Writes characters that take one cell each. */
    void put(int column, byte[] ascii, int from, int count, long style) {
        beforeWriting(column, column + count);
        for (int i = 0; i < count; i++) {
            text[column + i] = ascii[from + i];
        }
        Arrays.fill(styles, column, column + count, style);
    }

    /** Writes one character of one or two cells. */
    void put(int column, int cell, int width, long style) {
        beforeWriting(column, column + width);
        text[column] = cell;
        styles[column] = style;
        if (width == 2) {
            text[column + 1] = TAIL;
            styles[column + 1] = style;
        }
    }

    private void beforeWriting(int from, int to) {
        extend(from);
        splitAt(from);
        splitAt(to);
        length = Math.max(length, to);
    }

    /** Fills all cells with a character. */
    void fill(int cell, long style) {
        clear(CellStyle.PLAIN);
        Arrays.fill(text, cell);
        Arrays.fill(styles, style);
        length = text.length;
    }

    void erase(int from, int to, long style) {
        splitAt(from);
        splitAt(to);
        if (to >= text.length) {
            extend(from);
            length = from;
            fill = style;
            wrapped = false;
        } else if (from < length || style != fill) {
            extend(from);
            Arrays.fill(text, from, to, BLANK);
            Arrays.fill(styles, from, to, style);
            length = Math.max(length, to);
        }
    }

    /** Moves the cells from a column on to the right; those at the end get lost. */
    void insert(int column, int count, long style) {
        int room = text.length - column;
        int added = Math.min(count, room);
        wrapped = false;
        if (column >= length && style == fill) {
            return;
        }
        splitAt(column);
        splitAt(text.length - added);
        extend(column);
        int kept = Math.min(length, text.length - added) - column;
        if (kept > 0) {
            System.arraycopy(text, column, text, column + added, kept);
            System.arraycopy(styles, column, styles, column + added, kept);
        }
        Arrays.fill(text, column, column + added, BLANK);
        Arrays.fill(styles, column, column + added, style);
        length = Math.min(text.length, length + added);
    }

    /** Moves the cells after some to the left; blank ones come at the end. */
    void delete(int column, int count, long style) {
        int gone = Math.min(count, text.length - column);
        wrapped = false;
        splitAt(column);
        splitAt(column + gone);
        if (column + gone < length) {
            System.arraycopy(text, column + gone, text, column, length - column - gone);
            System.arraycopy(styles, column + gone, styles, column, length - column - gone);
            length -= gone;
        } else {
            length = Math.min(length, column);
        }
        if (style != fill) {
            int from = text.length - gone;
            extend(from);
            length = from;
            fill = style;
        }
    }
}
