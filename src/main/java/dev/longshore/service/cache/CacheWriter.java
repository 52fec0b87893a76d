package dev.longshore.service.cache;

import dev.longshore.domain.HostId;
import dev.longshore.service.resource.Defects;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Writes what was touched, on a thread of its own: soon after the first change, then at most each half minute, rarer while nothing of weight differs,
 * and at the end. */
final class CacheWriter implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Predicate<HostId> write;
    private final Duration lastWrite;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("lists").factory());
    private final Set<HostId> touched = new HashSet<>();
    private boolean scheduled;
    private Duration rest = SOON;

    /**
     * @param write     whether something of weight differs from what it wrote before
     * @param lastWrite how long {@link #close} waits at most
     */
    CacheWriter(Predicate<HostId> write, Duration lastWrite) {
        this.write = write;
        this.lastWrite = lastWrite;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);   // close() writes itself
        thread.setKeepAliveTime(IDLE.toSeconds(), TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Takes note only. */
    synchronized void touch(HostId host) {
        touched.add(host);
        if (!scheduled && !thread.isShutdown()) {
            scheduled = true;
            thread.schedule(this::writeTouched, rest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Runs after all that is being written. */
    void afterwards(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException closed) {
            // the end of the app: nothing is written any more
        }
    }

    private void writeTouched() {
        Set<HostId> now;
        synchronized (this) {
            scheduled = false;
            now = Set.copyOf(touched);
            touched.clear();
        }
        boolean differs = false;
        for (HostId host : now) {
            differs |= written(host);
        }
        lengthen(differs);
    }

    /** What goes wrong with one host keeps no other from being written. */
    private boolean written(HostId host) {
        try {
            return write.test(host);
        } catch (RuntimeException defect) {
            Defects.report(defect);
            return false;
        }
    }

    private synchronized void lengthen(boolean differs) {
        Duration twice = rest.multipliedBy(2);
        rest = differs || rest.equals(SOON) ? BETWEEN : twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }

    @Override
    public void close() {
        try {
            thread.submit(this::writeTouched).get(lastWrite.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "the lists may not be kept", e);
        } finally {
            thread.shutdown();
        }
    }
}
