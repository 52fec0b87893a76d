package dev.longshore.domain.terminal;

/** Erases, inserts, deletes and scrolls. No count goes beyond the screen. */
final class Edits {

    private static final int FROM_CURSOR = 0;
    private static final int TO_CURSOR = 1;
    private static final int ALL = 2;
    private static final int ALL_THAT_SCROLLED_OFF = 3;

    private final Screen screen;
    private final Cursor cursor;
    private final Printer printer;

    Edits(Screen screen, Printer printer) {
        this.screen = screen;
        this.printer = printer;
        cursor = screen.cursor;
    }

    void run(int command, Parameters parameters) {
        int count = parameters.atLeastOne(0);
        if (command == 'b') {
            printer.repeat(count);
            return;
        }
        switch (command) {
            case '@' -> screen.currentLine().insert(cursor.column, count, screen.erased());
            case 'P' -> screen.currentLine().delete(cursor.column, count, screen.erased());
            case 'X' -> eraseInRow(cursor.column, Math.min(screen.columns(), cursor.column + count));
            case 'J' -> eraseInDisplay(parameters.get(0));
            case 'K' -> eraseInLine(parameters.get(0));
            case 'L' -> insertLines(count);
            case 'M' -> deleteLines(count);
            case 'S' -> screen.scrollUp(count);
            default -> screen.scrollDown(screen.top(), count);
        }
        cursor.wrapPending = false;
    }

    private void eraseInRow(int from, int to) {
        if (from == 0 && to == screen.columns()) {
            screen.unwrapBefore(cursor.row);
        }
        screen.currentLine().erase(from, to, screen.erased());
    }

    private void eraseInLine(int kind) {
        switch (kind) {
            case FROM_CURSOR -> eraseInRow(cursor.column, screen.columns());
            case TO_CURSOR -> eraseInRow(0, cursor.column + 1);
            case ALL -> eraseInRow(0, screen.columns());
            default -> {
                // no such kind
            }
        }
    }

    private void eraseInDisplay(int kind) {
        switch (kind) {
            case FROM_CURSOR -> {
                eraseInLine(FROM_CURSOR);
                eraseRows(cursor.row + 1, screen.rows());
            }
            case TO_CURSOR -> {
                eraseInLine(TO_CURSOR);
                eraseRows(0, cursor.row);
            }
            case ALL -> eraseRows(0, screen.rows());
            case ALL_THAT_SCROLLED_OFF -> screen.clearScrollback();
            default -> {
                // no such kind
            }
        }
    }

    private void eraseRows(int from, int to) {
        screen.unwrapBefore(from);
        for (int row = from; row < to; row++) {
            screen.line(row).clear(screen.erased());
        }
    }

    private void insertLines(int count) {
        if (isWithinMargins()) {
            screen.scrollDown(cursor.row, count);
            cursor.column = 0;
        }
    }

    private void deleteLines(int count) {
        if (isWithinMargins()) {
            screen.deleteRows(cursor.row, count);
            cursor.column = 0;
        }
    }

    private boolean isWithinMargins() {
        return cursor.row >= screen.top() && cursor.row <= screen.bottom();
    }

    /** The test picture: the whole screen full of E. */
    void fillWithE() {
        screen.fullMargins();
        screen.moveTo(0, 0);
        screen.unwrapBefore(0);
        for (int row = 0; row < screen.rows(); row++) {
            Line line = screen.line(row);
            line.clear(CellStyle.PLAIN);
            for (int column = 0; column < screen.columns(); column++) {
                line.put(column, 'E', 1, CellStyle.PLAIN);
            }
        }
    }
}
