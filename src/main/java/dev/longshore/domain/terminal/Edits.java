package dev.longshore.domain.terminal;

/** Erases, inserts, deletes and scrolls. No count goes beyond the screen. */
final class Edits {

    private static final int FROM_CURSOR = 0;
    private static final int TO_CURSOR = 1;
    private static final int ALL = 2;
    private static final int SCROLLED_OFF = 3;

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
        switch (command) {
            case 'b' -> printer.repeat(count);
            case 'S' -> screen.scrollUp(count);
            case 'T', '^' -> screen.scrollDown(screen.top(), count);
            case 'J', 'K' -> erase(command, parameters.get(0));
            default -> {
                edit(command, count);
                cursor.wrapPending = false;
            }
        }
    }

    private void edit(int command, int count) {
        switch (command) {
            case '@' -> screen.currentLine().insert(cursor.column, count, screen.erased());
            case 'P' -> screen.currentLine().delete(cursor.column, count, screen.erased());
            case 'X' -> eraseInRow(cursor.column, Math.min(screen.columns(), cursor.column + count));
            case 'L' -> insertLines(count);
            default -> deleteLines(count);
        }
    }

    private void erase(int command, int kind) {
        if (kind <= ALL) {
            if (command == 'J') {
                eraseInDisplay(kind);
            } else {
                eraseInLine(kind);
            }
            cursor.wrapPending = false;
        } else if (command == 'J' && kind == SCROLLED_OFF) {
            screen.clearScrollback();
        }
    }

    private void eraseInRow(int from, int to) {
        if (from == 0 && to == screen.columns()) {
            screen.unwrapBefore(cursor.row);
        }
        screen.currentLine().erase(from, to, screen.erased());
    }

    private void eraseInLine(int kind) {
        eraseInRow(kind == FROM_CURSOR ? cursor.column : 0, kind == TO_CURSOR ? cursor.column + 1 : screen.columns());
    }

    private void eraseInDisplay(int kind) {
        if (kind == ALL) {
            eraseRows(0, screen.rows());
        } else {
            eraseInLine(kind);
            eraseRows(kind == FROM_CURSOR ? cursor.row + 1 : 0, kind == FROM_CURSOR ? screen.rows() : cursor.row);
        }
    }

    private void eraseRows(int from, int to) {
        if (from < to) {
            screen.unwrapBefore(from);
        }
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
            screen.line(row).fill('E', CellStyle.PLAIN);
        }
        screen.addWork(screen.rows() * screen.columns());
    }
}
