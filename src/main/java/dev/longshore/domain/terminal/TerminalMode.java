package dev.longshore.domain.terminal;

/** What a program can switch on and off. */
public enum TerminalMode {
    /** Arrows, Home and End are sent as SS3. */
    APPLICATION_CURSOR_KEYS,
    /** The keypad is sent as SS3. */
    APPLICATION_KEYPAD,
    /** Pasted text comes between marks. */
    BRACKETED_PASTE,
    /** Gained and lost focus is told. */
    FOCUS_REPORTS,
    /** The screen without scrollback, of full-screen programs. */
    ALTERNATE_SCREEN,
    /** On the alternate screen the wheel is sent as arrows. */
    ALTERNATE_SCROLL,
    /** Mouse events are sent as numbers; without it as single bytes. */
    SGR_MOUSE,
    /** Foreground and background of the whole screen change places. */
    REVERSE_SCREEN,
    CURSOR_VISIBLE,
    CURSOR_BLINKING,
    /** Text goes on in the next row at the end of one. */
    AUTOWRAP,
    /** Text moves what is after it. */
    INSERT,
    /** A line feed is also a carriage return, and Enter sends both. */
    NEW_LINE
}
