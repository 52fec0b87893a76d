package dev.longshore.service.settings;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The settings on disk: a folder of mode 0700, a file of mode 0600, written beside and renamed over, so that a crash leaves the old or the
 * new one. A file that cannot be read, or is of a later version, is kept as {@code settings.json.bak}.
 */
public final class SettingsFile {

    private static final int MAX_SIZE = 4 * 1024 * 1024;

    private final Path folder;

    /** @param folder made on the first save */
    public SettingsFile(Path folder) {
        this.folder = folder;
    }

    /**
     * @param settings what was read, or the first settings
     * @param keptAs   where an unreadable file was kept, or null
     */
    public record Loaded(Settings settings, Path keptAs) { }

    /** The file itself, which need not be there. */
    public Path path() {
        return folder.resolve("settings.json");
    }

    /** @throws UncheckedIOException where there is a file that can neither be read nor kept aside */
    public Loaded load() {
        if (!Files.exists(path())) {
            return new Loaded(Settings.FIRST, null);
        }
        try {
            Settings read = parse();
            return read == null || read.version() > Settings.VERSION ? keepAside() : new Loaded(read, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException where it cannot be written; the old file is then untouched */
    public synchronized void save(Settings settings) {
        try {
            makeFolder();
            // a name of its own: another instance of the app may be writing at the same time
            Path draft = Files.createTempFile(folder, "settings", ".part", mode("rw-------"));
            try {
                write(draft, Json.PLAIN.writePretty(settings));
                Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Null for what is no settings, or may not be read: to start anew over it would lose it. */
    private Settings parse() {
        try {
            return Files.size(path()) > MAX_SIZE ? null : Json.PLAIN.read(Files.readString(path()), Settings.class);
        } catch (JsonException | IOException unreadable) {
            return null;
        }
    }

    private Loaded keepAside() throws IOException {
        Path kept = folder.resolve("settings.json.bak");
        Files.move(path(), kept, StandardCopyOption.REPLACE_EXISTING);
        return new Loaded(Settings.FIRST, kept);
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try {
            Files.createDirectory(folder, mode("rwx------"));
        } catch (FileAlreadyExistsException raced) {
            if (!Files.isDirectory(folder)) {
                throw raced;
            }
        }
    }

    private void write(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    /** On systems without POSIX modes the user's own folder is already theirs alone. */
    private FileAttribute<?>[] mode(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
