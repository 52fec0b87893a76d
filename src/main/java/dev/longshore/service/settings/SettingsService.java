package dev.longshore.service.settings;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The settings in memory, and their way to disk: a change is written a moment later, together with those that follow it. */
public final class SettingsService implements AutoCloseable {

    private static final Duration GATHER = Duration.ofMillis(500);

    /** A write under way is waited for: the thread is a daemon, and would end with the program. */
    private static final Duration LAST_WRITE = Duration.ofSeconds(5);

    private final SettingsFile file;
    private final Consumer<UncheckedIOException> failed;
    private final ScheduledThreadPoolExecutor writer =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("settings").factory());
    private Settings current;
    private boolean unwritten;
    private boolean scheduled;

    /** @param failed told when a change could not be written; it stays in memory, and goes with the next, or at the end */
    public SettingsService(SettingsFile file, Settings loaded, Consumer<UncheckedIOException> failed) {
        this.file = file;
        this.current = loaded;
        this.failed = failed;
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);   // close() writes itself
    }

    /** As they are now, written or not. */
    public synchronized Settings get() {
        return current;
    }

    /** At once in memory; on disk a moment later, unless nothing differs. After {@link #close} it is never written. @param edit called on this thread */
    public synchronized void change(UnaryOperator<Settings> edit) {
        Settings changed = edit.apply(current);
        if (changed.equals(current)) {
            return;
        }
        current = changed;
        unwritten = true;
        if (!writer.isShutdown() && !scheduled) {
            writer.schedule(this::write, GATHER.toMillis(), TimeUnit.MILLISECONDS);
            scheduled = true;
        }
    }

    private void write() {
        Settings now;
        synchronized (this) {
            scheduled = false;   // what changes from here on needs a write of its own
            if (!unwritten) {
                return;
            }
            unwritten = false;
            now = current;
        }
        try {
            file.save(now);
        } catch (UncheckedIOException e) {
            synchronized (this) {
                unwritten = true;
            }
            failed.accept(e);
        }
    }

    /** Writes what is not yet written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(LAST_WRITE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
