package dev.longshore.domain.terminal;

import java.util.Map;

/** Switches modes on and off. Those that would change the window or the protocol of the keyboard are not known here. */
final class ModeCommands {

    private static final int ORIGIN = 6;
    private static final int INSERT = 4;
    private static final int NEW_LINE = 20;
    private static final Map<Integer, TerminalMode> MODES = Map.of(1, TerminalMode.APPLICATION_CURSOR_KEYS,
            5, TerminalMode.REVERSE_SCREEN, 7, TerminalMode.AUTOWRAP, 12, TerminalMode.CURSOR_BLINKING, 25, TerminalMode.CURSOR_VISIBLE,
            66, TerminalMode.APPLICATION_KEYPAD,
            1004, TerminalMode.FOCUS_REPORTS, 1006, TerminalMode.SGR_MOUSE, 1007, TerminalMode.ALTERNATE_SCROLL,
            2004, TerminalMode.BRACKETED_PASTE);
    private static final Map<Integer, MouseTracking> MOUSE = Map.of(1000, MouseTracking.CLICKS, 1002, MouseTracking.DRAGS,
            1003, MouseTracking.MOVES);

    private final Screen screen;
    private final Moves moves;

    ModeCommands(Screen screen, Moves moves) {
        this.screen = screen;
        this.moves = moves;
    }

    void ansi(Parameters parameters, boolean on) {
        for (int i = 0; i < parameters.count(); i++) {
            if (parameters.get(i) == INSERT) {
                screen.modes.set(TerminalMode.INSERT, on);
            } else if (parameters.get(i) == NEW_LINE) {
                screen.modes.set(TerminalMode.NEW_LINE, on);
            }
        }
    }

    void dec(Parameters parameters, boolean on) {
        for (int i = 0; i < parameters.count(); i++) {
            dec(parameters.get(i), on);
        }
    }

    private void dec(int number, boolean on) {
        TerminalMode mode = MODES.get(number);
        MouseTracking mouse = MOUSE.get(number);
        if (mode != null) {
            screen.modes.set(mode, on);
            if (mode == TerminalMode.AUTOWRAP && !on) {
                screen.cursor.wrapPending = false;
            }
        } else if (mouse != null) {
            screen.modes.mouse(on ? mouse : MouseTracking.OFF);
        } else if (number == ORIGIN) {
            screen.cursor.originMode = on;
            moves.to(0, 0);
        } else {
            alternate(number, on);
        }
    }

    private void alternate(int number, boolean on) {
        switch (number) {
            case 47 -> screen.useAlternate(on);
            case 1047 -> {
                if (!on && screen.isAlternate()) {
                    screen.clearAlternate(screen.erased());
                }
                screen.useAlternate(on);
            }
            case 1048 -> saveOrRestore(on);
            case 1049 -> saveAndSwitch(on);
            default -> {
                // not a mode of this terminal
            }
        }
    }

    private void saveOrRestore(boolean save) {
        if (save) {
            screen.saveCursor();
        } else {
            screen.restoreCursor();
        }
    }

    private void saveAndSwitch(boolean on) {
        if (on == screen.isAlternate()) {
            return;
        }
        if (on) {
            screen.saveCursor();
            screen.useAlternate(true);
            screen.clearAlternate(screen.erased());
        } else {
            screen.useAlternate(false);
            screen.restoreCursor();
        }
    }
}
