package dev.longshore.ui.logs;

/** What the tools of a log do where they need to know what is in sight. FX thread only. */
interface LogsCommands {

    void next();

    void previous();

    /** From the hits to the whole log around the current line, and back. */
    void context();

    void focusLog();

    void saveShown();

    /** @param source number of the container */
    void saveExact(int source);

    void openInEditor();
}
