package dev.longshore.ui.logs;

import dev.longshore.service.logs.files.EditorCopies;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.dialog.FormWindow;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What a log's tab works with.
 *
 * @param ui the way to the FX thread
 * @param io for what blocks, or takes long
 */
record LogsTalk(Executor ui, Executor io, Delay delay, InstantSource clock, Giving giving, Asking asking) {

    /**
     * Where text goes.
     *
     * @param copies those that are open in an editor
     * @param system this machine's, as of {@code os.name}
     */
    record Giving(ClipboardAccess clipboard, FileDialogs files, Notices notices, EditorCopies copies, String system) { }

    /**
     * What the user is asked, and what is kept of the answers.
     *
     * @param containers that can be added to a log; all there are
     */
    record Asking(LogsKept kept, FormWindow forms, Supplier<List<KnownContainer>> containers) { }

    LogsKept kept() {
        return asking.kept();
    }
}
