package dev.longshore.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Held for the moment in which a socket is put in its place or taken away. The system takes it from one that dies. */
final class InstanceLock implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(5);

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException where another instance holds it for longer than that, or the file system has no locks */
    static InstanceLock take(Path file, Duration patience) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (!attempt(channel)) {
                if (System.nanoTime() > end) {
                    throw new IOException("another instance holds " + file);
                }
                LockSupport.parkNanos(STEP.toNanos());
            }
            return new InstanceLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
