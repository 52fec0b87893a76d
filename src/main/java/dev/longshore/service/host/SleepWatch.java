package dev.longshore.service.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices that this machine slept, or that this process stood still. It looks at two clocks every second: where either has gone on by
 * much more, nobody looked meanwhile. (The monotonic clock stands still while some systems sleep, and goes on while a process is stopped.)
 * A wall clock that is set forward looks like a sleep, which does no harm; one that is set back is none.
 */
final class SleepWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A busy machine may keep a thread waiting for seconds. */
    static final Duration NOTABLE = Duration.ofSeconds(10);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Runnable woken;
    private final Thread thread = Thread.ofVirtual().name("sleep watch").unstarted(this::run);
    private Instant lastWall;
    private long lastNanos;

    /** @param woken called by a thread of its own, after each sleep */
    SleepWatch(InstantSource wall, LongSupplier nanos, Runnable woken) {
        this.wall = wall;
        this.nanos = nanos;
        this.woken = woken;
        this.lastWall = wall.instant();
        this.lastNanos = nanos.getAsLong();
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                look();
            }
        } catch (InterruptedException closed) {
            // nobody is to be woken any more
        }
    }

    /** Looks now; by any thread. */
    synchronized void look() {
        Instant nowWall = wall.instant();
        long nowNanos = nanos.getAsLong();
        Duration byWall = Duration.between(lastWall, nowWall);
        Duration byNanos = Duration.ofNanos(nowNanos - lastNanos);
        lastWall = nowWall;
        lastNanos = nowNanos;
        if (byWall.compareTo(NOTABLE) > 0 || byNanos.compareTo(NOTABLE) > 0) {
            woken.run();
        }
    }
}
