package dev.longshore.engine.transport.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Private folders that an app left behind which was killed together with what watched over it. Only what is certainly one of them, this
 * user's own and no longer in use is removed; in doubt it stays.
 */
final class SshLeftovers {

    private static final Pattern NAME = Pattern.compile(SshFolder.PREFIX + "\\d+");
    private static final Pattern FILE = Pattern.compile("askpass|s|c(\\.\\w+)?|" + SshFolder.LOCK + "|(new|question|answer)\\.\\d+");

    /** Without a lock only the age tells, and a login may wait for its user for long. */
    private static final Duration OLD = Duration.ofDays(2);

    private final Instant now;

    SshLeftovers(Instant now) {
        this.now = now;
    }

    /** @return what was removed */
    List<Path> remove(List<Path> places) {
        return places.stream().distinct().flatMap(place -> folders(place).stream()).filter(this::removed).toList();
    }

    private static List<Path> folders(Path place) {
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(path -> NAME.matcher(path.getFileName().toString()).matches()).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();   // no folder was made there either
        }
    }

    private boolean removed(Path folder) {
        try {
            if (SshFolder.own(folder) || !ours(folder) || inUse(folder)) {
                return false;
            }
            SshFolder.deleteAll(folder);
            return true;
        } catch (IOException | UncheckedIOException doubtful) {
            return false;
        }
    }

    /** A folder of this user's, closed to others, in which there is nothing but what ssh and this app put there. */
    private static boolean ours(Path folder) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isDirectory() || !PosixFilePermissions.toString(attributes.permissions()).equals("rwx------")
                || !attributes.owner().getName().equals(System.getProperty("user.name"))) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            return all.stream().allMatch(file -> FILE.matcher(file.getFileName().toString()).matches() && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
        }
    }

    private boolean inUse(Path folder) throws IOException {
        if (answers(folder.resolve("c")) || answers(folder.resolve("s"))) {
            return true;   // an ssh that lives
        }
        Path lock = folder.resolve(SshFolder.LOCK);
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            return Files.getLastModifiedTime(folder).toInstant().isAfter(now.minus(OLD));
        }
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock free = held.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException thisApps) {
            return true;
        }
    }

    private static boolean answers(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException nobody) {
            return false;
        }
    }
}
