package dev.longshore.engine.transport;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs an action when something took too long: a channel knows no read timeout, so the action closes it. */
final class Deadlines implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name("deadlines").factory());

    Deadlines() {
        clock.setRemoveOnCancelPolicy(true);
        // after close there is nothing left to watch: its owner ends every connection itself
        clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Runs the action once the limit has passed without {@link Deadline#restart} or {@link Deadline#close}. */
    Deadline start(Duration limit, Runnable onExpiry) {
        Deadline deadline = new Deadline(limit.toNanos(), onExpiry);
        deadline.schedule(limit.toNanos());
        return deadline;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** One limit being watched; closing it calls it off. */
    final class Deadline implements AutoCloseable {

        private final long nanos;
        private final Runnable onExpiry;
        private volatile long startedAt = System.nanoTime();
        private volatile boolean paused;
        private volatile boolean over;
        private volatile ScheduledFuture<?> next;

        private Deadline(long nanos, Runnable onExpiry) {
            this.nanos = nanos;
            this.onExpiry = onExpiry;
        }

        /** Starts the time anew; costs nothing, so every write may call it. */
        void restart() {
            startedAt = System.nanoTime();
            paused = false;
        }

        /** Stops counting until {@link #restart}. */
        void pause() {
            paused = true;
        }

        private void schedule(long delay) {
            next = clock.schedule(this::check, delay, TimeUnit.NANOSECONDS);
            if (over) {
                next.cancel(false);
            }
        }

        private void check() {
            long left = paused ? nanos : nanos - (System.nanoTime() - startedAt);
            if (over) {
                return;
            }
            if (left > 0) {
                schedule(left);
            } else {
                onExpiry.run();
            }
        }

        @Override
        public void close() {
            over = true;
            ScheduledFuture<?> pending = next;
            if (pending != null) {
                pending.cancel(false);
            }
        }
    }
}
