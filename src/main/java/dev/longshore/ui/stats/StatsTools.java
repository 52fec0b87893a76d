package dev.longshore.ui.stats;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.FileDialogs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a tab of stats works with.
 *
 * @param running whether a container runs now
 * @param saving  for the table of readings
 */
record StatsTools(StatsSource source, StatsChoices choices, Predicate<ObjectRef> running, Threads threads, Saving saving) {

    /** @param io for work that blocks */
    record Threads(Executor ui, Executor io, InstantSource clock) { }

    /** @param folder where files are proposed @param hostName the name of a host */
    record Saving(FileDialogs files, Path folder, Notices notices, Function<HostId, String> hostName) { }

    Executor ui() {
        return threads.ui();
    }

    Executor io() {
        return threads.io();
    }

    InstantSource clock() {
        return threads.clock();
    }

    FileDialogs files() {
        return saving.files();
    }

    Path folder() {
        return saving.folder();
    }

    Notices notices() {
        return saving.notices();
    }

    Function<HostId, String> hostName() {
        return saving.hostName();
    }
}
