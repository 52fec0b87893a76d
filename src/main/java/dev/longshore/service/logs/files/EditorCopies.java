package dev.longshore.service.logs.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that only their user can read, since log text is not masked. They go as the app ends; what a crash left goes when the next one
 * begins.
 * Thread-safe.
 */
public final class EditorCopies implements AutoCloseable {

    private static final Pattern FOLDER = Pattern.compile("longshore-logs-(\\d{1,19})-.*");
    private static final int LONGEST_NAME = 60;

    private final Path parent;
    private final long process;
    private final LongPredicate alive;
    private final List<Path> folders = new ArrayList<>();

    /** Writes the text of a copy. */
    @FunctionalInterface
    public interface Text {
        void writeTo(OutputStream to) throws IOException;
    }

    /** @param parent where the folder of the copies is made, such as that of temporary files */
    public EditorCopies(Path parent) {
        this(parent, ProcessHandle.current().pid(), pid -> ProcessHandle.of(pid).isPresent());
    }

    EditorCopies(Path parent, long process, LongPredicate alive) {
        this.parent = parent;
        this.process = process;
        this.alive = alive;
    }

    /**
     * Writes a copy.
     *
     * @param name of whose log it is; it becomes a part of the file's name
     * @throws IOException where it cannot be written whole; nothing is left of it then
     */
    public Path write(String name, Text text) throws IOException {
        Path folder = Files.createTempDirectory(parent, "longshore-logs-" + process + "-", only("rwx------"));
        synchronized (folders) {
            folders.add(folder);
        }
        Path file = folder.resolve(fileName(name));
        try (OutputStream to = new BufferedOutputStream(open(file))) {
            text.writeTo(to);
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
        return file;
    }

    private static OutputStream open(Path file) throws IOException {
        Files.createFile(file, only("rw-------"));
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    /** Removes what apps that run no more have left. */
    public void sweep() {
        try (Stream<Path> found = Files.list(parent)) {
            List<Path> stale = found.filter(this::stale).toList();
            if (!stale.isEmpty()) {
                UserPrincipal user = user();
                stale.stream().filter(folder -> belongs(folder, user)).forEach(EditorCopies::remove);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            log("copies of logs could not be looked for", unreadable);
        }
    }

    /** A number that another program got since is not that of the app; it keeps its copies until it ends. */
    private boolean stale(Path folder) {
        Matcher name = FOLDER.matcher(String.valueOf(folder.getFileName()));
        if (!name.matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long owner = Long.parseLong(name.group(1));
        synchronized (folders) {
            return !folders.contains(folder) && (owner == process || !alive.test(owner));
        }
    }

    /** Removes all copies. */
    @Override
    public void close() {
        Set<Path> gone;
        synchronized (folders) {
            gone = new HashSet<>(folders);
            folders.clear();
        }
        gone.forEach(EditorCopies::remove);
    }

    /** A folder of ours holds files alone. */
    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException | UncheckedIOException stays) {
            log("a copy of a log could not be removed", stays);
        }
    }

    /** Whom folders that are made here belong to. */
    private UserPrincipal user() throws IOException {
        Path probe = Files.createTempDirectory(parent, "longshore-", only("rwx------"));
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    /** Others may put a link in the place of their own folder at any time. */
    private static boolean belongs(Path folder, UserPrincipal user) {
        try {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void log(String what, Exception why) {
        System.getLogger("longshore").log(System.Logger.Level.WARNING, what, why);
    }

    private static String fileName(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^[._-]+", "");
        return (safe.isEmpty() ? "log" : safe.substring(0, Math.min(safe.length(), LONGEST_NAME))) + ".log";
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                        : new FileAttribute<?>[0];
    }
}
