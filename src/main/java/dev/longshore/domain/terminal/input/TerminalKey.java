package dev.longshore.domain.terminal.input;

/** The keys that are no characters. Those of the keypad are meant where Num Lock is off, or for Enter always. */
public enum TerminalKey {

    ENTER(Kind.SINGLE, '\r'), TAB(Kind.SINGLE, '\t'), BACKSPACE(Kind.SINGLE, 0x7f), ESCAPE(Kind.SINGLE, 0x1b),
    UP(Kind.CURSOR, 'A'), DOWN(Kind.CURSOR, 'B'), RIGHT(Kind.CURSOR, 'C'), LEFT(Kind.CURSOR, 'D'),
    HOME(Kind.CURSOR, 'H'), END(Kind.CURSOR, 'F'),
    INSERT(Kind.NUMBERED, 2), DELETE(Kind.NUMBERED, 3), PAGE_UP(Kind.NUMBERED, 5), PAGE_DOWN(Kind.NUMBERED, 6),
    F1(Kind.SS3, 'P'), F2(Kind.SS3, 'Q'), F3(Kind.SS3, 'R'), F4(Kind.SS3, 'S'), F5(Kind.NUMBERED, 15), F6(Kind.NUMBERED, 17),
    F7(Kind.NUMBERED, 18), F8(Kind.NUMBERED, 19), F9(Kind.NUMBERED, 20), F10(Kind.NUMBERED, 21), F11(Kind.NUMBERED, 23),
    F12(Kind.NUMBERED, 24),
    KEYPAD_0(Kind.KEYPAD, '0'), KEYPAD_1(Kind.KEYPAD, '1'), KEYPAD_2(Kind.KEYPAD, '2'), KEYPAD_3(Kind.KEYPAD, '3'),
    KEYPAD_4(Kind.KEYPAD, '4'), KEYPAD_5(Kind.KEYPAD, '5'), KEYPAD_6(Kind.KEYPAD, '6'), KEYPAD_7(Kind.KEYPAD, '7'),
    KEYPAD_8(Kind.KEYPAD, '8'), KEYPAD_9(Kind.KEYPAD, '9'), KEYPAD_ADD(Kind.KEYPAD, '+'), KEYPAD_SUBTRACT(Kind.KEYPAD, '-'),
    KEYPAD_MULTIPLY(Kind.KEYPAD, '*'), KEYPAD_DIVIDE(Kind.KEYPAD, '/'), KEYPAD_DECIMAL(Kind.KEYPAD, '.'), KEYPAD_ENTER(Kind.KEYPAD, '\r');

    enum Kind {
        /** One byte. */
        SINGLE,
        /** CSI and a letter, SS3 in the application mode of the cursor keys. */
        CURSOR,
        /** CSI, a number, and a tilde. */
        NUMBERED,
        /** SS3 and a letter. */
        SS3,
        /** A character, SS3 in the application mode of the keypad. */
        KEYPAD
    }

    private final Kind kind;
    private final int code;

    TerminalKey(Kind kind, int code) {
        this.kind = kind;
        this.code = code;
    }

    Kind kind() {
        return kind;
    }

    int code() {
        return code;
    }
}
