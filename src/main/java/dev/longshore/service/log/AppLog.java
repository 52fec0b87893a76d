package dev.longshore.service.log;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Takes what the app and its libraries log into a file, on a thread of its own. Nobody waits for the disk: where more comes than it takes,
 * the rest is counted. Thread-safe.
 */
public final class AppLog extends Handler {

    private static final int MOST_WAITING = 1000;
    private static final int LAST_SECONDS = 2;

    private final LogFile file;
    private final LogText text;
    private final Consumer<IOException> unwritable;
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("log").factory(), (work, full) -> lost.incrementAndGet());

    /**
     * @param mask       hides what is secret in a text
     * @param unwritable told once where the file cannot be written; by any thread
     */
    public AppLog(File folder, UnaryOperator<String> mask, Consumer<IOException> unwritable) {
        this(new LogFile(folder), mask, unwritable);
    }

    AppLog(LogFile file, UnaryOperator<String> mask, Consumer<IOException> unwritable) {
        this.file = file;
        this.text = new LogText(mask);
        this.unwritable = unwritable;
        setLevel(Level.INFO);
    }

    /** From now on nothing is logged to the terminal. */
    public void takeOver() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            writer.execute(() -> write(entry));
        }
    }

    private void write(LogRecord entry) {
        int missed = lost.getAndSet(0);
        try {
            file.append(text.of(entry) + (missed == 0 ? "" : "    | " + missed + " records are missing here\n"));
        } catch (IOException e) {
            lost.addAndGet(missed + 1);
            tell(e);
        } catch (RuntimeException defect) {   // thrown on, it would be logged, and fail again, and so on
            lost.addAndGet(missed + 1);
            tell(new IOException(defect.toString(), defect));
        }
    }

    private void tell(IOException why) {
        if (failed.compareAndSet(false, true)) {
            unwritable.accept(why);
        }
    }

    @Override
    public void flush() {
        // each record is written at once
    }

    /** Waits until what was logged is written, but not for a disk that hangs. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
