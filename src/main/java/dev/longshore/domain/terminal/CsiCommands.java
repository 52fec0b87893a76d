package dev.longshore.domain.terminal;

/** Carries out control sequences. What is not named here does nothing: no sequence reaches the window, the title, or the clipboard. */
final class CsiCommands {

    /** A VT220 with colours. */
    private static final String PRIMARY_ATTRIBUTES = "?62;22c";
    /** The version from which programs take the mouse's events as numbers. */
    private static final String SECONDARY_ATTRIBUTES = ">1;277;0c";

    private final Screen screen;
    private final Replies replies;
    private final Moves moves;
    private final Edits edits;
    private final ModeCommands modes;
    private final Parameters parameters;
    private final SgrReader sgr;

    CsiCommands(Screen screen, Printer printer, Replies replies, Parameters parameters) {
        this.screen = screen;
        this.replies = replies;
        this.parameters = parameters;
        moves = new Moves(screen);
        edits = new Edits(screen, printer);
        modes = new ModeCommands(screen, moves);
        sgr = new SgrReader(parameters);
    }

    Moves moves() {
        return moves;
    }

    Edits edits() {
        return edits;
    }

    /**
     * @param prefix one of {@code <=>?}, or 0
     * @param intermediate what stands before the command, or 0
     */
    void run(int prefix, int intermediate, int command) {
        if (intermediate != 0) {
            special(prefix, intermediate, command);
        } else if (prefix == '?') {
            dec(command);
        } else if (prefix == 0) {
            plain(command);
        } else if (prefix == '>' && command == 'c' && parameters.get(0) == 0) {
            replies.add(SECONDARY_ATTRIBUTES);
        }
    }

    private void plain(int command) {
        switch (command) {
            case 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'Z', 'a', 'd', 'e', 'f', '`' -> moves.run(command, parameters);
            case '@', 'J', 'K', 'L', 'M', 'P', 'S', 'X', 'b', '^' -> edits.run(command, parameters);
            case 'T' -> scrollDown();
            case 'm' -> screen.cursor.style = sgr.applyTo(screen.cursor.style);
            case 'h', 'l' -> modes.ansi(parameters, command == 'h');
            case 'r' -> margins();
            case 's' -> screen.saveCursor();
            case 'u' -> screen.restoreCursor();
            case 'g' -> clearTabs();
            case 'n' -> status();
            case 'c' -> attributes();
            default -> {
                // not a command of this terminal
            }
        }
    }

    /** With more parameters it would be about the mouse. */
    private void scrollDown() {
        if (parameters.count() <= 1) {
            edits.run('T', parameters);
        }
    }

    private void dec(int command) {
        switch (command) {
            case 'h', 'l' -> modes.dec(parameters, command == 'h');
            case 'J', 'K' -> edits.run(command, parameters);
            case 'n' -> {
                if (parameters.get(0) == 6) {
                    replies.add("?" + moves.place() + "R");
                }
            }
            default -> {
                // not a command of this terminal
            }
        }
    }

    private void special(int prefix, int intermediate, int command) {
        if (prefix == 0 && intermediate == ' ' && command == 'q') {
            cursorShape(parameters.get(0));
        } else if (prefix == 0 && intermediate == '!' && command == 'p') {
            softReset();
        }
    }

    private void cursorShape(int kind) {
        if (kind <= 6) {
            screen.modes.cursor(kind <= 2 ? CursorShape.BLOCK : kind <= 4 ? CursorShape.UNDERLINE : CursorShape.BAR);
            screen.modes.set(TerminalMode.CURSOR_BLINKING, kind == 0 || kind % 2 == 1);
        }
    }

    private void softReset() {
        Modes now = screen.modes;
        now.set(TerminalMode.CURSOR_VISIBLE, true);
        now.set(TerminalMode.AUTOWRAP, true);
        now.set(TerminalMode.INSERT, false);
        now.set(TerminalMode.APPLICATION_CURSOR_KEYS, false);
        now.set(TerminalMode.APPLICATION_KEYPAD, false);
        screen.fullMargins();
        screen.forgetSavedCursor();
        screen.cursor.style = CellStyle.PLAIN;
        screen.cursor.originMode = false;
        screen.cursor.charsets.copyOf(new Charsets());
    }

    private void margins() {
        int bottom = parameters.get(1) == 0 ? screen.rows() : Math.min(parameters.get(1), screen.rows());
        int top = parameters.atLeastOne(0);
        if (top < bottom) {
            screen.margins(top - 1, bottom - 1);
            moves.to(0, 0);
        }
    }

    private void clearTabs() {
        if (parameters.get(0) == 0) {
            screen.tabs.set(screen.cursor.column, false);
        } else if (parameters.get(0) == 3) {
            screen.tabs.clear();
        }
    }

    private void status() {
        if (parameters.get(0) == 5) {
            replies.add("0n");
        } else if (parameters.get(0) == 6) {
            replies.add(moves.place() + "R");
        }
    }

    private void attributes() {
        if (parameters.get(0) == 0) {
            replies.add(PRIMARY_ATTRIBUTES);
        }
    }
}
