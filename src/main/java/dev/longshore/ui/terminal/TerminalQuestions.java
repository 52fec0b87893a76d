package dev.longshore.ui.terminal;

import dev.longshore.domain.ObjectRef;

/** What is asked before something is done in a terminal. FX thread only. */
interface TerminalQuestions {

    /** Says what Ctrl+C does there. @param careful whether it is asked once more, as somebody counts on the container */
    void attach(ObjectRef container, boolean careful, Runnable go);

    /** Ends a terminal; asks where something runs in it. */
    void close(OpenTerminal terminal);
}
