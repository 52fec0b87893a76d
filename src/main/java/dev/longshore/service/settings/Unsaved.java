package dev.longshore.service.settings;

import java.nio.file.Path;

/**
 * Why settings are not saved.
 *
 * @param path   the file or the folder that is in the way
 * @param detail the owner's name, the newer version, or the system's words
 */
public record Unsaved(Reason reason, Path path, String detail) {

    /**
     * NO_HOME: the user has no home folder. NEWER: a newer version of the app wrote the file. FOREIGN: it belongs to another user.
     * FOREIGN_TO_ROOT: the same, and the app runs as root. DENIED: it is the user's own, and its mode forbids.
     * NO_FOLDER: there is a file in a folder's place. NO_FILE: there is something else in the file's place.
     * TOO_LARGE: the file is larger than settings ever are. REPLACED: another instance has taken the place of this one, and saves.
     */
    public enum Reason { NO_HOME, NEWER, FOREIGN, FOREIGN_TO_ROOT, DENIED, NO_FOLDER, NO_FILE, TOO_LARGE, REPLACED, DISK_FULL, READ_ONLY, FAILED }

    /** Whether the user knows it already: the system's words may differ from time to time. */
    boolean sameAs(Unsaved other) {
        return other != null && reason == other.reason && path.equals(other.path);
    }
}
