package dev.longshore.service.transfer;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** How a place for a new file stands now; looked at again when the file takes its name. */
public enum SaveTarget {

    /** PART_EXISTS: the temporary file of another attempt is there. */
    FREE, EXISTS, INVALID, FOLDER, LINK, NO_FOLDER, READ_ONLY_FOLDER, PART_EXISTS;

    /** @param path must be absolute */
    public static SaveTarget look(String path) {
        try {
            Path file = Path.of(path);
            return file.isAbsolute() && file.getFileName() != null ? look(file) : INVALID;
        } catch (InvalidPathException noPath) {
            return INVALID;
        }
    }

    /** Whether a file can be saved there, be it in place of another. */
    public boolean usable() {
        return this == FREE || this == EXISTS;
    }

    private static SaveTarget look(Path file) {
        if (Files.isSymbolicLink(file)) {
            return LINK;
        } else if (Files.isDirectory(file)) {
            return FOLDER;
        } else if (!Files.isDirectory(file.getParent())) {
            return NO_FOLDER;
        } else if (!Files.isWritable(file.getParent())) {
            return READ_ONLY_FOLDER;
        } else if (Files.exists(PartFile.partOf(file), LinkOption.NOFOLLOW_LINKS)) {
            return PART_EXISTS;
        }
        return Files.exists(file) ? EXISTS : FREE;
    }
}
