package dev.longshore.testing;

import dev.longshore.service.host.SessionClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A session's clock that stands still until the test moves it. */
public final class ManualSessionClock implements SessionClock {

    private static final long LOOK_MS = 2;

    /** One that waits, and how often it looked at the clock since that was moved. */
    private static final class Waiter {
        final long due;
        volatile long lookedAt = Long.MIN_VALUE;

        Waiter(long due) {
            this.due = due;
        }
    }

    private interface Look {
        boolean there(long millis) throws InterruptedException;
    }

    private final Instant begin = Instant.parse("2026-01-01T00:00:00Z");
    private final List<Waiter> waiting = new CopyOnWriteArrayList<>();
    private volatile long now;

    @Override
    public Instant instant() {
        return begin.plusNanos(now);
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public boolean await(Semaphore permits, Duration limit) throws InterruptedException {
        return await(millis -> permits.tryAcquire(millis, TimeUnit.MILLISECONDS), limit);
    }

    @Override
    public boolean await(CountDownLatch latch, Duration limit) throws InterruptedException {
        return await(millis -> latch.await(millis, TimeUnit.MILLISECONDS), limit);
    }

    @Override
    public boolean awaitUntil(Semaphore permits, long until) throws InterruptedException {
        return await(millis -> permits.tryAcquire(millis, TimeUnit.MILLISECONDS), new Waiter(until));
    }

    private boolean await(Look look, Duration limit) throws InterruptedException {
        return await(look, new Waiter(now + limit.toNanos()));
    }

    private boolean await(Look look, Waiter waiter) throws InterruptedException {
        waiting.add(waiter);
        try {
            while (true) {
                long seen = now;
                if (look.there(waiter.due <= seen ? 0 : LOOK_MS)) {
                    return true;
                }
                if (waiter.due <= seen) {
                    return false;
                }
                waiter.lookedAt = seen;
            }
        } finally {
            waiting.remove(waiter);
        }
    }

    /** Waits until somebody waits for just this time from now on. */
    public void awaitWaiting(String what, Duration limit) {
        Waiting.until(what, () -> waiting.stream().anyMatch(waiter -> waiter.due == now + limit.toNanos()));
    }

    /** Lets time pass, and returns when each that still waits has seen it. */
    public void pass(Duration time) {
        long then = now + time.toNanos();
        now = then;
        Waiting.until("all have looked at the clock", () -> waiting.stream().allMatch(waiter -> waiter.lookedAt >= then));
    }
}
