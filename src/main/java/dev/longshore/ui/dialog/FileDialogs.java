package dev.longshore.ui.dialog;

import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.Optional;

/** The system's own windows for choosing files. FX thread only; each waits for the user. */
public interface FileDialogs {

    /** A place for a new file. @param proposed where to begin, and the name to begin with */
    Optional<Path> save(Message title, Path proposed);

    /** A file that is there. */
    Optional<Path> open(Message title);
}
