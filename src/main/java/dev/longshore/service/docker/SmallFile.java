package dev.longshore.service.docker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that are small by nature, and may be anything on somebody's disk: a pipe, a device, gigabytes. */
final class SmallFile {

    private SmallFile() {
    }

    /** More than was allowed. */
    static final class TooLargeException extends IOException {
        TooLargeException(Path file) {
            super(file + " is too large");
        }
    }

    /**
     * The whole file; what is behind links counts.
     *
     * @param most bytes
     * @throws IOException where it is no regular file, holds more, or cannot be read
     */
    static byte[] read(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file)) {   // a pipe would be waited for without end
            throw Files.exists(file) ? new IOException(file + " is no regular file") : new NoSuchFileException(file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new TooLargeException(file);
            }
            return content;
        }
    }
}
