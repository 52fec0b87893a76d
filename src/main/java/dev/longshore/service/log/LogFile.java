package dev.longshore.service.log;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A text file that grows only so far: then it becomes the older one, and a new one begins. Only its user can read it. */
final class LogFile {

    private static final long MOST_BYTES = 1 << 20;
    /** Older ones that are kept. */
    private static final int OLDER = 3;

    private final File folder;
    private final long mostBytes;

    LogFile(File folder) {
        this(folder, MOST_BYTES);
    }

    LogFile(File folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** The newest one. */
    File newest() {
        return new File(folder, "longshore.log");
    }

    /** Appends whole lines at once: another instance may write too. */
    void append(String lines) throws IOException {
        Path file = newest().toPath();
        Files.createDirectories(folder.toPath(), mode("rwx------"));
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines);
        if (Files.exists(file) && Files.size(file) + bytes.remaining() > mostBytes) {
            turn();
        }
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND), mode("rw-------"))) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private void turn() throws IOException {
        for (int i = OLDER - 1; i >= 0; i--) {
            Path from = i == 0 ? newest().toPath() : older(i);
            if (Files.exists(from)) {
                Files.move(from, older(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path older(int number) {
        return new File(folder, "longshore." + number + ".log").toPath();
    }

    private static FileAttribute<?>[] mode(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }
}
