package dev.longshore.service.build;

import java.nio.file.Path;

/**
 * One thing in a folder that is sent.
 *
 * @param name relative to the folder, with slashes
 * @param stat as it was when the folder was walked
 */
record ContextEntry(Path path, String name, FileStat stat) {

    /** Bytes of a file; 0 for everything else. */
    long size() {
        return stat.type() == FileStat.Type.FILE ? stat.size() : 0;
    }
}
