package dev.longshore.service.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that comes to be under the name {@code <file>.part}, readable by its owner only, and takes its own name when it is whole. What
 * stood there before stays untouched until then, and stays for good where anything fails.
 */
public final class PartFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final boolean replace;
    private final FileChannel channel;
    private boolean kept;

    /**
     * @param replace whether the user agreed that an existing file goes
     * @throws IOException where it cannot be begun: the target is a folder or a link, exists unasked, or its folder refuses
     */
    public PartFile(Path target, boolean replace) throws IOException {
        this.target = target;
        this.part = partOf(target);
        this.replace = replace;
        checkTarget();
        this.channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(target));
    }

    static Path partOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Adds the first bytes of the array. */
    public void write(byte[] bytes, int length) throws IOException {
        write(bytes, 0, length);
    }

    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** On the disk, and then under its own name. */
    public void keep() throws IOException {
        channel.force(true);
        channel.close();
        checkTarget();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        kept = true;
        syncFolder();
    }

    /** Removes what was begun and not kept. @throws IOException where it is still there; its message names it */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!kept) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new IOException(part + " could not be removed: " + e.getMessage(), e);
            }
        }
    }

    private void checkTarget() throws IOException {
        if (Files.isSymbolicLink(target)) {
            throw new FileSystemException(target.toString(), null, "it is a symbolic link; the file it leads to is not written through it");
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString(), null, "a file of this name is there now");
        }
    }

    /** The new name itself is on the disk too. Not every system can; the file's content is safe either way. */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            // Windows opens no folders
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path target) {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
