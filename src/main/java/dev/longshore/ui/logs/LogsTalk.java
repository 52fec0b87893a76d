package dev.longshore.ui.logs;

import dev.longshore.service.logs.files.EditorCopies;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.FileDialogs;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What a log's tab works with.
 *
 * @param ui     the way to the FX thread
 * @param io     for what blocks, or takes long
 * @param copies those that are open in an editor
 * @param system this machine's, as of {@code os.name}
 */
record LogsTalk(Executor ui, Executor io, Delay delay, InstantSource clock, Giving giving, EditorCopies copies, String system,
        KeptFilters filters) {

    /** Where text goes. */
    record Giving(ClipboardAccess clipboard, FileDialogs files, Notices notices) { }
}
