package dev.longshore.service.transfer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends the wait of the thread that made it where nothing moves for too long. The interrupt closes the
 * connection, or the file, that the thread waits for; what that throws is told apart by {@link #stalled}.
 */
final class Guard implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Thread worker = Thread.currentThread();
    private final Duration limit;
    private volatile long movedAt = System.nanoTime();
    private volatile boolean waiting = true;
    private volatile boolean stalled;
    private boolean over;

    /** @param limit without any movement, once bytes have begun to move */
    Guard(Duration limit) {
        this.limit = limit;
        Thread.ofVirtual().name("stall-watch").start(this::watch);
    }

    Duration limit() {
        return limit;
    }

    /** Some bytes went on. */
    void moved() {
        movedAt = System.nanoTime();
        waiting = false;
    }

    /** All is sent, or nothing has come yet: the engine works, and its own deadline is the one that counts. */
    void engineWorks() {
        waiting = true;
    }

    boolean stalled() {
        return stalled;
    }

    private void watch() {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (!over && left > 0) {
                ended.await(left, TimeUnit.NANOSECONDS);
                left = waiting ? limit.toNanos() : limit.toNanos() - (System.nanoTime() - movedAt);
            }
            if (!over) {
                stalled = true;
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** From here on the thread is left alone: what is still to be tidied up must not be interrupted. */
    @Override
    public void close() {
        lock.lock();
        try {
            over = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
        Thread.interrupted();
    }
}
