package dev.longshore.ui.logs;

import dev.longshore.service.logs.feed.LogExport;

/** What the tools of a log do where they need to know what is in sight. FX thread only. */
interface LogsCommands {

    void next();

    void previous();

    /** From the hits to the whole log around the current line, and back. */
    void context();

    void focusLog();

    void saveShown();

    /** @param source number of the container @param part which of its streams */
    void saveExact(int source, LogExport.Part part);

    void openInEditor();
}
