package dev.longshore.ui.dialog;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Lets the user pick a folder. Passed in, since the system's own dialog cannot be driven by a test. */
@FunctionalInterface
public interface FolderChooser {

    /** @param start where to begin, if it is a folder; empty where nothing was picked */
    Optional<Path> choose(Window owner, String title, Path start);
}
