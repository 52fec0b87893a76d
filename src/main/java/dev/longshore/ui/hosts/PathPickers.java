package dev.longshore.ui.hosts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The system's own windows for picking a file or a folder; empty where nothing was picked. FX thread only, each waits for the user. */
public record PathPickers(Supplier<Optional<Path>> file, Supplier<Optional<Path>> folder) {
}
