package dev.longshore.engine.transport.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The private folder of one connection, open to its user alone: two sockets, the askpass program, and questions while they are open. While
 * the app lives it holds a lock in there, so that another can tell what was left behind.
 *
 * @param held the file that is locked
 */
record SshFolder(Path path, FileChannel held) {

    static final String PREFIX = "ls-";
    static final String LOCK = "lock";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    /** What ssh makes first is this name and 17 characters; a socket's path has at most 103. */
    private static final int LONGEST = 80;
    /** Neither what ssh reads as a token nor what divides its arguments. */
    private static final Pattern PLAIN = Pattern.compile("[^:%$\\\\{}\\[\\]\"\\s]+");

    /** Folders of this process. Nobody here may open their locks again: on POSIX systems, closing a file gives up all locks on it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    /** Whether this process has made it, and not yet deleted it. */
    static boolean own(Path path) {
        return OWN.contains(path);
    }

    /** In the first place that lets programs be run and whose path is short enough for a socket's. */
    static SshFolder create(List<Path> places) throws IOException {
        IOException failure = new FileSystemException("no place for sockets: " + places);
        for (Path place : places) {
            try {
                Optional<SshFolder> made = create(place);
                if (made.isPresent()) {
                    return made.get();
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    /** Empty where the place is of no use; then, as where it fails, nothing stays. */
    private static Optional<SshFolder> create(Path place) throws IOException {
        Path path = Files.createTempDirectory(place, PREFIX, OWNER_ONLY);
        SshFolder folder = null;
        boolean usable = false;
        OWN.add(path);
        try {
            folder = new SshFolder(path, lock(path.resolve(LOCK)));
            usable = folder.usable();
            return usable ? Optional.of(folder) : Optional.empty();
        } finally {
            if (!usable) {
                delete(path, folder == null ? null : folder.held());
            }
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel held = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean locked = false;
        try {
            locked = held.tryLock() != null;
            return held;
        } catch (IOException noLocksThere) {
            return held;   // then what is left behind is found by its age
        } finally {
            if (!locked) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean usable() throws IOException {
        Files.createFile(askpass(), OWNER_ONLY);
        try (InputStream program = SshFolder.class.getResourceAsStream("askpass.sh")) {
            Files.write(askpass(), program.readAllBytes());
        }
        return Files.isExecutable(askpass()) && control().toString().length() <= LONGEST && PLAIN.matcher(path.toString()).matches();
    }

    /** Where ssh listens for further wishes; there once it is logged in. */
    Path control() {
        return path.resolve("c");
    }

    /** The engine's socket, on this machine. */
    Path socket() {
        return path.resolve("s");
    }

    Path askpass() {
        return path.resolve("askpass");
    }

    /** Questions that came since the last look, each by the number of the process that waits for the answer. */
    List<Long> questions() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("question."))
                    .map(name -> Long.valueOf(name.substring("question.".length()))).toList();
        }
    }

    Path question(long process) {
        return path.resolve("question." + process);
    }

    /** A pipe with a name: what goes through is never on disk. */
    Path answer(long process) {
        return path.resolve("answer." + process);
    }

    /** Nothing happens where it is gone already. */
    void delete() {
        delete(path, held);
    }

    private static void delete(Path path, FileChannel held) {
        try {
            if (held != null) {
                held.close();
            }
            OWN.remove(path);
            deleteAll(path);
        } catch (NoSuchFileException gone) {
            // as it should be
        } catch (IOException inUse) {
            // ssh, or a question of it, is still writing there: what watches over it removes the rest
        }
    }

    /** Removes a folder with the files in it; none of its files is a folder. */
    static void deleteAll(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException cut) {
            throw cut.getCause();
        }
        Files.deleteIfExists(path);
    }
}
