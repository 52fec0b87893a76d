package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.TerminalSize;

/** Where a view's keys and gestures go. FX thread only; nothing here may block. */
public interface TerminalPort {

    void send(byte[] bytes);

    /** How large the screen is now; told while it is in sight. */
    void size(TerminalSize size);

    /** Enter was pressed while input is blocked: what has ended is to begin again. */
    void enterWhileBlocked();

    /** Asks before something is pasted that has several lines, or one that is too long. @param go pastes it */
    void paste(Pasting pasting, Runnable go);

    /**
     * What is about to be pasted.
     *
     * @param bracketed whether the program asks to be told that it is pasted, and so does not run each line
     * @param tooLong   whether the other side may cut a line
     */
    record Pasting(String text, int lines, boolean bracketed, boolean tooLong) { }
}
