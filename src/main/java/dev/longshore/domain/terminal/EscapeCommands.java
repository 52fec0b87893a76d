package dev.longshore.domain.terminal;

/** Carries out what is no control sequence: single controls, and escapes of a character or two. */
final class EscapeCommands {

    private final Screen screen;
    private final Printer printer;
    private final CsiCommands sequences;

    EscapeCommands(Screen screen, Printer printer, CsiCommands sequences) {
        this.screen = screen;
        this.printer = printer;
        this.sequences = sequences;
    }

    void control(int control) {
        Cursor cursor = screen.cursor;
        switch (control) {
            case '\b' -> screen.moveTo(cursor.row, cursor.column - 1);
            case '\t' -> sequences.moves().tab(1);
            case '\n', 0x0b, '\f' -> lineFeed();
            case '\r' -> screen.moveTo(cursor.row, 0);
            case 0x0e -> cursor.charsets.shift(true);
            case 0x0f -> cursor.charsets.shift(false);
            default -> {
                // the bell and the rest are silent
            }
        }
    }

    private void lineFeed() {
        screen.index();
        screen.cursor.wrapPending = false;
        if (screen.modes.has(TerminalMode.NEW_LINE)) {
            screen.cursor.column = 0;
        }
    }

    /** @param intermediate what stands before the command, or 0 */
    void escape(int intermediate, int command) {
        switch (intermediate) {
            case 0 -> plain(command);
            case '(', ')' -> screen.cursor.charsets.designate(intermediate == ')', command);
            case '#' -> {
                if (command == '8') {
                    sequences.edits().fillWithE();
                }
            }
            default -> {
                // other character sets are not known
            }
        }
    }

    private void plain(int command) {
        switch (command) {
            case '7' -> screen.saveCursor();
            case '8' -> screen.restoreCursor();
            case 'D' -> lineFeedWithin();
            case 'E' -> {
                screen.cursor.column = 0;
                lineFeedWithin();
            }
            case 'H' -> screen.tabs.set(screen.cursor.column, true);
            case 'M' -> {
                screen.reverseIndex();
                screen.cursor.wrapPending = false;
            }
            case 'c' -> {
                screen.reset();
                printer.forget();
            }
            case '=', '>' -> screen.modes.set(TerminalMode.APPLICATION_KEYPAD, command == '=');
            default -> {
                // not a command of this terminal
            }
        }
    }

    private void lineFeedWithin() {
        screen.index();
        screen.cursor.wrapPending = false;
    }
}
