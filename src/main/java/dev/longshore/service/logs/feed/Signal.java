package dev.longshore.service.logs.feed;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one thread that waits for something to happen; what happened before it waits counts too. */
final class Signal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private boolean up;

    void raise() {
        lock.lock();
        try {
            up = true;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it was raised since it was awaited last; false where the time passed */
    boolean await(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (!up && left > 0) {
                left = raised.awaitNanos(left);
            }
            boolean was = up;
            up = false;
            return was;
        } finally {
            lock.unlock();
        }
    }
}
