package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.Place;
import dev.longshore.domain.terminal.ScreenCopy;

/** What a double or a triple click selects: a word, or a line with the rows it goes on in. */
final class TerminalWords {

    private static final String PARTS = "_-./~@%+:=?&#";

    private TerminalWords() {
    }

    static TerminalSelection word(ScreenCopy screen, int row, int column) {
        int from = column;
        int end = column + 1;
        boolean part = part(screen, row, column);
        while (from > 0 && part && part(screen, row, from - 1)) {
            from--;
        }
        while (end < screen.size().columns() && part && part(screen, row, end)) {
            end++;
        }
        long line = screen.firstLine() + row;
        return new TerminalSelection(new Place(line, from), new Place(line, end));
    }

    static TerminalSelection line(ScreenCopy screen, int row) {
        int first = row;
        int last = row;
        while (first > 0 && screen.isWrapped(first - 1)) {
            first--;
        }
        while (last < screen.size().rows() - 1 && screen.isWrapped(last)) {
            last++;
        }
        return new TerminalSelection(new Place(screen.firstLine() + first, 0), new Place(screen.firstLine() + last, screen.size().columns()));
    }

    /** All that shows, row by row, for who hears it. */
    static String all(ScreenCopy screen) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < screen.size().rows(); row++) {
            text.append(row(screen, row, screen.size().columns()).stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** Where the cursor stands in {@link #all}. */
    static int offset(ScreenCopy screen) {
        int offset = 0;
        int cursor = Math.min(screen.cursorRow(), screen.size().rows() - 1);
        for (int row = 0; row < cursor; row++) {
            offset += row(screen, row, screen.size().columns()).stripTrailing().length() + 1;
        }
        return Math.min(all(screen).length(), offset + row(screen, cursor, Math.min(screen.cursorColumn(), screen.size().columns())).length());
    }

    private static String row(ScreenCopy screen, int row, int end) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < end; column++) {
            if (!screen.isTail(row, column)) {
                text.append(screen.isBlank(row, column) ? " " : screen.text(row, column));
            }
        }
        return text.toString();
    }

    private static boolean part(ScreenCopy screen, int row, int column) {
        if (screen.isTail(row, column)) {
            return column > 0 && part(screen, row, column - 1);
        }
        String text = screen.text(row, column);
        return !text.isEmpty() && (Character.isLetterOrDigit(text.codePointAt(0)) || PARTS.indexOf(text.codePointAt(0)) >= 0);
    }
}
