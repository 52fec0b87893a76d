package dev.longshore.service.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Writes files that only their owner reads, each whole or not at all, on the disk before anybody finds it. */
final class WholeFile {

    /** As many links to links as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final String DRAFT = ".longshore-settings-";

    private WholeFile() {
    }

    /** What a chain of links leads to, itself no link; it need not be there. */
    static Path target(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (int i = 0; i < MOST_LINKS; i++) {
            if (!Files.isSymbolicLink(at)) {
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemLoopException(file.toString());
    }

    /** @throws java.nio.file.FileAlreadyExistsException where there is one of that name; it stays as it is */
    static void create(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(file, anew, mode(file, "rw-------"))) {
            try {
                fill(out, content);
            } catch (IOException half) {
                Files.deleteIfExists(file);
                throw half;
            }
        }
    }

    /** Takes the place of what is there: a crash leaves the old or the new content. */
    static void replace(Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), DRAFT, ".part", mode(file, "rw-------"));
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                fill(out, content);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        rememberName(file.getParent());
    }

    /** Drafts of those that were killed while they wrote. Only for who is alone in writing here. */
    static void sweep(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(file -> file.getFileName().toString().startsWith(DRAFT)).toList()) {
                Files.deleteIfExists(left);
            }
        }
    }

    /** On systems without POSIX modes the user's own folder is already theirs alone. */
    static FileAttribute<?>[] mode(Path near, String permissions) {
        boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static void fill(FileChannel out, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        out.force(true);
    }

    private static void rememberName(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notOnThisSystem) {
            // the content is safe all the same: at worst the old name comes back after a power cut
        }
    }
}
