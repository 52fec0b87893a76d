package dev.longshore.engine.transport.ssh;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of what a process says, read as it comes so that the process never waits for a reader. */
final class SshOutput {

    private static final int KEPT = 16 * 1024;
    private static final long END_MS = 500;

    private final StringBuilder kept = new StringBuilder();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    SshOutput(InputStream from, String name) {
        Thread.ofPlatform().daemon().name(name).start(() -> read(from));
    }

    /** What there is by now; characters that steer terminals are blanks. */
    synchronized String text() {
        return kept.toString().replace("\r", "").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    /** All there is, of a process that has ended; not waited for long where a child of it still holds the other end. */
    String whole() throws InterruptedException {
        try {
            end.get(END_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException open) {
            // what came so far must do
        } catch (java.util.concurrent.ExecutionException never) {
            throw new IllegalStateException(never);
        }
        return text();
    }

    /** Whether these words are there, or come within the time: what was written before something else happened may still be on its way. */
    synchronized boolean says(String words, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; kept.indexOf(words) < 0 && left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(left);
        }
        return kept.indexOf(words) >= 0;
    }

    private void read(InputStream from) {
        char[] piece = new char[1024];
        try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
                keep(piece, count);
            }
        } catch (IOException closed) {
            // the process was ended from here
        } finally {
            end.complete(null);
        }
    }

    private synchronized void keep(char[] piece, int count) {
        kept.append(piece, 0, count);
        if (kept.length() > KEPT) {
            kept.delete(0, kept.length() - KEPT);
        }
        notifyAll();
    }
}
