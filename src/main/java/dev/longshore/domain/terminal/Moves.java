package dev.longshore.domain.terminal;

/** Moves the cursor. */
final class Moves {

    private final Screen screen;
    private final Cursor cursor;

    Moves(Screen screen) {
        this.screen = screen;
        cursor = screen.cursor;
    }

    void run(int command, Parameters parameters) {
        int count = parameters.atLeastOne(0);
        switch (command) {
            case 'A' -> up(count, cursor.column);
            case 'B', 'e' -> down(count, cursor.column);
            case 'C', 'a' -> screen.moveTo(cursor.row, cursor.column + count);
            case 'D' -> screen.moveTo(cursor.row, cursor.column - count);
            case 'E' -> down(count, 0);
            case 'F' -> up(count, 0);
            case 'G', '`' -> screen.moveTo(cursor.row, count - 1);
            case 'H', 'f' -> to(count - 1, parameters.atLeastOne(1) - 1);
            case 'd' -> to(count - 1, cursor.column);
            case 'I' -> tab(count);
            default -> backTab(count);
        }
    }

    /** Counted from the upper margin in origin mode. */
    void to(int row, int column) {
        if (cursor.originMode) {
            screen.moveTo(Math.min(screen.top() + row, screen.bottom()), column);
        } else {
            screen.moveTo(row, column);
        }
    }

    /** The cursor stops at the margin, unless it is beyond it. */
    private void up(int count, int column) {
        screen.moveTo(Math.max(cursor.row - count, cursor.row >= screen.top() ? screen.top() : 0), column);
    }

    private void down(int count, int column) {
        screen.moveTo(Math.min(cursor.row + count, cursor.row <= screen.bottom() ? screen.bottom() : screen.rows() - 1), column);
    }

    void tab(int count) {
        for (int i = Math.min(count, screen.columns()); i > 0; i--) {
            cursor.column = screen.tabs.next(cursor.column, screen.columns());
        }
    }

    private void backTab(int count) {
        for (int i = Math.min(count, screen.columns()); i > 0; i--) {
            screen.moveTo(cursor.row, screen.tabs.previous(cursor.column));
        }
    }

    /** How the cursor's place is told: as {@link #to} takes it, from 1 on. */
    String place() {
        int row = cursor.originMode ? cursor.row - screen.top() : cursor.row;
        return (row + 1) + ";" + (cursor.column + 1);
    }
}
