package dev.longshore.ui.control;

import dev.longshore.domain.logs.SgrState;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a program prints to a terminal into lines of coloured runs: carriage returns overwrite, SGR colours and bold are kept, and
 * every other escape sequence is dropped, also one that is cut between pieces or never ends. Not thread-safe.
 */
public final class AnsiText {

    /** What a line holds beyond that is dropped, and an ellipsis says so. */
    public static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_STRING = 4_096;
    private static final int TAB = 8;

    private enum State { TEXT, ESCAPE, CHARSET, CSI, STRING, STRING_ESCAPE }

    private final List<AnsiLine> finished = new ArrayList<>();
    private final StringBuilder parameters = new StringBuilder();
    private final AnsiCells cells = new AnsiCells(LONGEST_LINE);
    private SgrState sgr = SgrState.PLAIN;
    private AnsiLook look = AnsiLook.PLAIN;
    private State state = State.TEXT;
    private int swallowed;

    /** Goes on with the next piece. */
    public void add(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            next(piece.charAt(i));
        }
    }

    /** The lines finished since this was asked last. */
    public List<AnsiLine> take() {
        List<AnsiLine> taken = List.copyOf(finished);
        finished.clear();
        return taken;
    }

    /** The line that is still being written; without runs where nothing was written on it yet. */
    public AnsiLine open() {
        return cells.line();
    }

    private void next(char c) {
        switch (state) {
            case TEXT -> text(c);
            case ESCAPE -> escape(c);
            case CHARSET -> state = State.TEXT;
            case CSI -> csi(c);
            case STRING -> string(c);
            case STRING_ESCAPE -> {
                state = State.TEXT;
                if (c != '\\') {
                    escape(c);
                }
            }
        }
    }

    private void text(char c) {
        switch (c) {
            case '\u001b' -> state = State.ESCAPE;
            case '\n' -> {
                finished.add(cells.line());
                cells.clear();
            }
            case '\r' -> cells.moveTo(0);
            case '\b' -> cells.moveTo(cells.column() - 1);
            case '\t' -> {
                do {
                    cells.put(' ', look);
                } while (cells.column() % TAB != 0 && cells.column() < LONGEST_LINE);
            }
            default -> {
                if (c >= ' ' && (c < '\u007f' || c > '\u009f')) {
                    cells.put(c, look);
                }
            }
        }
    }

    private void escape(char c) {
        parameters.setLength(0);
        swallowed = 0;
        switch (c) {
            case '[' -> state = State.CSI;
            case ']', 'P', 'X', '^', '_' -> state = State.STRING;
            case '(', ')', '*', '+', '#', '%', ' ' -> state = State.CHARSET;
            case '\u001b' -> state = State.ESCAPE;
            default -> {
                state = State.TEXT;
                if (c < ' ') {
                    text(c);
                }
            }
        }
    }

    private void csi(char c) {
        if (c >= '@' && c <= '~') {
            state = State.TEXT;
            finish(c);
        } else if (c < ' ' || c > '~') {   // broken off: what follows is text again
            state = State.TEXT;
            text(c);
        } else if (parameters.length() < 64) {
            parameters.append(c);
        }
    }

    private void finish(char command) {
        if (command == 'm' && SgrState.isParameters(parameters)) {
            sgr = sgr.after(parameters, 0, parameters.length());
            look = AnsiLook.of(sgr);
        } else if (command == 'K' && (parameters.isEmpty() || parameters.toString().equals("0"))) {
            cells.eraseToEnd();
        } else if (command == 'K' && parameters.toString().equals("2")) {
            cells.eraseAll();
        }
    }

    /** Titles, links and the like; one that does not end must not take the rest of the output with it. */
    private void string(char c) {
        if (c == '\u0007') {
            state = State.TEXT;
        } else if (c == '\u001b') {
            state = State.STRING_ESCAPE;
        } else if (c == '\n' || ++swallowed > LONGEST_STRING) {
            state = State.TEXT;
            text(c);
        }
    }
}
