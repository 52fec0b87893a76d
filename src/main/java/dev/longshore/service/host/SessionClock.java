package dev.longshore.service.host;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The time by which a session waits, so that a test can be quick about it. Thread-safe. */
public interface SessionClock {

    /** The clocks of this machine. */
    SessionClock SYSTEM = new SessionClock() {
        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean await(Semaphore permits, Duration limit) throws InterruptedException {
            return permits.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public boolean await(CountDownLatch latch, Duration limit) throws InterruptedException {
            return latch.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        }
    };

    /** What the user's clock says. */
    Instant instant();

    /** As of {@link System#nanoTime}. */
    long nanos();

    /** Takes a permit, and waits for one no longer than the limit. @return whether there was one */
    boolean await(Semaphore permits, Duration limit) throws InterruptedException;

    /** Waits for the latch, no longer than the limit. @return whether it opened */
    boolean await(CountDownLatch latch, Duration limit) throws InterruptedException;

    /** Takes a permit, and waits for one no longer than until that time, as of {@link #nanos}. @return whether there was one */
    default boolean awaitUntil(Semaphore permits, long until) throws InterruptedException {
        return await(permits, Duration.ofNanos(Math.max(0, until - nanos())));
    }

    /** Lets the whole time pass. */
    default void pause(Duration time) throws InterruptedException {
        await(new Semaphore(0), time);
    }
}
