package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;

/** Saves the log of a container byte by byte as its engine has it. */
@FunctionalInterface
interface ExactSave {

    /**
     * Blocks until the file is there; one of that name goes.
     *
     * @param container as it is now
     * @param part      which of its streams
     * @return what was saved, and how exact it is
     * @throws dev.longshore.domain.FailureException where it cannot be saved whole; no file is left then
     */
    Message save(ObjectRef container, LogRange range, LogExport.Part part, Path file);
}
