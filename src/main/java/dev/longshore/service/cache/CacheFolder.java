package dev.longshore.service.cache;

import dev.longshore.domain.HostId;
import dev.longshore.service.log.LogFolder;
import dev.longshore.service.settings.FileOwners;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One file for each host in a folder that only its owner reads. Nothing here is worth a failure: what cannot be read is not there. */
final class CacheFolder {

    private static final long LARGEST = 32L * 1024 * 1024;
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);
    private static final String END = ".json";
    private static final String DRAFT = ".draft-";

    private final Path folder;

    CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** Beside the log; empty where there is no home, and where root would be in the way of somebody else. */
    static Optional<Path> of(Map<String, String> environment, String osName, File home) {
        return LogFolder.of(environment, osName, home).map(state -> state.toPath().resolve("lists")).filter(lists -> !FileOwners.SYSTEM.inTheWay(lists));
    }

    /** All that can be understood; all else is removed. */
    List<CacheFile> readAll() {
        List<CacheFile> all = new ArrayList<>();
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith(DRAFT) && !old(file)) {
                continue;   // another one writes just now
            }
            Optional<CacheFile> read = read(file).filter(content -> file.equals(file(new HostId(content.host()))));
            read.ifPresentOrElse(all::add, () -> delete(file));
        }
        return all;
    }

    private static boolean old(Path draft) {
        try {
            return Files.getLastModifiedTime(draft).toInstant().isBefore(Instant.now().minus(LONGEST_WRITE));
        } catch (IOException gone) {
            return false;
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Optional<CacheFile> read(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST ? CacheFile.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** In place of what is there, whole or not at all. A power cut may leave a damaged file, which is removed then. */
    void write(CacheFile content) throws IOException {
        byte[] bytes = content.bytes();
        Path file = file(new HostId(content.host()));
        if (bytes.length > LARGEST) {
            delete(file);
            return;
        }
        makeFolder();
        Path draft = Files.createTempFile(folder, DRAFT, "", mode("rw-------"));
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder, mode("rwx------"));
        }
        if (posix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    void delete(HostId host) {
        delete(file(host));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (NoSuchFileException gone) {
            // as wanted
        } catch (IOException stays) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "a file of old lists stays", stays);
        }
    }

    /** A host's id may hold anything. */
    private Path file(HostId host) {
        return folder.resolve(digest(host.value()) + END);
    }

    /** Tells whether two texts are the same, and not what they are. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);   // each Java has it
        }
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] mode(String permissions) {
        return posix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }
}
