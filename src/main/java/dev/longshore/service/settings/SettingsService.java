package dev.longshore.service.settings;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The settings in memory, and their way to disk: a change is written a moment later, together with those that follow it. */
public final class SettingsService implements AutoCloseable {

    private static final Duration GATHER = Duration.ofMillis(500);

    private final SettingsFile file;
    private final Consumer<UncheckedIOException> failed;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("settings").factory());
    private Settings current;
    private ScheduledFuture<?> pending;

    /** @param failed told when a change could not be written; it stays in memory, and goes with the next */
    public SettingsService(SettingsFile file, Settings loaded, Consumer<UncheckedIOException> failed) {
        this.file = file;
        this.current = loaded;
        this.failed = failed;
    }

    public synchronized Settings get() {
        return current;
    }

    public synchronized void change(UnaryOperator<Settings> edit) {
        Settings changed = edit.apply(current);
        if (changed.equals(current)) {
            return;
        }
        current = changed;
        if (!writer.isShutdown() && (pending == null || pending.isDone())) {
            pending = writer.schedule(this::write, GATHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        try {
            file.save(get());
        } catch (UncheckedIOException e) {
            failed.accept(e);
        }
    }

    /** Writes what is not yet written. */
    @Override
    public void close() {
        writer.shutdown();
        boolean unwritten;
        synchronized (this) {
            unwritten = pending != null && pending.cancel(false);
        }
        if (unwritten) {
            write();
        }
    }
}
