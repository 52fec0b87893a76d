package dev.longshore.domain.terminal;

/**
 * Takes bytes in any pieces apart into characters, controls, escapes, control sequences and strings. Bytes are UTF-8; so there are no
 * controls above 0x7f: U+0080 to U+009F are left out, and such a byte alone is a bad byte. Strings (OSC, DCS, APC, PM, SOS) are read
 * over: nothing in them is obeyed. One without an end is over at ESC, CAN, SUB or after {@link #MOST_READ_OVER} bytes, an OSC also at
 * a line feed.
 */
final class Parser {

    static final int MOST_READ_OVER = 1 << 16;
    /** Cells that are changed in one go, however few bytes ask for it; others wait for so long. */
    static final int MOST_WORK = 1 << 20;

    private enum State { GROUND, ESCAPE, SEQUENCE, STRING }

    private static final int BELL = 0x07;
    private static final int LINE_FEED = 0x0a;
    private static final int CANCEL = 0x18;
    private static final int SUBSTITUTE = 0x1a;
    private static final int ESCAPE = 0x1b;
    private static final int DELETE = 0x7f;
    private static final int NO_INTERMEDIATE = 0;
    /** More than one, or one in a wrong place: no command has that. */
    private static final int UNKNOWN = -1;

    private final Screen screen;
    private final Printer printer;
    private final Parameters parameters = new Parameters();
    private final CsiCommands sequences;
    private final EscapeCommands escapes;
    private final Utf8 utf8;

    private State state = State.GROUND;
    private int prefix;
    private int intermediate;
    private boolean osc;
    private int readOver;

    Parser(Screen screen, Replies replies) {
        this.screen = screen;
        printer = new Printer(screen);
        sequences = new CsiCommands(screen, printer, replies, parameters);
        escapes = new EscapeCommands(screen, printer, sequences);
        utf8 = new Utf8(printer);
    }

    /** @return where it stopped: at the end, or before where that was a lot of work */
    int feed(byte[] bytes, int from, int to) {
        screen.beginWork();
        int at = from;
        while (at < to && screen.work() < MOST_WORK) {
            if (state == State.GROUND) {
                at = text(bytes, at, to);
            } else if (state == State.STRING) {
                at = string(bytes, at, to);
            } else {
                at += step(bytes[at] & 0xff) ? 1 : 0;
            }
        }
        return at;
    }

    /** Whether a string has begun that has not ended, so that what comes does not show. */
    boolean isWithinString() {
        return state == State.STRING;
    }

    /** Forgets what has begun. */
    void end() {
        utf8.end();
        state = State.GROUND;
    }

    void reset() {
        end();
        printer.forget();
    }

    private int text(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] >= ' ' && bytes[end] != DELETE) {
            end++;
        }
        if (end > from) {
            utf8.end();
            printer.ascii(bytes, from, end);
            return end;
        }
        int next = bytes[from];
        if (next < 0) {
            utf8.next(next & 0xff);
        } else {
            utf8.end();
            control(next);
        }
        return from + 1;
    }

    private void control(int control) {
        if (control == ESCAPE) {
            begin(State.ESCAPE);
        } else if (control != DELETE) {
            escapes.control(control);
        }
    }

    private void begin(State next) {
        state = next;
        prefix = 0;
        intermediate = NO_INTERMEDIATE;
        readOver = 0;
        parameters.clear();
    }

    /** @return whether the byte is used up */
    private boolean step(int next) {
        if (next >= 0x80 || readOver++ == MOST_READ_OVER) {
            state = State.GROUND;
            return false;
        }
        if (next == CANCEL || next == SUBSTITUTE) {
            state = State.GROUND;
        } else if (next < ' ' || next == DELETE) {
            control(next);
        } else if (state == State.ESCAPE) {
            escape(next);
        } else {
            sequence(next);
        }
        return true;
    }

    private void escape(int next) {
        if (next < '0') {
            addIntermediate(next);
        } else if (intermediate != NO_INTERMEDIATE) {
            state = State.GROUND;
            escapes.escape(intermediate, next);
        } else {
            switch (next) {
                case '[' -> begin(State.SEQUENCE);
                case ']', 'P', 'X', '^', '_' -> {
                    begin(State.STRING);
                    osc = next == ']';
                }
                default -> {
                    state = State.GROUND;
                    escapes.escape(NO_INTERMEDIATE, next);
                }
            }
        }
    }

    private void sequence(int next) {
        if (next >= '@') {
            state = State.GROUND;
            if (intermediate != UNKNOWN) {
                sequences.run(prefix, intermediate, next);
            }
        } else if (next < '0') {
            addIntermediate(next);
        } else if (intermediate != NO_INTERMEDIATE) {
            intermediate = UNKNOWN;
        } else if (next <= '9') {
            parameters.digit(next - '0');
        } else if (next <= ';') {
            parameters.separator(next == ':');
        } else if (prefix == 0 && parameters.count() == 0) {
            prefix = next;
        } else {
            intermediate = UNKNOWN;
        }
    }

    private void addIntermediate(int next) {
        intermediate = intermediate == NO_INTERMEDIATE ? next : UNKNOWN;
    }

    private int string(byte[] bytes, int from, int to) {
        int most = Math.min(to, from + MOST_READ_OVER - readOver);
        int at = from;
        while (at < most && !endsString(bytes[at])) {
            at++;
        }
        readOver += at - from;
        if (at == most) {
            if (readOver == MOST_READ_OVER) {
                state = State.GROUND;
            }
            return at;
        }
        state = State.GROUND;
        if (bytes[at] == ESCAPE || bytes[at] == LINE_FEED) {
            control(bytes[at]);
        }
        return at + 1;
    }

    private boolean endsString(int next) {
        return next == ESCAPE || next == CANCEL || next == SUBSTITUTE || osc && (next == BELL || next == LINE_FEED);
    }
}
