package dev.longshore.service.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One writer at a time among all instances of the app. The system takes the lock from one that dies. */
final class SettingsLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(10);

    private final FileChannel channel;
    private final boolean held;

    private SettingsLock(FileChannel channel, boolean held) {
        this.channel = channel;
        this.held = held;
    }

    /** @throws IOException where another one holds it for long */
    static SettingsLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                WholeFile.mode(file, "rw-------"));
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (attempt(channel)) {
                    return new SettingsLock(channel, true);
                }
                LockSupport.parkNanos(STEP.toNanos());
            }
        } catch (IOException noLocksHere) {   // some network file systems: writing whole files is then all there is
            return new SettingsLock(channel, false);
        }
        channel.close();
        throw new IOException("another instance of the app is writing: " + file);
    }

    private static boolean attempt(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** Whether nobody else writes; false where the file system has no locks. */
    boolean held() {
        return held;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
